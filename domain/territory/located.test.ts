import { describe, expect, it } from 'vitest'
import type { Area, AreaLevel } from './area.ts'
import { locatedIn, reasonOf } from './located.ts'

const area = (level: AreaLevel, code: string): Area => ({
  level,
  code,
  name: code,
  parent: null,
  path: [code],
})
const grid = area('grid', 'g')
const near = [{ area: area('community', 'near'), metres: 40, demo: false }]
const located = (hit: Parameters<typeof locatedIn>[0], mapped = true) => {
  const answer = locatedIn(hit, mapped, () => near)
  return { ...answer, reason: reasonOf(answer) }
}

describe('where a point lies, and why', () => {
  it('inside a grid', () => {
    expect(located({ area: grid, version: 4, demo: true })).toEqual({
      kind: 'inside',
      grid,
      boundaryOf: 'g',
      boundaryVersion: 4,
      demo: true,
      reason: 'inside-grid',
    })
  })

  it('inside a community with one grid, which then needs no boundary of its own', () => {
    const answer = located({ area: area('community', 'c'), version: 1, demo: false, grids: [grid] })
    expect(answer).toMatchObject({ kind: 'inside', grid, boundaryOf: 'c', reason: 'only-grid-of-community' })
  })

  it('inside a community with several grids: a person chooses', () => {
    const community = area('community', 'c')
    expect(
      located({ area: community, version: 1, demo: false, grids: [grid, area('grid', 'h')] }),
    ).toMatchObject({
      kind: 'community',
      nearest: [{ area: community, metres: 0 }],
      reason: 'confirm-grid',
    })
  })

  it('inside a county only: nearest communities, to be confirmed', () => {
    expect(located({ area: area('county', 'x'), version: 1, demo: false })).toMatchObject({
      kind: 'county',
      nearest: near,
      reason: 'confirm-community',
    })
  })

  it('outside the city, or in a city without boundaries', () => {
    expect(located(undefined)).toMatchObject({ kind: 'outside', reason: 'outside-city' })
    expect(located(undefined, false)).toMatchObject({ kind: 'outside', reason: 'no-boundaries' })
  })
})
