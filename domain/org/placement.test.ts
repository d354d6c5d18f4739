import { describe, expect, it } from 'vitest'
import { positionFits } from './placement.ts'
import { POSITIONS } from './position.ts'
import { UNIT_KINDS } from './unit.ts'
import { AREA_LEVELS } from '../territory/area.ts'

describe('positionFits', () => {
  it('puts a grid officer into a grid seat and nowhere else', () => {
    expect(positionFits('grid_officer', { kind: 'grid_seat', level: 'grid' })).toBe(true)
    expect(positionFits('grid_officer', { kind: 'centre', level: 'county' })).toBe(false)
  })

  it('has a community secretary only at the community', () => {
    expect(positionFits('community_secretary', { kind: 'centre', level: 'community' })).toBe(true)
    expect(positionFits('community_secretary', { kind: 'centre', level: 'street' })).toBe(false)
  })

  it('has administrators only at the city', () => {
    expect(positionFits('security_admin', { kind: 'centre', level: 'city' })).toBe(true)
    expect(positionFits('security_admin', { kind: 'centre', level: 'county' })).toBe(false)
    expect(positionFits('security_admin', { kind: 'department', level: 'city' })).toBe(false)
  })

  it('leaves no position without a place', () => {
    for (const position of POSITIONS) {
      const fits = UNIT_KINDS.some((kind) =>
        AREA_LEVELS.some((level) => positionFits(position, { kind, level })),
      )
      expect(fits, position).toBe(true)
    }
  })
})
