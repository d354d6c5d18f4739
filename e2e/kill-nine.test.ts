import { afterAll, beforeAll, expect, test } from 'vitest'
import { startKillableCity, type KillableCity } from './harness/killable-city.ts'
import { sayMany, startLoad, type KillLoad } from './harness/kill-load.ts'
import { faultsAfter } from './harness/nothing-lost.ts'
import { until } from './harness/until.ts'

const SERVER_ROUNDS = 4
const DATABASE_ROUNDS = 3
const SENDING_ROUNDS = 2
/** Who leave a phone number at the same time: more than can be told in one breath. */
const REPORTERS = 100
/** Answers between two kills: at least so many, and at random so many more. */
const ANSWERS = { least: 40, more: 120 }
/** What must have been said and done in all before the verdict means anything. */
const ENOUGH = { reports: 100, actions: 50 }
const PATIENCE = 40_000

let city: KillableCity
let load: KillLoad

beforeAll(async () => {
  city = await startKillableCity()
  load = await startLoad(city.url)
})
afterAll(async () => {
  await load?.end()
  await city?.stop()
})

/** What the server noted of the answers that surprised somebody. */
function linesOf(surprises: readonly string[]): string {
  const ids = surprises.flatMap((line) => /"logId":"([^"]+)"/.exec(line)?.[1] ?? [])
  const lines = city.printed().split('\n')
  return lines.filter((line) => ids.some((id) => line.includes(id))).join('\n')
}

/** A moment nobody has chosen: after a random number of further answers, whatever is under way then. */
async function untilSomeMoment(): Promise<void> {
  const answered = (): number => load.reports.length + load.actions.length
  const enough = answered() + ANSWERS.least + Math.floor(Math.random() * ANSWERS.more)
  await until('people are answered', PATIENCE, () => answered() >= enough)
}

test('kill -9 of the server, again and again, loses nothing and doubles nothing', async () => {
  for (let round = 0; round < SERVER_ROUNDS; round += 1) {
    await untilSomeMoment()
    await city.killServer()
    await city.startServer()
  }
  await untilSomeMoment()
})

test('kill -9 of the database: it comes back by itself, and nothing is lost or doubled', async () => {
  for (let round = 0; round < DATABASE_ROUNDS; round += 1) {
    await untilSomeMoment()
    await city.killDatabase()
  }
  await untilSomeMoment()
  await until('enough was said and done', PATIENCE, () => {
    return load.reports.length >= ENOUGH.reports && load.actions.length >= ENOUGH.actions
  })
  await load.end()
  // The rule goes on dispatching what was accepted last: rows are compared with the log once it has come to rest.
  await until('the rule has dispatched what was accepted', PATIENCE, async () => {
    const { rowCount } = await city.pool.query(`SELECT FROM cases WHERE status = 'accepted' LIMIT 1`)
    return rowCount === 0
  })
  expect(await faultsAfter(city.pool, city.url, load), linesOf(load.surprises)).toEqual([])
})

test('a server killed while it sends messages: everybody is told exactly once', async () => {
  const sent = async (): Promise<number> => {
    const { rows } = await city.pool.query<{ n: number }>('SELECT count(*) AS n FROM sms_spool')
    return rows[0]?.n ?? 0
  }
  for (let round = 0; round < SENDING_ROUNDS; round += 1) {
    await sayMany(city.url, REPORTERS)
    const before = await sent()
    await until('messages go out', PATIENCE, async () => (await sent()) > before)
    await city.killServer()
    await city.startServer()
  }
  const told = `SELECT count(*) AS reporters, count(m.id) AS messages, count(DISTINCT m.id) AS different,
      count(s.message_id) AS spooled
    FROM report_identities i JOIN reports r ON r.id = i.report_id
    LEFT JOIN outgoing_messages m ON m.report_id = r.id AND m.template = 'received'
    LEFT JOIN sms_spool s ON s.message_id = m.id`
  const figures = async (): Promise<Record<string, number>> =>
    (await city.pool.query<Record<string, number>>(told)).rows[0] ?? {}
  await until('everybody is told', PATIENCE, async () => {
    const { reporters, spooled } = await figures()
    return spooled === reporters
  })
  const { reporters = 0, messages, different, spooled } = await figures()
  expect(reporters).toBeGreaterThan(SENDING_ROUNDS * REPORTERS)
  expect({ messages, different, spooled }).toEqual({
    messages: reporters,
    different: reporters,
    spooled: reporters,
  })
})
