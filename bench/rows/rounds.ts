import { median } from '../figures.ts'
import type { Room } from '../bench-room.ts'
import type { Shot } from '../load/task.ts'

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32

/** What a server answers a second. */
export interface Rates {
  ours: number
  bare: number
}

/**
 * Ours and the bare server in turns, the one standing still while the other is measured; the median of three rounds each,
 * because a machine with other work has good and bad moments.
 */
export async function ratesOf(
  { ours, bare, load }: Room,
  shots: { ours: readonly Shot[]; bare: readonly Shot[] },
): Promise<Rates> {
  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    bare.pause()
    rates.ours.push(await rateOf(load, ours.url, shots.ours))
    bare.goOn()
    ours.pause()
    rates.bare.push(await rateOf(load, bare.url, shots.bare))
    ours.goOn()
  }
  // The first round warms both up.
  return { ours: median(rates.ours.slice(1)), bare: median(rates.bare.slice(1)) }
}

async function rateOf(load: Room['load'], url: string, shots: readonly Shot[]): Promise<number> {
  const { done, seconds } = await load.run({
    kind: 'hammer',
    url,
    shots,
    connections: CONNECTIONS,
    seconds: SECONDS,
  })
  return done / seconds
}
