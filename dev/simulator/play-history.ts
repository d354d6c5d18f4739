import { availableParallelism } from 'node:os'
import type { Instant } from '../../domain/kernel/instant.ts'
import { foldCounters } from '../../server/ledger/fold-counters.ts'
import { inTransaction } from '../../server/platform/db/pool.ts'
import { bringIndexesBack, setIndexesAside } from '../../server/platform/db/set-indexes-aside.ts'
import type { Platform } from '../../server/platform/platform.ts'
import type { Invention } from './play-stories.ts'
import { playHere, playInThreads, type Players } from './players.ts'
import type { CityFacts } from './played-city.ts'
import type { PreparedCases } from './prepare-cases.ts'
import { readCityFacts } from './read-city.ts'
import { prepareShowcase } from './showcase/prepare-showcase.ts'
import { storeCases } from './store-cases.ts'

export interface HistoryWish extends Invention {
  /** All or nothing: one transaction. */
  whole?: boolean
  /** Work for the demo accounts at the end, whatever the moment. */
  showcase?: boolean
  /** Threads that play; 0: none but this one. Fitting the machine and the number of cases if left out. */
  threads?: number
  onProgress?: (done: number, of: number) => void
  /** All cases are stored, and the indexes set aside for them are built, which takes a tenth of the time again. */
  onIndexing?: (stored: number) => void
  /** Asked between batches; true ends the play after the batch that is being written. */
  stopped?: () => boolean
}

/** A thread needs about a second before it plays. */
const WORTH_THREADS = 20_000
/** One connection does not write faster than so many play. */
const MOST_THREADS = 4
/** So many cases, and more than there are: building the indexes anew is then quicker than keeping them up to date. */
const WORTH_NEW_INDEXES = 50_000
const FILLED_TABLES = [
  'cases',
  'case_events',
  'case_units',
  'reports',
  'report_identities',
  'report_files',
  'remarks',
  'case_files',
]

/**
 * Plays a history that ends now and stores it in batches, in the order of the stories, while the next ones are played. Each
 * batch is a transaction, or all are one (`whole`). @returns the number of cases.
 */
export async function playHistory(platform: Platform, wish: HistoryWish): Promise<number> {
  const { pool } = platform
  const facts = await readCityFacts(platform)
  const until = platform.now()
  const anew = wish.whole !== true && (await isWorthNewIndexes(platform, wish.stories))
  if (anew) await setIndexesAside(pool, FILLED_TABLES)
  const players = hirePlayers(platform, facts, wish, until)
  const last = wish.showcase ? () => prepareShowcase(platform, facts, wish, until) : undefined
  const batches = playBatches(players, wish, last)
  try {
    const stored = wish.whole
      ? await inTransaction(pool, (client) =>
          writeBatches(batches, wish, (batch) => storeCases(client, batch, wish.photos)),
        )
      : await writeBatches(batches, wish, (batch) =>
          inTransaction(pool, (client) => storeCases(client, batch, wish.photos)),
        )
    await foldCounters(pool)
    if (anew) wish.onIndexing?.(stored)
    return stored
  } finally {
    await players.dismiss()
    if (anew) await bringIndexesBack(pool)
  }
}

async function isWorthNewIndexes({ pool }: Platform, stories: number): Promise<boolean> {
  if (stories < WORTH_NEW_INDEXES) return false
  const { rows } = await pool.query<{ n: number }>('SELECT count(*) AS n FROM cases')
  return stories > (rows[0]?.n ?? 0)
}

function hirePlayers(platform: Platform, facts: CityFacts, wish: HistoryWish, until: Instant): Players {
  const { seed, stories, days, photographed, photos } = wish
  const invention = { seed, stories, days, photographed, photos }
  const fitting = stories < WORTH_THREADS ? 0 : Math.min(availableParallelism(), MOST_THREADS)
  const threads = wish.threads ?? fitting
  return threads > 0
    ? playInThreads(platform, facts, invention, until, threads)
    : playHere(platform, facts, invention, until)
}

interface Played {
  batch: PreparedCases
  /** How many stories are played with it. */
  done: number
}

/** Batches in the order of the stories, each when it is asked for; the showcase is the last. */
async function* playBatches(
  players: Players,
  wish: HistoryWish,
  last?: () => Promise<PreparedCases>,
): AsyncGenerator<Played> {
  const ahead: { to: number; batch: Promise<PreparedCases> }[] = []
  let asked = 0
  while (!wish.stopped?.()) {
    while (asked < wish.stories && ahead.length < players.ahead) {
      const to = Math.min(asked + players.stretch, wish.stories)
      const batch = players.play({ from: asked, to })
      // A failure is seen when its turn comes, not by the process.
      batch.catch(() => {})
      ahead.push({ to, batch })
      asked = to
    }
    const next = ahead.shift()
    if (!next) break
    yield { batch: await next.batch, done: next.to }
  }
  if (last && !wish.stopped?.()) yield { batch: await last(), done: asked }
}

/** Writes batch after batch, each while the next one is played. @returns the number of cases. */
async function writeBatches(
  batches: AsyncIterable<Played>,
  wish: HistoryWish,
  store: (batch: PreparedCases) => Promise<void>,
): Promise<number> {
  let stored = 0
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const { batch, done } of batches) {
      await writing
      writing = store(batch)
      writing.catch(() => {})
      stored += batch.cases
      wish.onProgress?.(done, wish.stories)
    }
    await writing
  } finally {
    // Whoever ends the transaction must not do so in the middle of a batch: its rest would be written on its own.
    await Promise.allSettled([writing])
  }
  return stored
}
