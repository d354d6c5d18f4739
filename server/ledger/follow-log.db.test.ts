import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import { defaultCalendar } from '../../domain/limits/default-calendar.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../platform/testing/test-database.ts'
import { createCaseLedger, type CaseLedger } from './case-ledger.ts'
import type { Followed, House, Reaction } from './feature.ts'
import { endOfLog, followOnce, readLog } from './follow-log.ts'
import { intoHands, opening } from './testing/little-city.ts'

let database: TestDatabase
let ledger: CaseLedger
let house: House

beforeAll(async () => {
  database = await openTestDatabase()
  ledger = createCaseLedger(database.pool, () => defaultCalendar)
  house = { platform: database.platform, ledger }
})
afterAll(() => database.close())

const START = { xid: '0', position: '0' }

function prepared(at: number) {
  const write = ledger.prepareOpening(opening(at))
  if (isRefusal(write)) throw new Error(write.code)
  return write
}

describe('readers of the log', () => {
  it('never skip a transaction that commits after a later one', async () => {
    const slow = await database.pool.connect()
    await slow.query('BEGIN')
    const early = prepared(TEST_NOW)
    await ledger.appendOpenings(slow, [early])
    const late = prepared(TEST_NOW + 1)
    await ledger.appendOpenings(database.pool, [late])
    // The later one is committed, yet nobody may pass the earlier one, which is still open.
    expect(await readLog(database.pool, START)).toEqual([])
    await slow.query('COMMIT')
    slow.release()
    // Another database of the same server may hold the horizon back for a moment.
    await expect
      .poll(async () => (await readLog(database.pool, START)).map((row) => row.stream))
      .toEqual([early.after.id, late.after.id])
  })

  it('count in numbers: the tenth comes after the ninth', async () => {
    for (let i = 0; i < 12; i += 1) await ledger.appendOpenings(database.pool, [prepared(TEST_NOW + 10 + i)])
    const positions = async () => (await readLog(database.pool, START)).map((row) => Number(row.position))
    await expect.poll(async () => (await positions()).length).toBe(14)
    expect(await positions()).toEqual((await positions()).toSorted((a, b) => a - b))
    expect(Number((await endOfLog(database.pool)).position)).toBe(Math.max(...(await positions())))
  })

  it('show a reaction each event once, in order, only the types it asked for', async () => {
    const seen: Followed[] = []
    const reaction: Reaction = {
      name: 'test-reader',
      types: ['CaseOpened', 'CaseAccepted'],
      handle: (followed) => {
        seen.push(...followed)
        return Promise.resolve()
      },
    }
    const command = opening(TEST_NOW)
    await ledger.give({ caseId: command.caseId, command })
    for (const step of intoHands(TEST_NOW)) await ledger.give({ caseId: command.caseId, command: step })
    const mine = async () => {
      while ((await followOnce(house, reaction)) > 0);
      return seen.filter((one) => one.caseId === command.caseId).map((one) => one.event.type)
    }
    await expect.poll(mine).toEqual(['CaseOpened', 'CaseAccepted'])
    expect(await followOnce(house, reaction)).toBe(0)
  })

  it('see it again when a reaction fails', async () => {
    let failed = false
    const reaction: Reaction = {
      name: 'test-stumbling',
      types: ['CaseOpened'],
      handle: () => {
        if (failed) return Promise.resolve()
        failed = true
        return Promise.reject(new Error('stumbled'))
      },
    }
    const once = (): Promise<number | string> =>
      followOnce(house, reaction).catch((error: Error) => error.message)
    await expect.poll(once).toBe('stumbled')
    await expect.poll(once).toBeGreaterThan(0)
  })

  it('let one worker at a time give commands, who holds no transaction meanwhile', async () => {
    const entered = Promise.withResolvers<void>()
    const leave = Promise.withResolvers<void>()
    let given = 0
    const doer: Reaction = {
      name: 'test-doer',
      types: ['CaseOpened'],
      give: async (followed) => {
        given += followed.length
        await database.pool.query('SELECT 1')
        entered.resolve()
        await leave.promise
      },
    }
    const unread = (await readLog(database.pool, START)).filter(({ type }) => type === 'CaseOpened').length
    const first = followOnce(house, doer)
    await entered.promise
    expect(await followOnce(house, doer)).toBe(0)
    leave.resolve()
    expect(await first).toBeGreaterThan(0)
    expect(await followOnce(house, doer)).toBe(0)
    expect(given).toBe(unread)
  })

  it('are shown a page again where commands fail half-way, and never go back', async () => {
    const seen: number[] = []
    const doer: Reaction = {
      name: 'test-stumbling-doer',
      types: ['CaseOpened'],
      give: async (followed) => {
        seen.push(followed.length)
        if (seen.length === 1) throw new Error('stumbled')
        // Another worker, quicker than this one, has come to the very end.
        await database.pool.query(
          `INSERT INTO log_readers (name, xid, position) VALUES ('test-stumbling-doer', '9999999', 1)`,
        )
      },
    }
    await expect(followOnce(house, doer)).rejects.toThrow('stumbled')
    expect(await followOnce(house, doer)).toBeGreaterThan(0)
    expect(seen[1]).toBe(seen[0])
    const { rows } = await database.pool.query(
      `SELECT xid::text AS xid FROM log_readers WHERE name = 'test-stumbling-doer'`,
    )
    expect(rows).toEqual([{ xid: '9999999' }])
  })
})
