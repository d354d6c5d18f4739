/**
 * Makes the demo geometry of the demo city anew, from the compact divisions and the plans of the three districts:
 *
 *   node scripts/make-demo-boundaries.ts
 *
 * Its output is committed; the same input gives the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PLANS } from './demo-boundaries/plan.ts'
import { DATA, readCompact } from './demo-boundaries/read-compact.ts'
import { scatter } from './demo-boundaries/scatter.ts'
import { seededRandom } from './demo-boundaries/seeded-random.ts'
import type { GridPoint } from './demo-boundaries/simple-ring.ts'
import { STEPS, tileCounty, type Tile } from './demo-boundaries/tile-county.ts'

/** Made-up places are kept to about 10 m. */
const PLACE_STEPS = 10_000

const counties = readCompact()
const tiles = PLANS.flatMap((plan) => {
  const county = counties.find(({ code }) => code === plan.county)
  if (county?.outline === undefined) throw new Error(`No outline of ${plan.county}`)
  return tileCounty(plan, county.outline, county.streets)
})

/** Numbers of a row of points as differences from point to point. */
function differences(points: readonly GridPoint[]): number[] {
  return points.flatMap(([x, y], at) => {
    const [fromX, fromY] = at === 0 ? [0, 0] : points[at - 1]!
    return [x - fromX, y - fromY]
  })
}

/** Places of the communities of each street that has no tiles of communities. */
function places(tiled: readonly Tile[]): [string, number[]][] {
  const ringOf = new Map(tiled.map(({ code, ring }) => [code, ring]))
  return counties.flatMap(({ code, outline, streets }) => {
    if (outline === undefined) return []
    const random = seededRandom(`places ${code}`)
    const centres = scatter(outline, streets.length, random)
    const [west, east] = [Math.min(...outline.map(([x]) => x)), Math.max(...outline.map(([x]) => x))]
    const reach = ((east - west) * 0.45) / Math.sqrt(streets.length)
    return streets
      .filter(({ communities }) => communities[0] !== undefined && !ringOf.has(communities[0]))
      .map((street): [string, number[]] => {
        const ring = ringOf.get(street.code)
        const centre = centres[streets.indexOf(street)]!
        const count = street.communities.length
        const points = ring
          ? scatter(ring, count, random)
          : scatter(outline, count, random, { centre, reach })
        const inPlaceSteps = (value: number) => Math.round((value / STEPS) * PLACE_STEPS)
        return [street.code, differences(points.map(([x, y]) => [inPlaceSteps(x), inPlaceSteps(y)]))]
      })
  })
}

const rows = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).join(',\n')
const notice =
  'DEMONSTRATION ONLY: made up by scripts/make-demo-boundaries.ts, not the real boundaries or places'
writeFileSync(
  path.join(DATA, 'demo-boundaries.json'),
  `{"notice":${JSON.stringify(notice)},"steps":${STEPS},"tiles":[\n${rows(
    tiles.map(({ code, ring }) => [code, differences(ring)]),
  )}],"placeSteps":${PLACE_STEPS},"places":[\n${rows(places(tiles))}]}\n`,
)
