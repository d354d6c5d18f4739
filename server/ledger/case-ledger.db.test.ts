import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import { defaultCalendar } from '../../domain/limits/default-calendar.ts'
import { uuidV7 } from '../platform/ids/uuid-v7.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../platform/testing/test-database.ts'
import { caseRow } from './case-row.ts'
import { createCaseLedger, type CaseLedger, type CaseOutcome } from './case-ledger.ts'
import { foldCounters } from './fold-counters.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { rebuiltCases } from './rebuild-cases.ts'
import { intoHands, OFFICER, opening, toTheEnd } from './testing/little-city.ts'

let database: TestDatabase
let ledger: CaseLedger

beforeAll(async () => {
  database = await openTestDatabase()
  ledger = createCaseLedger(database.pool, () => defaultCalendar)
})
afterAll(() => database.close())

async function done(promise: ReturnType<CaseLedger['give']>): Promise<CaseOutcome> {
  const outcome = await promise
  if (isRefusal(outcome)) throw new Error(outcome.code)
  return outcome
}

async function openedCase(): Promise<string> {
  const command = opening(TEST_NOW)
  await done(ledger.give({ caseId: command.caseId, command }))
  return command.caseId
}

const note = (text: string) => ({
  type: 'NoteProgress' as const,
  id: uuidV7(),
  at: TEST_NOW + 600_000,
  actor: OFFICER,
  text,
  toReporter: false,
  files: [],
})

describe('giving commands', () => {
  it('keeps events, row and chain together', async () => {
    const caseId = await openedCase()
    for (const command of [...intoHands(TEST_NOW), ...toTheEnd(TEST_NOW)])
      await done(ledger.give({ caseId, command }))
    const { rows } = await database.pool.query('SELECT * FROM cases WHERE id = $1', [caseId])
    expect(rows[0]).toMatchObject({ status: 'closed', open: false, due_at: null, timer_at: null, version: 7 })
    const events = await database.pool.query(
      `SELECT stream, version, type, schema, body::text AS body, command_id AS "commandId", hash
       FROM case_events WHERE stream = $1 ORDER BY version`,
      [caseId],
    )
    let hash = CHAIN_START
    for (const event of events.rows) {
      hash = nextHash(hash, event)
      expect(event.hash.equals(hash)).toBe(true)
    }
  })

  it('makes a repeat harmless', async () => {
    const caseId = await openedCase()
    const [accept] = intoHands(TEST_NOW)
    if (!accept) throw new Error('no command')
    const first = await done(ledger.give({ caseId, command: accept }))
    const second = await done(ledger.give({ caseId, command: accept }))
    expect(second.events).toEqual([])
    expect(second.version).toBe(first.version)
  })

  it('refuses without a trace', async () => {
    const caseId = await openedCase()
    const refused = await ledger.give({ caseId, command: note('too early') })
    expect(refused).toMatchObject({ refused: true, code: 'case.not-allowed-now' })
    const { rows } = await database.pool.query('SELECT version FROM cases WHERE id = $1', [caseId])
    expect(rows[0].version).toBe(1)
  })

  it('puts twenty notes of the same moment in a row, none lost, none twice', async () => {
    const caseId = await openedCase()
    for (const command of intoHands(TEST_NOW)) await done(ledger.give({ caseId, command }))
    const notes = Array.from({ length: 20 }, (_, i) => note(`第 ${i} 条`))
    const given = notes.map(async (command) => {
      // Somebody who was overtaken too often is told so and asks again, as a screen does.
      for (;;) {
        const outcome = await ledger.give({ caseId, command })
        if (!isRefusal(outcome)) return
        expect(outcome.code).toBe('conflict.changed-meanwhile')
      }
    })
    await Promise.all(given)
    const loaded = await ledger.load(caseId)
    const texts = loaded?.events.flatMap((event) => (event.type === 'ProgressNoted' ? [event.text] : []))
    expect(texts?.toSorted()).toEqual(notes.map((one) => one.text).toSorted())
    expect(loaded?.version).toBe(24)
  })

  it('writes what belongs to it in the same transaction, or nothing', async () => {
    const caseId = await openedCase()
    const [accept] = intoHands(TEST_NOW)
    if (!accept) throw new Error('no command')
    await expect(
      ledger.give({ caseId, command: accept }, () => Promise.reject(new Error('the disk is full'))),
    ).rejects.toThrow('the disk is full')
    expect((await ledger.load(caseId))?.version).toBe(1)
  })
})

describe('what is computed', () => {
  it('rebuilds to exactly the live rows', async () => {
    for await (const rebuilt of rebuiltCases(database.pool)) {
      const { rows } = await database.pool.query('SELECT * FROM cases WHERE id = $1', [rebuilt.row.id])
      const { number, ...live } = rows[0]
      expect(Number(number)).toBeGreaterThan(0)
      expect(live).toEqual(rebuilt.row)
      expect(rebuilt.row).toEqual(caseRow(rebuilt.state, rebuilt.row.version))
      const units = await database.pool.query(
        'SELECT unit, role, owes, due_at FROM case_units WHERE case_id = $1 ORDER BY unit',
        [rebuilt.row.id],
      )
      expect(units.rows).toEqual(rebuilt.units)
    }
  })

  it('counts what a recount counts', async () => {
    await foldCounters(database.pool)
    const counted = await database.pool.query(
      `SELECT status, sum(n)::int AS n FROM area_counts WHERE area = '130702001025' GROUP BY status HAVING sum(n) <> 0 ORDER BY status`,
    )
    const recounted = await database.pool.query(
      `SELECT status, count(*)::int AS n FROM cases WHERE community = '130702001025' GROUP BY status ORDER BY status`,
    )
    expect(counted.rows).toEqual(recounted.rows)
    const held = await database.pool.query(
      'SELECT unit, status, sum(n)::int AS n FROM unit_counts GROUP BY unit, status HAVING sum(n) <> 0 ORDER BY unit, status',
    )
    const reheld = await database.pool.query(
      'SELECT holder AS unit, status, count(*)::int AS n FROM cases WHERE open GROUP BY holder, status ORDER BY holder, status',
    )
    expect(held.rows).toEqual(reheld.rows)
  })
})
