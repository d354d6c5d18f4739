import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseListItem } from '../../../../contract/case-list.ts'
import type { CasePage } from '../../../../contract/case-page.ts'
import { HOUR } from '../../../../domain/kernel/instant.ts'
import { elapseTimers } from '../../../ledger/elapse-timers.ts'
import { rebuiltCases } from '../../../ledger/rebuild-cases.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let street: string
let lead: string
let helper: string
let leading: string
let helping: string

beforeAll(async () => {
  desk = await openDesk()
  leading = await desk.department('urban_management', STREET)
  helping = await desk.department('water', STREET)
  street = await desk.seat('centre_director', STREET)
  lead = await desk.seat('solver', STREET, leading)
  helper = await desk.seat('solver', STREET, helping)
})
afterAll(() => desk.close())

const page = async (person: string, id: string): Promise<CasePage> =>
  (await desk.as(person, 'GET', `/api/cases/${id}`)).json<CasePage>()

async function inInbox(person: string, id: string): Promise<CaseListItem | undefined> {
  const answer = await desk.as(person, 'GET', '/api/cases?view=inbox&limit=100')
  return answer.json<{ items: CaseListItem[] }>().items.find((item) => item.id === id)
}

/** The worker wakes at this moment, for everything that is due. */
async function wakeAt(moment: number): Promise<void> {
  desk.database.setNow(moment)
  await elapseTimers(desk.house)
}

/** A case of the street which one department leads and another helps with. */
async function joint(): Promise<string> {
  desk.database.setNow(TEST_NOW)
  const { id } = await desk.say({ area: STREET, matter: 'L0102' })
  await desk.act(street, id, 'AcceptCase', { matter: 'L0102' })
  const parts = [{ unit: helping, task: '关水', limit: { amount: 2, unit: 'working_day' } }]
  await desk.act(street, id, 'StartJointHandling', { lead: leading, parts })
  await desk.act(lead, id, 'SignCase')
  return id
}

describe('a part that was returned', () => {
  it('lies in the inbox of the dispatcher with a clock of its own, and is late there', async () => {
    const id = await joint()
    const [part] = (await page(helper, id)).parts
    expect(await inInbox(street, id)).toBeUndefined()
    await desk.act(helper, id, 'ReturnPart', { part: part!.id, reason: '不属于本单位' })
    expect(await inInbox(street, id)).toMatchObject({ why: 'part', holder: { id: leading } })
    const [returned] = (await page(street, id)).parts
    expect(returned).toMatchObject({ status: 'returned', overdue: false, due: expect.any(String) })
    await wakeAt(Date.parse(returned!.due!))
    const late = await page(street, id)
    expect(late.parts[0]).toMatchObject({ status: 'returned', overdue: true })
    expect(late.timeline.slice(-2)).toMatchObject([
      { type: 'ClockMarkPassed', details: { stage: 'dispatch', mark: 'due', part: part!.id } },
      { type: 'CaseUrged', by: { kind: 'system' }, details: { unit: expect.stringContaining('街道') } },
    ])
    await desk.act(street, id, 'CancelPart', { part: part!.id, reason: '不再需要' })
    expect(await inInbox(street, id)).toBeUndefined()
  })
})

describe('a whistle that nobody answers', () => {
  it('is written down when its time passes, and stays open to be explained', async () => {
    const id = await joint()
    const meetAt = TEST_NOW + 2 * HOUR
    await desk.act(street, id, 'WhistleUp', {
      units: [helping],
      spot: '茶坊街口',
      meetAt: new Date(meetAt).toISOString(),
      reason: '需要关水',
    })
    const [called] = (await page(helper, id)).whistles
    expect(called).toMatchObject({ answerBy: new Date(meetAt + HOUR).toISOString() })
    expect(called?.units).toMatchObject([{ owes: true, missed: false, mine: true }])
    await wakeAt(meetAt + HOUR - 1)
    expect((await page(street, id)).whistles[0]?.units).toMatchObject([{ missed: false }])
    await wakeAt(meetAt + HOUR)
    const silent = await page(street, id)
    expect(silent.whistles[0]?.units).toMatchObject([{ owes: true, missed: true }])
    expect(silent.timeline.at(-1)).toMatchObject({
      type: 'WhistleUnanswered',
      by: { kind: 'system' },
      details: { units: ['演示water'] },
    })
    await desk.act(helper, id, 'AnswerWhistle', {
      whistle: called!.id,
      answer: 'explained',
      note: '正在抢修主管',
    })
    expect((await page(street, id)).whistles[0]?.units).toMatchObject([
      { answer: 'explained', owes: false, missed: true },
    ])
  })
})

it('lets the centre above take up a case of a centre with nobody in it, once it is late', async () => {
  desk.database.setNow(TEST_NOW)
  const { id } = await desk.say({ area: GRID })
  const early = { type: 'TakeUpCase', commandId: uuidV7(), reason: '社区目前无人在岗' }
  const refused = await desk.as(street, 'POST', `/api/cases/${id}/actions`, early)
  expect(refused.json()).toMatchObject({ code: 'case.not-late-yet', title: expect.stringContaining('时限') })
  await wakeAt(TEST_NOW + 24 * HOUR)
  expect((await page(street, id)).allowedActions).toContain('TakeUpCase')
  expect(await inInbox(street, id)).toBeUndefined()
  await desk.act(street, id, 'TakeUpCase', { reason: '社区目前无人在岗' })
  expect(await inInbox(street, id)).toMatchObject({ why: 'review', overdue: false })
  expect((await page(street, id)).timeline.at(-1)).toMatchObject({
    type: 'CaseTakenUp',
    details: { reason: '社区目前无人在岗', from: expect.stringContaining('社区') },
  })
})

it('finds whistles that were blown before they had a limit', async () => {
  const id = await joint()
  const meetAt = new Date(TEST_NOW + 2 * HOUR).toISOString()
  const other = await desk.department('gardens', STREET)
  await desk.act(street, id, 'WhistleUp', { units: [other], spot: '街口', meetAt, reason: '需要关水' })
  const { pool } = desk.platform
  await pool.query(
    `UPDATE case_events SET schema = 1, body = (body::jsonb - 'answerBy')::json WHERE stream = $1 AND type = 'WhistleBlown'`,
    [id],
  )
  await pool.query(`UPDATE cases SET timer_at = $2 WHERE id = $1`, [id, new Date(TEST_NOW + 99 * HOUR)])
  const lift = new URL('../../../../database/0022-whistle-limits.sql', import.meta.url)
  await pool.query(await readFile(lift, 'utf8'))
  await wakeAt(TEST_NOW + 3 * HOUR)
  expect((await page(street, id)).whistles[0]?.units).toMatchObject([{ missed: true }])
})

it('leaves rows that a rebuild gives again', async () => {
  await wakeAt(TEST_NOW + 24 * HOUR)
  for await (const { row, units } of rebuiltCases(desk.platform.pool)) {
    const live = await desk.platform.pool.query('SELECT * FROM cases WHERE id = $1', [row.id])
    expect(live.rows[0]).toMatchObject(row)
    const shares = await desk.platform.pool.query(
      'SELECT unit, role, owes, due_at FROM case_units WHERE case_id = $1 ORDER BY unit',
      [row.id],
    )
    expect(shares.rows).toEqual(units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)))
  }
})
