import { divide, type Weighted } from './divide.ts'
import { Mesh, type Ring } from './mesh.ts'
import type { Plan } from './plan.ts'
import { distance, isCut, isInside } from './plane.ts'
import { seededRandom } from './seeded-random.ts'
import type { GridPoint } from './simple-ring.ts'

/** Steps in a degree: coordinates are whole numbers of this fine grid (about 0.1 m), exact in binary numbers too. */
export const STEPS = 2 ** 20

/** A street or town and the codes of its communities. */
export interface StreetToTile {
  code: string
  communities: string[]
}

/** A tile: outline in whole steps, absolute, counter-clockwise, open. */
export interface Tile {
  code: string
  ring: GridPoint[]
}

/**
 * Tiles a county with all of its streets and towns, its urban streets with their communities, and those with two to
 * four grids each. The same county always gives the same tiles.
 */
export function tileCounty(
  plan: Plan,
  outline: readonly GridPoint[],
  streets: readonly StreetToTile[],
): Tile[] {
  // whole numbers stay small, and their products exact, when counted from a corner of the county
  const origin = outline.reduce<GridPoint>(([x, y], [a, b]) => [Math.min(x, a), Math.min(y, b)], outline[0]!)
  const mesh = new Mesh()
  const county = mesh.outline(outline.map(([x, y]) => [x - origin[0], y - origin[1]]))
  const parts = cutIntoParts(mesh, county, plan, origin)
  const rings = new Map<string, Ring>()
  for (const { part, from, to, urban } of plan.parts) {
    const members = streets.filter(({ code }) => code >= from && code <= to)
    const weighted = members.map(({ code, communities }) => ({ code, weight: communities.length }))
    const manner = urban ? ({ kind: 'town', axis: plan.axis } as const) : ({ kind: 'country' } as const)
    const tiles = divide(mesh, parts.get(part)!, weighted, manner, seededRandom(`${plan.county} ${part}`))
    for (const street of members) {
      const ring = tiles.get(street.code)!
      rings.set(street.code, ring)
      if (urban) tileStreet(mesh, ring, street, plan.axis, rings)
    }
  }
  return [...rings].map(([code, ring]) => ({
    code,
    ring: ring.map((number) => {
      const [x, y] = mesh.points[number]!
      return [x + origin[0], y + origin[1]]
    }),
  }))
}

function tileStreet(
  mesh: Mesh,
  ring: Ring,
  street: StreetToTile,
  axis: number,
  rings: Map<string, Ring>,
): void {
  const random = seededRandom(street.code)
  const own = { kind: 'town', axis: axis + (random() - 0.5) * 8 } as const
  const communities = street.communities.map((code): Weighted => ({ code, weight: 0.75 + random() * 0.5 }))
  for (const [community, communityRing] of divide(mesh, ring, communities, own, random)) {
    rings.set(community, communityRing)
    const grids = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, at) => ({
      code: community + String(at + 1).padStart(3, '0'),
      weight: 0.85 + random() * 0.3,
    }))
    for (const [grid, gridRing] of divide(mesh, communityRing, grids, own, random)) rings.set(grid, gridRing)
  }
}

function cutIntoParts(mesh: Mesh, county: Ring, plan: Plan, origin: GridPoint): Map<string, Ring> {
  const parts = new Map([['all', county]])
  const inSteps = ([lng, lat]: [number, number]): GridPoint => [
    Math.round(lng * STEPS) - origin[0],
    Math.round(lat * STEPS) - origin[1],
  ]
  for (const { part, line, into, mark } of plan.cuts) {
    const ring = parts.get(part)!
    const points = ring.map((number) => mesh.points[number]!)
    const inner = line.slice(1, -1).map(inSteps)
    const nearTo = (wanted: GridPoint) =>
      ring
        .toSorted((a, b) => distance(mesh.points[a]!, wanted) - distance(mesh.points[b]!, wanted))
        .slice(0, 24)
    const ends = nearTo(inSteps(line[0]!)).flatMap((from) =>
      nearTo(inSteps(line.at(-1)!)).map((to) => [from, to] as const),
    )
    const free = ends.find(([a, b]) => a !== b && isCut(points, [mesh.points[a]!, ...inner, mesh.points[b]!]))
    if (free === undefined)
      throw new Error(`A line of the plan of ${plan.county} crosses the border of ${part}`)
    const [from, to] = free
    const [one, other] = mesh.split(ring, from, to, inner)
    const holdsMark = isInside(
      one.map((number) => mesh.points[number]!),
      inSteps(mark),
    )
    parts.set(into[0], holdsMark ? one : other)
    parts.set(into[1], holdsMark ? other : one)
  }
  return parts
}
