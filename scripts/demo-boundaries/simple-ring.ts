/** A point in whole steps of some grid. */
export type GridPoint = readonly [number, number]

const same = (a: GridPoint, b: GridPoint) => a[0] === b[0] && a[1] === b[1]

/**
 * A published outline as a simple ring: open (the first point is not repeated), counter-clockwise, without repeated
 * points, spikes of no area, or the few tiny loops where a coarse outline touches itself (about 0.01 km² each).
 */
export function simpleRing(points: readonly GridPoint[]): GridPoint[] {
  let ring = points.filter((point, at) => at === 0 || !same(point, points[at - 1]!))
  if (ring.length > 1 && same(ring[0]!, ring.at(-1)!)) ring = ring.slice(0, -1)
  ring = withoutLoops(ring)
  return doubledArea(ring) < 0 ? ring.reverse() : ring
}

/** Where the ring comes back to a point, the shorter way round is left out; a spike is the shortest such loop. */
function withoutLoops(points: GridPoint[]): GridPoint[] {
  let ring = points
  for (;;) {
    const seen = new Map<string, number>()
    let loop: [number, number] | undefined
    for (let at = 0; at < ring.length && loop === undefined; at++) {
      const key = ring[at]!.join()
      const before = seen.get(key)
      if (before !== undefined) loop = [before, at]
      seen.set(key, at)
    }
    if (loop === undefined) return ring
    const [from, to] = loop
    const inner = ring.slice(from, to)
    const outer = [...ring.slice(0, from), ...ring.slice(to)]
    ring = inner.length <= outer.length ? outer : inner
  }
}

/** Twice the signed area in square steps; positive when counter-clockwise. */
function doubledArea(ring: readonly GridPoint[]): number {
  let sum = 0
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[(at + 1) % ring.length]!
    sum += ax * by - bx * ay
  }
  return sum
}
