import type { PoolClient } from 'pg'
import { DAY } from '../../domain/kernel/instant.ts'
import { foldCounters } from '../../server/ledger/fold-counters.ts'
import { inTransaction } from '../../server/platform/db/pool.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { chanceFrom } from './chance.ts'
import { playCase } from './play-case.ts'
import type { PlayedCase } from './player.ts'
import { readPlayedCity, type PlayedCity } from './played-city.ts'
import { storeCases } from './store-cases.ts'
import { saidMoment } from './when.ts'

export interface HistoryWish {
  seed: string | number
  /** How many stories; a few of them make two cases. */
  cases: number
  days: number
  /** Share of resolved cases with a picture as evidence. */
  photographed: number
  /** Pictures that residents' photos stand for; none: no photos. */
  photos: readonly string[]
  /** All or nothing: one transaction. */
  whole?: boolean
  onProgress?: (done: number, of: number) => void
  /** Asked between batches; true ends the play after the batch that is being written. */
  stopped?: () => boolean
}

const BATCH = 1_000

/** Plays stories `from` up to `to` of a wish; the same for the same seed, moment and city. */
export function* playStories(
  city: PlayedCity,
  { seed, cases, days, photographed }: HistoryWish,
  now: number,
  stories: { from: number; to: number },
): Generator<PlayedCase> {
  const span = { from: now - days * DAY, until: now }
  for (let index = stories.from; index < stories.to; index += 1) {
    const chance = chanceFrom(seed, index)
    const at = saidMoment(chance, span, index, cases)
    yield* playCase(city, chance, at, { until: now, photographed })
  }
}

/**
 * Plays a history that ends now and stores it in batches; the next batch is played while the database writes. Each batch
 * is a transaction, or all are one (`whole`). @returns the number of cases.
 */
export async function playHistory(platform: Platform, wish: HistoryWish): Promise<number> {
  const city = await readPlayedCity(platform)
  const { pool, box } = platform
  const store = (client: PoolClient, batch: readonly PlayedCase[]): Promise<void> =>
    storeCases(client, box, batch, wish.photos)
  const stored = wish.whole
    ? await inTransaction(pool, (client) =>
        playBatches(platform, city, wish, (batch) => store(client, batch)),
      )
    : await playBatches(platform, city, wish, (batch) =>
        inTransaction(pool, (client) => store(client, batch)),
      )
  await foldCounters(pool)
  return stored
}

async function playBatches(
  { now }: Platform,
  city: PlayedCity,
  wish: HistoryWish,
  store: (batch: readonly PlayedCase[]) => Promise<void>,
): Promise<number> {
  const until = now()
  let stored = 0
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < wish.cases && !wish.stopped?.(); from += BATCH) {
    const to = Math.min(from + BATCH, wish.cases)
    const batch = [...playStories(city, wish, until, { from, to })]
    await writing
    writing = store(batch)
    // A failure is seen at the next turn, not by the process.
    writing.catch(() => {})
    stored += batch.length
    wish.onProgress?.(to, wish.cases)
    // Lets the batch begin to be written before the next one is played.
    await new Promise((go) => setImmediate(go))
  }
  await writing
  return stored
}
