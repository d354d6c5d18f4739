import { distance, isInside, NARROWING } from './plane.ts'
import type { GridPoint } from './simple-ring.ts'

/**
 * Made-up places for communities that have no tile: points inside the ring, well apart. Around a centre they keep
 * within `reach` steps of it.
 */
export function scatter(
  ring: readonly GridPoint[],
  count: number,
  random: () => number,
  around?: { centre: GridPoint; reach: number },
): GridPoint[] {
  const [west, east] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))]
  const [south, north] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))]
  const anywhere = (): GridPoint => [west + random() * (east - west), south + random() * (north - south)]
  const draw = (): GridPoint => {
    if (around === undefined) return anywhere()
    const [turn, far] = [random() * 2 * Math.PI, Math.sqrt(random()) * around.reach]
    const [x, y] = around.centre
    return [x + (Math.cos(turn) * far) / NARROWING, y + Math.sin(turn) * far]
  }
  const chosen: GridPoint[] = []
  while (chosen.length < count) {
    let best: GridPoint | undefined
    let room = -1
    for (let inside = 0, tries = 0; inside < 6 && tries < 400; tries++) {
      const point = draw()
      if (!isInside(ring, point)) continue
      inside += 1
      const free = chosen.reduce((least, other) => Math.min(least, distance(point, other)), Infinity)
      if (free > room) [best, room] = [point, free]
    }
    chosen.push(best ?? around?.centre ?? anywhere())
  }
  return chosen
}
