import type { Mesh, Ring } from './mesh.ts'
import { distance, isCut, NARROWING } from './plane.ts'
import type { GridPoint } from './simple-ring.ts'

/** Where a cut meets the ring: at one of its points, or on the edge that begins with point number `a`. */
interface End {
  /** Index of that point in the ring. */
  at: number
  a: number
  b: number
  point: GridPoint
}

interface Chord {
  from: End
  to: End
  score: number
}

/** Steps below which two points would be one corner: about 12 m. */
const CLOSE = 115

/**
 * Cuts a ring into two by a straight line in one of the given directions (radians), the first part having about
 * `share` of the area. The best line gives the right shares and leaves two compact parts. `spare` directions are tried
 * only when no other will do.
 */
export function cutByShare(
  mesh: Mesh,
  ring: Ring,
  share: number,
  directions: { wanted: readonly number[]; spare: readonly number[] },
  bend: (a: GridPoint, b: GridPoint) => GridPoint[] = () => [],
): [Ring, Ring] {
  const points = ring.map((number) => mesh.points[number]!)
  const candidates = (list: readonly number[]) =>
    list
      .flatMap((direction) => chordsAlong(mesh, ring, points, share, direction))
      .sort((a, b) => a.score - b.score)
  for (const { from, to } of [...candidates(directions.wanted), ...candidates(directions.spare)]) {
    const bent = bend(from.point, to.point)
    const straightOk = isCut(withEnds(points, from, to), [from.point, to.point])
    const bentOk = bent.length > 0 && isCut(withEnds(points, from, to), [from.point, ...bent, to.point])
    if (!straightOk && !bentOk) continue
    const [start, end] = [settle(mesh, from), settle(mesh, to)]
    const parts = mesh.split(ring, start, end, bentOk ? bent : [])
    const total = mesh.doubledArea(ring)
    const first = mesh.doubledArea(parts[0]) / total
    return Math.abs(first - share) <= Math.abs(1 - first - share) ? parts : [parts[1], parts[0]]
  }
  throw new Error('No straight line divides this area')
}

function settle(mesh: Mesh, end: End): number {
  if (mesh.points[end.a] === end.point) return end.a
  if (mesh.points[end.b] === end.point) return end.b
  return mesh.insert(end.a, end.b, end.point)
}

/** The ring as it will be once both ends are points of it. */
function withEnds(points: readonly GridPoint[], ...ends: End[]): GridPoint[] {
  const ring = [...points]
  for (const { at, point } of ends.toSorted((a, b) => b.at - a.at)) {
    if (!points.includes(point)) ring.splice(at + 1, 0, point)
  }
  return ring
}

function chordsAlong(mesh: Mesh, ring: Ring, points: GridPoint[], share: number, direction: number): Chord[] {
  const [ux, uy] = [Math.cos(direction), Math.sin(direction)]
  const across = points.map(([x, y]) => y * ux - x * NARROWING * uy)
  const [low, high] = [Math.min(...across), Math.max(...across)]
  const total = Math.abs(mesh.doubledArea(ring))
  const chords: Chord[] = []
  for (const wanted of new Set([share, 1 - share])) {
    const centre = levelOf(points, across, total * wanted, low, high)
    for (const shift of [0, -0.03, 0.03, -0.08, 0.08]) {
      const level = centre + shift * (high - low)
      const ends = crossings(mesh, ring, points, across, level, [ux, uy])
      for (let at = 0; at + 1 < ends.length; at += 2) {
        chords.push({
          from: ends[at]!,
          to: ends[at + 1]!,
          score: score(points, ends[at]!, ends[at + 1]!, share),
        })
      }
    }
  }
  return chords.filter((chord) => Number.isFinite(chord.score))
}

/** The level below which `wanted` (doubled area) of the polygon lies. */
function levelOf(points: GridPoint[], across: number[], wanted: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let round = 0; round < 24; round++) {
    const level = (low + high) / 2
    if (areaBelow(points, across, level) < wanted) low = level
    else high = level
  }
  return (low + high) / 2
}

function areaBelow(points: GridPoint[], across: number[], level: number): number {
  const clipped: GridPoint[] = []
  for (let at = 0; at < points.length; at++) {
    const next = (at + 1) % points.length
    const [d, e] = [across[at]!, across[next]!]
    if (d <= level) clipped.push(points[at]!)
    if (d <= level !== e <= level) clipped.push(mix(points[at]!, points[next]!, (level - d) / (e - d)))
  }
  return Math.abs(doubled(clipped))
}

function crossings(
  mesh: Mesh,
  ring: Ring,
  points: GridPoint[],
  across: number[],
  level: number,
  [ux, uy]: [number, number],
): End[] {
  const ends: { end: End; along: number }[] = []
  for (let at = 0; at < points.length; at++) {
    const next = (at + 1) % points.length
    const [d, e] = [across[at]!, across[next]!]
    if (d <= level === e <= level) continue
    const [p, q] = [points[at]!, points[next]!]
    const exact = mix(p, q, (level - d) / (e - d))
    let point: GridPoint = [Math.round(exact[0]), Math.round(exact[1])]
    const nearer = distance(p, point) <= distance(q, point) ? p : q
    if (mesh.isFixed(ring[at]!, ring[next]!) || distance(nearer, point) < CLOSE) point = nearer
    const end = { at, a: ring[at]!, b: ring[next]!, point }
    ends.push({ end, along: exact[0] * NARROWING * ux + exact[1] * uy })
  }
  return ends.sort((a, b) => a.along - b.along).map(({ end }) => end)
}

/** Lower is better; infinite for a cut that cuts nothing. */
function score(points: GridPoint[], from: End, to: End, share: number): number {
  const ring = withEnds(points, from, to)
  const [i, j] = [ring.indexOf(from.point), ring.indexOf(to.point)]
  if (i === j) return Infinity
  const [low, high] = [Math.min(i, j), Math.max(i, j)]
  const one = ring.slice(low, high + 1)
  const other = [...ring.slice(high), ...ring.slice(0, low + 1)]
  if (one.length < 3 || other.length < 3) return Infinity
  const [a, b] = [doubled(one), doubled(other)]
  if (a <= 0 || b <= 0) return Infinity
  const miss = Math.min(Math.abs(a / (a + b) - share), Math.abs(b / (a + b) - share))
  return 6 * miss + thinness(one, a) + thinness(other, b)
}

/** How far a polygon is from round, by its extent: 1 for a square block, more for slivers. */
function thinness(ring: GridPoint[], doubledArea: number): number {
  let reach = 0
  const step = Math.max(1, Math.floor(ring.length / 24))
  for (let i = 0; i < ring.length; i += step) {
    for (let j = 0; j < i; j += step) reach = Math.max(reach, distance(ring[i]!, ring[j]!))
  }
  return (reach * reach) / (doubledArea * NARROWING)
}

function mix(p: GridPoint, q: GridPoint, share: number): GridPoint {
  return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share]
}

function doubled(ring: readonly GridPoint[]): number {
  let sum = 0
  for (let at = 0; at < ring.length; at++) {
    const [a, b] = [ring[at]!, ring[(at + 1) % ring.length]!]
    sum += a[0] * b[1] - b[0] * a[1]
  }
  return sum
}
