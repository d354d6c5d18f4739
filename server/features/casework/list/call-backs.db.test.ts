import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseListAnswer, InboxCounts } from '../../../../contract/case-list.ts'
import { DAY, MINUTE } from '../../../../domain/kernel/instant.ts'
import { rebuiltCases } from '../../../ledger/rebuild-cases.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { checkRows } from '../self-check/check-rows.ts'
import { COMMUNITY, COUNTY, GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let street: string
let county: string
let officer: string
let department: string
let solver: string
let now = TEST_NOW

beforeAll(async () => {
  desk = await openDesk()
  desk.platform.now = () => now
  operator = await desk.seat('operator', COMMUNITY)
  street = await desk.seat('centre_director', STREET)
  county = await desk.seat('operator', COUNTY)
  officer = await desk.seat('grid_officer', GRID)
  department = await desk.department('urban_management', STREET)
  solver = await desk.seat('solver', STREET, department)
})
afterAll(() => desk.close())

interface Closed {
  id: string
  report: string
}

/** Closed by the community, handled in its grid. */
async function closed(): Promise<Closed> {
  now += MINUTE
  const said = await desk.say({ area: GRID, matter: 'L0203' })
  await desk.act(operator, said.id, 'AcceptCase', { matter: 'L0203' })
  const seat = (await desk.staff(officer)).seats[0]?.unit.id
  await desk.act(operator, said.id, 'DispatchCase', { to: seat })
  return finish(said, officer, operator)
}

async function finish(said: Closed, handler: string, centre: string): Promise<Closed> {
  await desk.act(handler, said.id, 'SignCase')
  await desk.act(handler, said.id, 'ResolveCase', { note: '已修好', evidence: [], noPhotoReason: '夜间' })
  const page = (await desk.as(centre, 'GET', `/api/cases/${said.id}`)).json<{
    conditions: { id: string }[]
  }>()
  await desk.act(centre, said.id, 'VerifyCase', { ticked: page.conditions.map(({ id: one }) => one) })
  await desk.act(centre, said.id, 'CloseCase', { publish: false })
  return said
}

/** The list in full, page by page; the number beside it has to agree. */
async function toCall(person: string, more = ''): Promise<CaseListAnswer['items']> {
  const items: CaseListAnswer['items'] = []
  let cursor = ''
  do {
    const answer = await desk.as(person, 'GET', `/api/cases?view=callBacks&limit=2&counts=1${more}${cursor}`)
    expect(answer.statusCode, answer.body).toBe(200)
    const page = answer.json<CaseListAnswer>()
    items.push(...page.items)
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`
  } while (cursor !== '')
  const counts = (await desk.as(person, 'GET', '/api/inbox/counts')).json<InboxCounts>()
  if (more === '') expect(counts.callBacks ?? 0).toBe(items.length)
  const inbox = await desk.as(person, 'GET', '/api/cases?view=inbox&counts=1')
  expect(inbox.json<CaseListAnswer>().counts).toEqual(counts)
  return items
}
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

describe('closed cases to call back about', () => {
  it('lie at the centre that sent them, the one closed first on top, with the end of the time to rate', async () => {
    const first = await closed()
    const closedAt = now
    const more = [await closed(), await closed(), await closed()]
    const list = await toCall(operator)
    expect(ids(list)).toEqual(ids([first, ...more]))
    expect(list[0]).toMatchObject({
      status: 'closed',
      why: 'call_back',
      ratingEnds: new Date(closedAt + 15 * DAY).toISOString(),
    })
    expect(ids(await toCall(operator, '&matter=L0101'))).toEqual([])
    expect(
      ids(await toCall(operator, `&q=${encodeURIComponent(list[0]!.excerpt.slice(0, 4))}`)),
    ).toHaveLength(4)
  })

  it('are nobody else’s: not of who handled them, nor of the centres above', async () => {
    for (const person of [officer, solver, street, county]) expect(await toCall(person)).toEqual([])
    for (const position of ['liaison_leader', 'supervisor'] as const) {
      const person = await desk.seat(position, COMMUNITY)
      expect(await toCall(person)).toEqual([])
      const counts = (await desk.as(person, 'GET', '/api/inbox/counts')).json<InboxCounts>()
      expect(counts).not.toHaveProperty('callBacks')
    }
  })

  it('leave the list by a call that reached somebody, not by one that reached nobody', async () => {
    const { id, report } = await closed()
    await desk.act(operator, id, 'CallBack', { report, reached: false })
    expect(ids(await toCall(operator))).toContain(id)
    await desk.act(operator, id, 'CallBack', { report, reached: true, solved: true, satisfied: true })
    expect(ids(await toCall(operator))).not.toContain(id)
  })

  it('come again once they were done again', async () => {
    const { id, report } = await closed()
    await desk.act(operator, id, 'CallBack', { report, reached: true, solved: false, satisfied: false })
    expect(ids(await toCall(operator))).not.toContain(id)
    await desk.act(officer, id, 'ResolveCase', { note: '已返工', evidence: [], noPhotoReason: '夜间' })
    await desk.act(operator, id, 'VerifyCase', {
      ticked: (await desk.as(operator, 'GET', `/api/cases/${id}`))
        .json<{ conditions: { id: string }[] }>()
        .conditions.map(({ id: one }) => one),
    })
    await desk.act(operator, id, 'CloseCase', { publish: false })
    expect(ids(await toCall(operator))).toContain(id)
  })

  it('lie at the first receiver as well, though another centre sent it', async () => {
    const said = await desk.say({ area: GRID, matter: 'L0102' })
    await desk.act(operator, said.id, 'AcceptCase', { matter: 'L0102' })
    await desk.act(operator, said.id, 'EscalateCase', { reason: '不在社区职责内' })
    await desk.act(street, said.id, 'DispatchCase', { to: department })
    await finish(said, solver, street)
    expect(ids(await toCall(street))).toEqual([said.id])
    expect(ids(await toCall(operator))).toContain(said.id)
  })

  it('are written the same live, by a rebuild and by the migration that brought them', async () => {
    const rows = async (): Promise<unknown[]> =>
      (await desk.platform.pool.query('SELECT id, rating_ends FROM cases ORDER BY id')).rows
    const live = await rows()
    const migration = await readFile(
      new URL('../../../../database/0033-call-backs.sql', import.meta.url),
      'utf8',
    )
    await desk.platform.pool.query('ALTER TABLE cases DROP COLUMN rating_ends')
    await desk.platform.pool.query(migration)
    expect(await rows()).toEqual(live)
    for await (const { row } of rebuiltCases(desk.platform.pool)) {
      expect(live).toContainEqual({ id: row.id, rating_ends: row.rating_ends })
    }
    expect((await checkRows(desk.platform.pool)).findings).toEqual([])
  })

  it('are over when the time to rate is', async () => {
    now += 15 * DAY + MINUTE
    expect(await toCall(operator)).toEqual([])
  })
})
