import { describe, expect, it } from 'vitest'
import { decodeEvent, encodeEvent } from './stored-event.ts'

const by = { kind: 'system', name: 'clock' } as const

describe('the codec of stored events', () => {
  it('reads back what it wrote', () => {
    const event = { type: 'CaseUrged', at: 5, by, note: '快一点' } as const
    expect(decodeEvent(encodeEvent(event))).toEqual(event)
  })

  it('keeps the type beside the body, wherever the event names it', () => {
    const stored = { type: 'CaseUrged', body: JSON.stringify({ at: 5, by }) }
    expect(encodeEvent({ type: 'CaseUrged', at: 5, by })).toMatchObject(stored)
    expect(encodeEvent({ at: 5, by, type: 'CaseUrged' })).toMatchObject(stored)
  })

  it('lifts an old body step by step to the shape of today', () => {
    const steps = {
      CaseUrged: [
        (body: Record<string, unknown>) => ({ ...body, note: body.words }),
        (body: Record<string, unknown>) => ({ ...body, note: `${String(body.note)}!` }),
      ],
    }
    const old = { type: 'CaseUrged', schema: 1, body: JSON.stringify({ at: 5, by, words: '快' }) }
    expect(decodeEvent(old, steps)).toMatchObject({ note: '快!' })
    expect(decodeEvent({ ...old, schema: 3 }, steps)).not.toHaveProperty('note')
  })

  it('reads what was written before the whole case was timed, and marks what an older build must not read', () => {
    const event = { type: 'CaseWithdrawn', at: 5, by } as const
    expect(encodeEvent(event).schema).toBe(1)
    const old = { type: 'CaseAccepted', schema: 1, body: JSON.stringify({ at: 5, by }) }
    expect(decodeEvent(old)).toEqual({ type: 'CaseAccepted', at: 5, by })
    expect(encodeEvent(decodeEvent(old)).schema).toBe(2)
  })

  it('gives calls to the spot of before the limit that they are read with', () => {
    const blown = { type: 'WhistleBlown', schema: 1, body: JSON.stringify({ at: 5, by, meetAt: 60_000 }) }
    expect(decodeEvent(blown)).toMatchObject({ meetAt: 60_000, answerBy: 61 * 60_000 })
    const policy = { version: '1', urgeEveryHours: 24 }
    const opened = { type: 'CaseOpened', schema: 1, body: JSON.stringify({ at: 5, by, policy }) }
    expect(decodeEvent(opened)).toMatchObject({ policy: { ...policy, whistleGraceMinutes: 60 } })
  })

  it('refuses what this build does not know', () => {
    expect(() => decodeEvent({ type: 'CaseTeleported', schema: 1, body: '{}' })).toThrow('CaseTeleported')
    expect(() => decodeEvent({ type: 'CaseWithdrawn', schema: 2, body: '{}' })).toThrow('schema 2')
    expect(() => decodeEvent({ type: 'CaseUrged', schema: 1, body: '{}' })).toThrow('broken')
  })
})
