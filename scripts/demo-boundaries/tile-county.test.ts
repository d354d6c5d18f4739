import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLANS } from './plan.ts'
import { isInside } from './plane.ts'
import { DATA, readCompact } from './read-compact.ts'
import { seededRandom } from './seeded-random.ts'
import type { GridPoint } from './simple-ring.ts'
import { tileCounty, type Tile } from './tile-county.ts'

const counties = readCompact()
const tilesOf = (code: string): { outline: GridPoint[]; tiles: Tile[] } => {
  const county = counties.find((one) => one.code === code)!
  const plan = PLANS.find((one) => one.county === code)!
  return { outline: county.outline!, tiles: tileCounty(plan, county.outline!, county.streets) }
}
const made = new Map(PLANS.map(({ county }) => [county, tilesOf(county)]))

/** Twice the area in square steps, exact: counted from a corner of the ring. */
function doubledArea(ring: readonly GridPoint[]): number {
  const [ox, oy] = ring[0]!
  return ring.reduce((sum, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length]!
    return sum + (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }, 0)
}

const LENGTHS = [6, 9, 12, 15]
function parentsWithTiles(county: string): { parent: GridPoint[]; children: Tile[] }[] {
  const { outline, tiles } = made.get(county)!
  const below = (code: string) =>
    tiles.filter(
      (tile) => tile.code.length === LENGTHS[LENGTHS.indexOf(code.length) + 1] && tile.code.startsWith(code),
    )
  return [{ code: county, ring: outline }, ...tiles]
    .map(({ code, ring }) => ({ parent: ring as GridPoint[], children: below(code) }))
    .filter(({ children }) => children.length > 0)
}

describe.each(PLANS.map(({ county }) => county))('the tiles of %s', (county) => {
  it('have exactly the area of their parent, without remainder', () => {
    const families = parentsWithTiles(county)
    expect(families.length).toBeGreaterThan(40)
    for (const { parent, children } of families) {
      const sum = children.reduce((total, { ring }) => total + doubledArea(ring), 0)
      expect(sum).toBe(doubledArea(parent))
      for (const { ring } of children) expect(doubledArea(ring)).toBeGreaterThan(0)
    }
  })

  it('hold every point of their parent in exactly one of them', () => {
    const random = seededRandom(`points ${county}`)
    for (const { parent, children } of parentsWithTiles(county)) {
      const [xs, ys] = [parent.map(([x]) => x), parent.map(([, y]) => y)]
      const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      for (let tries = 0; tries < 60; tries++) {
        const point: GridPoint = [west + random() * (east - west), south + random() * (north - south)]
        const holders = children.filter(({ ring }) => isInside(ring, point)).length
        expect(holders).toBe(isInside(parent, point) ? 1 : 0)
      }
    }
  })

  it('use every corner of the published outline', () => {
    const { outline, tiles } = made.get(county)!
    const corners = new Set(
      tiles.filter(({ code }) => code.length === 9).flatMap(({ ring }) => ring.map(String)),
    )
    expect(outline.filter((corner) => !corners.has(String(corner)))).toEqual([])
  })

  it('give each urban community two to four grids', () => {
    for (const { children } of parentsWithTiles(county)) {
      if (children[0]!.code.length !== 15) continue
      expect(children.length).toBeGreaterThanOrEqual(2)
      expect(children.length).toBeLessThanOrEqual(4)
    }
  })
})

it('is what the committed file holds', () => {
  const file = JSON.parse(readFileSync(path.join(DATA, 'demo-boundaries.json'), 'utf8')) as {
    tiles: [string, number[]][]
  }
  const all = [...made.values()].flatMap(({ tiles }) => tiles)
  expect(file.tiles.map(([code]) => code)).toEqual(all.map(({ code }) => code))
  expect(file.tiles.map(([, [x, y]]) => [x, y])).toEqual(all.map(({ ring }) => [...ring[0]!]))
  expect(file.tiles.map(([, numbers]) => numbers.length)).toEqual(all.map(({ ring }) => ring.length * 2))
})
