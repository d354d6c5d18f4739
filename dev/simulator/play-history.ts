import { DAY } from '../../domain/kernel/instant.ts'
import { foldCounters } from '../../server/ledger/fold-counters.ts'
import { inTransaction } from '../../server/platform/db/pool.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { chanceFrom } from './chance.ts'
import { playCase, type PlayedCase } from './play-case.ts'
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
 * Plays a history that ends now and stores it, a batch a transaction; the next batch is played while the database
 * writes. @returns the number of cases.
 */
export async function playHistory(platform: Platform, wish: HistoryWish): Promise<number> {
  const city = await readPlayedCity(platform)
  const now = platform.now()
  let stored = 0
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < wish.cases && !wish.stopped?.(); from += BATCH) {
    const batch = [...playStories(city, wish, now, { from, to: Math.min(from + BATCH, wish.cases) })]
    await writing
    writing = inTransaction(platform.pool, (client) => storeCases(client, platform.box, batch, wish.photos))
    stored += batch.length
    wish.onProgress?.(Math.min(from + BATCH, wish.cases), wish.cases)
    // Lets the batch begin to be written before the next one is played.
    await new Promise((go) => setImmediate(go))
  }
  await writing
  await foldCounters(platform.pool)
  return stored
}
