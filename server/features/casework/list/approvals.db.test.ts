import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseListAnswer, CaseListItem, InboxCounts } from '../../../../contract/case-list.ts'
import { DAY } from '../../../../domain/kernel/instant.ts'
import { rebuiltCases } from '../../../ledger/rebuild-cases.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { checkRows } from '../self-check/check-rows.ts'
import { COMMUNITY, COUNTY, GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let secretary: string
let director: string
let county: string
let officer: string

beforeAll(async () => {
  desk = await openDesk()
  secretary = await desk.seat('community_secretary', COMMUNITY)
  director = await desk.seat('centre_director', STREET)
  county = await desk.seat('centre_director', COUNTY)
  officer = await desk.seat('grid_officer', GRID)
})
afterAll(() => desk.close())

const EXTENSION = { amount: 1, reason: '配件未到' }
const PAUSE = { until: new Date(TEST_NOW + 30 * DAY).toISOString(), reason: '等待开春施工' }

async function inHand(): Promise<string> {
  const { id } = await desk.say({ area: GRID, matter: 'L0203' })
  await desk.act(secretary, id, 'AcceptCase', { matter: 'L0203' })
  const seat = (await desk.staff(officer)).seats[0]?.unit.id
  await desk.act(secretary, id, 'DispatchCase', { to: seat })
  await desk.act(officer, id, 'SignCase')
  return id
}

/** Why the case lies in this inbox; undefined if it does not. The numbers beside the inbox have to agree. */
async function whyOf(person: string, id: string): Promise<CaseListItem['why'] | undefined> {
  const list = await desk.as(person, 'GET', '/api/cases?view=inbox&limit=100&counts=1')
  const { items, counts } = list.json<CaseListAnswer>()
  const mine = new Set((await desk.staff(person)).seats.map(({ unit }) => unit.id))
  expect(counts?.owed).toBe(items.filter(({ holder }) => !mine.has(holder.id)).length)
  expect((await desk.as(person, 'GET', '/api/inbox/counts')).json<InboxCounts>()).toEqual(counts)
  return items.find((item) => item.id === id)?.why
}

describe('a request that waits for approval', () => {
  it('lies in the inbox of the first level, then of the second, and of nobody once decided', async () => {
    const id = await inHand()
    expect(await whyOf(secretary, id)).toBeUndefined()
    await desk.act(officer, id, 'AskExtension', EXTENSION)
    expect(await whyOf(secretary, id)).toBe('extension')
    expect(await whyOf(director, id)).toBeUndefined()
    await desk.act(secretary, id, 'GrantExtension')
    expect(await whyOf(secretary, id)).toBeUndefined()
    expect(await whyOf(director, id)).toBe('extension')
    await desk.act(director, id, 'GrantExtension')
    expect(await whyOf(director, id)).toBeUndefined()
    expect(await whyOf(county, id)).toBeUndefined()
  })

  it('may be a suspension, and the second of two requests is seen once the first is decided', async () => {
    const id = await inHand()
    await desk.act(officer, id, 'AskSuspension', PAUSE)
    expect(await whyOf(secretary, id)).toBe('suspension')
    await desk.act(officer, id, 'AskExtension', EXTENSION)
    expect(await whyOf(secretary, id)).toBe('extension')
    await desk.act(secretary, id, 'RefuseExtension', { reason: '时间足够' })
    expect(await whyOf(secretary, id)).toBe('suspension')
    await desk.act(secretary, id, 'SuspendCase')
    expect(await whyOf(secretary, id)).toBeUndefined()
  })

  it('is written the same live, by a rebuild and by the migration that brought it', async () => {
    const first = await inHand()
    await desk.act(officer, first, 'AskExtension', EXTENSION)
    const second = await inHand()
    await desk.act(officer, second, 'AskExtension', EXTENSION)
    await desk.act(secretary, second, 'GrantExtension')
    const above = await inHand()
    await desk.act(officer, above, 'AskExtension', EXTENSION)
    await desk.act(county, above, 'GrantExtension')
    const both = await inHand()
    await desk.act(officer, both, 'AskSuspension', PAUSE)
    await desk.act(officer, both, 'AskExtension', EXTENSION)
    await desk.act(secretary, both, 'GrantExtension')
    const over = await inHand()
    await desk.act(officer, over, 'AskExtension', EXTENSION)
    await desk.act(officer, over, 'ResolveCase', { note: '已修好', evidence: [], noPhotoReason: '夜间' })

    const rows = async (): Promise<unknown[]> =>
      (
        await desk.platform.pool.query(
          'SELECT case_id, unit, role, owes, due_at, opened_at FROM case_units ORDER BY case_id, unit',
        )
      ).rows
    const live = await rows()
    const approving = live.filter((row) => (row as { role: string }).role.endsWith('_approver'))
    expect(approving).toHaveLength(5)
    const migration = await readFile(
      new URL('../../../../database/0032-requests-wait-for-approval.sql', import.meta.url),
      'utf8',
    )
    await desk.platform.pool.query("DELETE FROM case_units WHERE role LIKE '%_approver'")
    await desk.platform.pool.query(migration)
    expect(await rows()).toEqual(live)
    for await (const { row, units } of rebuiltCases(desk.platform.pool)) {
      const { rows: kept } = await desk.platform.pool.query(
        'SELECT unit, role, owes, due_at FROM case_units WHERE case_id = $1 ORDER BY unit',
        [row.id],
      )
      expect(kept).toEqual(units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)))
    }
    expect((await checkRows(desk.platform.pool)).findings).toEqual([])
  })
})
