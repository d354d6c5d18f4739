import type { Measurement, Room } from '../bench-room.ts'
import type { Shot } from '../load/task.ts'
import { median, milliseconds, quantile, spread } from '../figures.ts'
import type { Row } from '../table.ts'
import { deskPages } from './desk-pages.ts'

const CLIENTS = 2
const TIMES = 200
const ROUNDS = 3
const MOST = 50
const SLOWER = 1.5

/** Every list, filter and page of the desk: at a million cases as quick as at ten thousand. */
export const desk: Measurement = {
  name: 'desk',
  async measure(room) {
    return timesOf(room, await deskPages(room))
  },
}

/** Times pages in rounds, all of them in turn each round, and holds them against the small volume. */
export async function timesOf(room: Room, pages: ReadonlyMap<string, readonly Shot[]>): Promise<Row[]> {
  const times = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, shots] of pages) {
      const result = await room.load.run({
        kind: 'turns',
        url: room.ours.url,
        shots,
        clients: CLIENTS,
        times: round === 0 ? TIMES / 4 : TIMES,
      })
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ...result.times])
    }
  }
  return [...times].map(([name, all]) => rowOf(room, name, all))
}

function rowOf(room: Room, what: string, times: readonly number[]): Row {
  const typical = median(times)
  const before = room.before.get(what)
  if (!room.full) room.before.set(what, typical)
  const ratio = room.full && before !== undefined ? typical / before : undefined
  return {
    what,
    cases: room.cases,
    ours: spread(times),
    ...(ratio === undefined ? {} : { baseline: `at 10,000: ${milliseconds(before ?? 0)}`, ratio }),
    budget: `p99 ≤ ${MOST} ms${ratio === undefined ? '' : `, ≤ ${SLOWER} ×`}`,
    pass: quantile(times, 0.99) <= MOST && (ratio ?? 0) <= SLOWER,
  }
}
