import type { GridPoint } from './simple-ring.ts'

/** A degree of longitude at Zhangjiakou is this much of a degree of latitude. */
export const NARROWING = Math.cos((40.7 * Math.PI) / 180)

/** Distance in steps of latitude. */
export function distance(a: GridPoint, b: GridPoint): number {
  return Math.hypot((a[0] - b[0]) * NARROWING, a[1] - b[1])
}

/** Positive if c lies to the left of the way from a to b; exact for whole numbers. */
function side(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function between(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  )
}

/** Do two segments have a point in common? */
export function touch(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): boolean {
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (((s1 > 0 && s2 < 0) || (s1 < 0 && s2 > 0)) && ((s3 > 0 && s4 < 0) || (s3 < 0 && s4 > 0))) return true
  return (
    (s1 === 0 && between(a, b, c)) ||
    (s2 === 0 && between(a, b, d)) ||
    (s3 === 0 && between(c, d, a)) ||
    (s4 === 0 && between(c, d, b))
  )
}

/** Is the point inside the ring of points? (Even-odd rule.) */
export function isInside(ring: readonly GridPoint[], [x, y]: GridPoint): boolean {
  let inside = false
  let [px, py] = ring.at(-1)!
  for (const [qx, qy] of ring) {
    if (py > y !== qy > y && x < px + ((y - py) * (qx - px)) / (qy - py)) inside = !inside
    ;[px, py] = [qx, qy]
  }
  return inside
}

/**
 * May a ring be cut along this line? It has to start and end at points of the ring, run inside, and touch the ring
 * nowhere else.
 */
export function isCut(ring: readonly GridPoint[], line: readonly GridPoint[]): boolean {
  const [first, last] = [line[0]!, line.at(-1)!]
  for (let at = 1; at < line.length; at++) {
    const [a, b] = [line[at - 1]!, line[at]!]
    if (!isInside(ring, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return false
    for (let edge = 0; edge < ring.length; edge++) {
      const [c, d] = [ring[edge]!, ring[(edge + 1) % ring.length]!]
      // an edge at either end of the cut touches it there; anywhere else would be seen at its other edges
      const atEnd =
        (at === 1 && (same(c, first) || same(d, first))) ||
        (at === line.length - 1 && (same(c, last) || same(d, last)))
      if (atEnd ? overlaps(a, b, c, d) : touch(a, b, c, d)) return false
    }
  }
  return true
}

function same(a: GridPoint, b: GridPoint): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Two segments with a common end: does the other end of one lie on the other? */
function overlaps(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): boolean {
  const free = [a, b].filter((point) => !same(point, c) && !same(point, d))
  const other = [c, d].filter((point) => !same(point, a) && !same(point, b))
  return (
    free.some((point) => side(c, d, point) === 0 && between(c, d, point)) ||
    other.some((point) => side(a, b, point) === 0 && between(a, b, point))
  )
}
