import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_STATUSES } from '../../domain/case/status.ts'
import { peopleOf } from '../../server/features/people/answers.ts'
import { checkCounters } from '../../server/features/casework/self-check/check-counters.ts'
import { checkOpenCases } from '../../server/features/casework/self-check/check-open-cases.ts'
import { checkRows } from '../../server/features/casework/self-check/check-rows.ts'
import { CHAIN_START, nextHash } from '../../server/ledger/hash-chain.ts'
import { encodeEvent, STORED_TYPES } from '../../server/ledger/stored-event.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../server/platform/testing/test-database.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { drawPhotos } from '../city/draw-photos.ts'
import { foundCity } from '../testing/founded-city.ts'
import { playHistory } from './play-history.ts'
import { playStories, storiesFor } from './play-stories.ts'
import { playHere, playInThreads } from './players.ts'
import type { PlayedCase } from './player.ts'
import { playedCity, type CityFacts, type PlayedCity } from './played-city.ts'
import { readCityFacts } from './read-city.ts'
import { skipInventedNews } from './skip-invented-news.ts'

const WISH = { seed: 'test', stories: 3_000, days: 60, photographed: 0.2, photos: [] }

let database: TestDatabase
let facts: CityFacts
let city: PlayedCity

beforeAll(async () => {
  database = await openTestDatabase()
  await foundCity(database.platform)
  facts = await readCityFacts(database.platform)
  city = playedCity(facts)
}, 120_000)
afterAll(() => database.close())

function play(wish: Partial<typeof WISH>, to: number): PlayedCase[] {
  return [...playStories(city, { ...WISH, ...wish }, TEST_NOW, { from: 0, to })]
}

/** Its platform with the key of its box in the configuration, where threads look for it. */
function withKey({ platform }: TestDatabase): Platform {
  return { ...platform, config: { ...platform.config, key: Buffer.alloc(32, 7).toString('base64') } }
}

/** Hash of the last event of a case, as the log would have it. */
function lastHash({ state, steps }: PlayedCase): string {
  let hash = CHAIN_START
  let version = 0
  for (const { commandId, events } of steps) {
    for (const event of events) {
      version += 1
      hash = nextHash(hash, { ...encodeEvent(event), stream: state.id, version, commandId })
    }
  }
  return hash.toString('hex')
}

describe('a played history', () => {
  it('is the same for the same seed, and another for another', () => {
    const hashes = play({}, 150).map(lastHash)
    expect(play({}, 150).map(lastHash)).toEqual(hashes)
    expect(play({ seed: 'other' }, 150).map(lastHash)).not.toEqual(hashes)
  })

  it('is the same whether it is played here or in threads', async () => {
    const here = playHere(database.platform, facts, WISH, TEST_NOW)
    const threads = playInThreads(withKey(database), facts, WISH, TEST_NOW, 2)
    for (const stretch of [
      { from: 0, to: 40 },
      { from: 40, to: 90 },
      { from: 90, to: 120 },
    ]) {
      const [ours, theirs] = await Promise.all([here.play(stretch), threads.play(stretch)])
      expect(theirs.cases).toBe(ours.cases)
      // Sealed identities differ: every seal has a number of its own.
      expect([...theirs.ledger, theirs.reports].map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
        [...ours.ledger, ours.reports].map(({ bytes }) => Buffer.from(bytes).toString()),
      )
    }
    await threads.dismiss()
  })

  it('tells when a thread that plays breaks', async () => {
    const broken = { ...WISH, seed: 'broken', days: Number.NaN }
    const threads = playInThreads(withKey(database), facts, broken, TEST_NOW, 1)
    await expect(threads.play({ from: 0, to: 10 })).rejects.toThrow()
    await threads.dismiss()
  })

  it('shows every status and every kind of event, and stumbles nowhere', () => {
    const cases = play({}, WISH.stories)
    const statuses = new Map<string, number>()
    const types = new Set<string>()
    for (const { state, steps } of cases) {
      statuses.set(state.status, (statuses.get(state.status) ?? 0) + 1)
      for (const { events } of steps) for (const { type } of events) types.add(type)
    }
    expect([...statuses.keys()].toSorted()).toEqual([...CASE_STATUSES].toSorted())
    expect([...types].toSorted()).toEqual([...STORED_TYPES].toSorted())
    expect(cases.flatMap(({ stumbles }) => stumbles)).toEqual([])
    // Whoever asks for a number of cases gets it within a few of a hundred.
    expect(Math.abs(storiesFor(cases.length) / WISH.stories - 1)).toBeLessThan(0.02)
    const closed = (statuses.get('closed') ?? 0) / cases.length
    expect(closed).toBeGreaterThan(0.7)
    expect(closed).toBeLessThan(0.9)
  })

  it('never goes back in time, and ends before now', () => {
    for (const { steps } of play({}, 400)) {
      let last = 0
      for (const { events } of steps) {
        for (const { at } of events) {
          expect(at).toBeGreaterThanOrEqual(last)
          last = at
        }
      }
      expect(last).toBeLessThan(TEST_NOW)
    }
  })

  it('uses only telephone numbers that belong to nobody', () => {
    const phones = play({}, 300).flatMap(({ reports }) => reports.flatMap(({ phone }) => phone ?? []))
    expect(phones.length).toBeGreaterThan(100)
    for (const phone of phones) expect(phone).toMatch(/^199000\d{5}$/)
  })
})

describe('a stored history', () => {
  it('equals what the log tells, is counted right, chained and left untold', async () => {
    const { platform, pool } = database
    const photos = await drawPhotos(platform)
    const stored = await playHistory(platform, { ...WISH, stories: 400, photos, whole: true })
    await skipInventedNews(platform)

    const { rows } = await pool.query('SELECT count(*) AS cases FROM cases')
    expect(rows[0]).toEqual({ cases: stored })
    expect(await checkCounters(pool)).toEqual([])
    expect(await checkRows(pool)).toEqual({ rebuilt: 300, findings: [] })
    expect((await checkOpenCases(pool)).findings).toEqual([])

    const orphans = await pool.query(
      `SELECT FROM cases c WHERE NOT EXISTS (SELECT FROM reports WHERE id = c.first_report)
          OR NOT EXISTS (SELECT FROM reports WHERE case_id = coalesce(c.merged_into, c.id))`,
    )
    expect(orphans.rowCount).toBe(0)
    const kept = await pool.query('SELECT count(*) AS evidence FROM case_files')
    expect(Number(kept.rows[0]?.evidence)).toBeGreaterThan(10)

    const behind = await pool.query(
      `SELECT FROM log_readers WHERE (xid, position) < (SELECT xid, position FROM case_events
         ORDER BY xid DESC, position DESC LIMIT 1)`,
    )
    expect(behind.rowCount).toBe(0)
    expect(peopleOf(platform).unitsWithin('130700000000').length).toBeGreaterThan(10_000)
  }, 120_000)
})
