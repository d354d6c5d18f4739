import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR_POSITIONS,
  clashWithAdministration,
  isInForce,
  overlap,
  type Term,
} from './administration.ts'
import { POSITIONS, powersOf } from './position.ts'

const term = fc
  .record({ from: fc.integer({ min: 0, max: 100 }), length: fc.option(fc.integer({ min: 0, max: 50 })) })
  .map(({ from, length }): Term => (length === null ? { from } : { from, to: from + length }))

describe('terms', () => {
  it('begin at their first moment and are over at their last', () => {
    expect(isInForce({ from: 10, to: 20 }, 9)).toBe(false)
    expect(isInForce({ from: 10, to: 20 }, 10)).toBe(true)
    expect(isInForce({ from: 10, to: 20 }, 20)).toBe(false)
    expect(isInForce({ from: 10 }, 1e15)).toBe(true)
  })

  it('overlap exactly when both are in force at some moment', () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        const moments = Array.from({ length: 200 }, (_, at) => at)
        expect(overlap(a, b)).toBe(moments.some((at) => isInForce(a, at) && isInForce(b, at)))
      }),
    )
  })
})

describe('the three administrators', () => {
  it('share no power, with one another or with anybody else', () => {
    for (const mine of ADMINISTRATOR_POSITIONS) {
      for (const other of POSITIONS.filter((position) => position !== mine)) {
        expect(powersOf(mine).filter((power) => powersOf(other).includes(power))).toEqual([])
      }
    }
  })

  it('are three people: two of the three at a time clash', () => {
    const held = [{ position: 'system_admin', from: 0 } as const]
    expect(clashWithAdministration(held, { position: 'audit_admin', from: 5 })).toBe('system_admin')
  })

  it('handle no cases: an administrator and an officer in one person clash, either way round', () => {
    const administrator = { position: 'security_admin', from: 0 } as const
    const officer = { position: 'operator', from: 0 } as const
    expect(clashWithAdministration([administrator], officer)).toBe('security_admin')
    expect(clashWithAdministration([officer], administrator)).toBe('operator')
    expect(clashWithAdministration([officer], { position: 'grid_officer', from: 0 })).toBeUndefined()
  })

  it('may follow one another in one person', () => {
    const held = [{ position: 'system_admin', from: 0, to: 5 } as const]
    expect(clashWithAdministration(held, { position: 'audit_admin', from: 5 })).toBeUndefined()
  })
})
