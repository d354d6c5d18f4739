import { cutByShare } from './chord.ts'
import type { Mesh, Ring } from './mesh.ts'
import { distance } from './plane.ts'
import type { GridPoint } from './simple-ring.ts'

/** Something that gets a tile in proportion to its weight. */
export interface Weighted {
  code: string
  weight: number
}

/** `town`: along the main streets and across them; `country`: any direction, borders bend. */
export type Manner = { kind: 'town'; axis: number } | { kind: 'country' }

/** Divides a ring among the items, halving it again and again, so that tiles stay blocks and not strips. */
export function divide(
  mesh: Mesh,
  ring: Ring,
  items: readonly Weighted[],
  manner: Manner,
  random: () => number,
): Map<string, Ring> {
  if (items.length === 1) return new Map([[items[0]!.code, ring]])
  const total = sum(items)
  let count = 1
  while (count < items.length - 1 && sum(items.slice(0, count)) < total * 0.45) count += 1
  const share = sum(items.slice(0, count)) / total
  const bend = manner.kind === 'country' ? (a: GridPoint, b: GridPoint) => bentLine(a, b, random) : undefined
  const [first, second] = cutByShare(mesh, ring, share, directions(manner, random), bend)
  return new Map([
    ...divide(mesh, first, items.slice(0, count), manner, random),
    ...divide(mesh, second, items.slice(count), manner, random),
  ])
}

function sum(items: readonly Weighted[]): number {
  return items.reduce((total, item) => total + item.weight, 0)
}

function directions(manner: Manner, random: () => number): { wanted: number[]; spare: number[] } {
  if (manner.kind === 'country') {
    return { wanted: Array.from({ length: 18 }, (_, at) => ((at + random()) * Math.PI) / 18), spare: [] }
  }
  const main = (manner.axis * Math.PI) / 180
  const slant = () => (random() - 0.5) * 0.12
  const wanted = [0, 1, 0, 1, 0, 1].map((quarter) => main + (quarter * Math.PI) / 2 + slant())
  return { wanted, spare: [main + 0.5, main - 0.5, main + 0.8, main - 0.8] }
}

/** Inner points of a border that follows the land rather than a ruler. */
function bentLine(a: GridPoint, b: GridPoint, random: () => number): GridPoint[] {
  const length = distance(a, b)
  const count = Math.min(12, Math.floor(length / 9_000))
  const points: GridPoint[] = []
  let drift = 0
  for (let at = 1; at <= count; at++) {
    const share = at / (count + 1)
    drift = (drift + (random() - 0.5) * 0.09) * Math.min(1, (1 - share) * 3)
    points.push([
      Math.round(a[0] + (b[0] - a[0]) * share - (b[1] - a[1]) * drift),
      Math.round(a[1] + (b[1] - a[1]) * share + (b[0] - a[0]) * drift),
    ])
  }
  return points
}
