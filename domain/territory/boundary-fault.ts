import type { Geometry, Position } from './polygon.ts'

/** What may be wrong with a boundary that somebody drew or imported. */
export const BOUNDARY_FAULTS = [
  'too-few-points',
  'too-many-points',
  'not-closed',
  'off-the-earth',
  'no-area',
  'crosses-itself',
  'outside-parent',
] as const
export type BoundaryFault = (typeof BOUNDARY_FAULTS)[number]

/** Positions of one boundary; the finest county outline at hand has 2,600. */
export const MOST_POSITIONS = 6_000

/**
 * The first fault of a geometry, if it has any. Rings may touch nothing of their own; whether rings cross each other
 * is not asked, since being inside is a matter of counting crossings.
 */
export function boundaryFault(geometry: Geometry): BoundaryFault | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat()
  if (rings.length === 0 || polygons.some((polygon) => polygon.length === 0)) return 'too-few-points'
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_POSITIONS) return 'too-many-points'
  for (const ring of rings) {
    const fault = ringFault(ring)
    if (fault !== undefined) return fault
  }
  return undefined
}

function ringFault(ring: readonly Position[]): BoundaryFault | undefined {
  if (ring.length < 4) return 'too-few-points'
  const [first, last] = [ring[0]!, ring.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) return 'not-closed'
  if (ring.some(([lng, lat]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))) return 'off-the-earth'
  let doubled = 0
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = ring[at - 1]!
    const [bx, by] = ring[at]!
    doubled += (ax - first[0]) * (by - first[1]) - (bx - first[0]) * (ay - first[1])
  }
  // about one square metre
  if (Math.abs(doubled) < 2e-10) return 'no-area'
  return crossesItself(ring) ? 'crosses-itself' : undefined
}

/** Does any edge meet another, other than the next at their common corner? */
function crossesItself(ring: readonly Position[]): boolean {
  const count = ring.length - 1
  for (let i = 0; i < count; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!]
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue
      if (cross(a, b, ring[j]!, ring[j + 1]!)) return true
    }
  }
  return false
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  return s1 * s2 <= 0 && s3 * s4 <= 0
}

function side(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}
