import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseListAnswer, CaseListItem } from '../../../../contract/case-list.ts'
import { HOUR, MINUTE } from '../../../../domain/kernel/instant.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import { foldCounters } from '../../../ledger/fold-counters.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { COMMUNITY, GRID, openDesk, OTHER_COMMUNITY, OTHER_GRID, STREET, type Desk } from '../testing/desk.ts'
import type { ListHit } from './list-wish.ts'
import { readWish } from './read-wish.ts'
import { findSaid } from './search.ts'

let desk: Desk
let operator: string
let street: string
let officer: string
let solver: string
let department: string
let officerSeat: string
const said = new Map<string, string>()

const WORDS = ['路灯', '灯坏', '坏了', '楼道', '道里', '垃圾', '100%', 'LED灯', '井_盖', '夜 里']

beforeAll(async () => {
  desk = await openDesk()
  department = await desk.department('urban_management', STREET)
  operator = await desk.seat('operator', COMMUNITY)
  street = await desk.seat('centre_director', STREET)
  officer = await desk.seat('grid_officer', GRID)
  solver = await desk.seat('solver', STREET, department)
  officerSeat = (await desk.staff(officer)).seats[0]!.unit.id
  for (let i = 0; i < 40; i += 1) {
    const text = [i, i * 3 + 1, i * 7 + 2].map((n) => WORDS[n % WORDS.length]).join(i % 4 === 0 ? ',' : '')
    const area = i % 3 === 0 ? OTHER_GRID : GRID
    const { id } = await desk.say({ area, text, at: TEST_NOW - i * 7 * MINUTE })
    said.set(id, text)
  }
})
afterAll(() => desk.close())

async function all(person: string, query: string): Promise<CaseListItem[]> {
  const items: CaseListItem[] = []
  let cursor = ''
  do {
    const answer = await desk.as(person, 'GET', `/api/cases?limit=7&${query}${cursor && `&cursor=${cursor}`}`)
    expect(answer.statusCode, answer.body).toBe(200)
    const page = answer.json<CaseListAnswer>()
    items.push(...page.items)
    cursor = page.next ?? ''
  } while (cursor !== '')
  return items
}
const ids = (items: readonly CaseListItem[]): string[] => items.map(({ id }) => id)

describe('lists', () => {
  it('page through an inbox by what is due next, each once, in order', async () => {
    const inbox = await all(operator, 'view=inbox')
    const mine = await desk.platform.pool.query<{ id: string }>(
      `SELECT id FROM cases WHERE community = $1 ORDER BY due_at, id`,
      [COMMUNITY],
    )
    expect(ids(inbox)).toEqual(mine.rows.map(({ id }) => id))
    expect(inbox[0]).toMatchObject({ why: 'review', status: 'reported', stage: 'review' })
    expect(inbox[0]?.place).toEqual(['演示区', '演示街道', '甲社区', '第一网格'])
  })

  it('page through an area, newest first', async () => {
    const area = await all(street, 'view=area')
    expect(area).toHaveLength(40)
    const times = area.map(({ openedAt }) => openedAt)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(await all(street, `view=area&area=${OTHER_COMMUNITY}`)).toHaveLength(14)
    expect(await all(operator, `view=area&area=${OTHER_COMMUNITY}`)).toEqual([])
    expect(await all(operator, `view=area&area=${STREET}`)).toHaveLength(26)
    const due = await all(street, 'view=area&sort=due')
    const dueTimes = due.map(({ dueAt }) => dueAt ?? '')
    expect(dueTimes).toEqual(dueTimes.toSorted())
    expect(due).toHaveLength(40)
  })

  it('show what a unit owes in the cases of others, and why', async () => {
    const { id } = await desk.say({ area: GRID, matter: 'L0102', text: '整条街的路灯不亮' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0102' })
    await desk.act(operator, id, 'EscalateCase', { reason: '不在社区职责内' })
    const parts = [{ unit: officerSeat, task: '设置围挡', limit: { amount: 4, unit: 'working_hour' } }]
    const refused = await desk.as(street, 'POST', `/api/cases/${id}/actions`, {
      type: 'StartJointHandling',
      commandId: '0190a0a0-0000-7000-8000-000000000001',
      lead: department,
      parts,
    })
    // The duty list of this matter does not name the community, and its grids count as the community.
    expect(refused.json()).toMatchObject({ code: 'case.outside-duty-list' })
    await desk.act(street, id, 'DispatchCase', { to: department })
    await desk.act(street, id, 'WhistleUp', {
      units: [officerSeat],
      spot: '茶坊街口',
      meetAt: new Date(TEST_NOW + HOUR).toISOString(),
      reason: '需要指认灯杆',
    })
    expect((await all(solver, 'view=inbox')).find((item) => item.id === id)?.why).toBe('sign')
    expect((await all(officer, 'view=inbox')).find((item) => item.id === id)?.why).toBe('whistle')
    expect((await all(officer, 'view=unit&sort=newest')).find((item) => item.id === id)?.why).toBe('share')
    expect(ids(await all(street, `view=area&unit=${department}`))).toEqual([id])
    expect(ids(await all(street, 'view=unit&sort=newest'))).toContain(id)
    const counts = (await desk.as(officer, 'GET', '/api/inbox/counts')).json()
    expect(counts.owed).toBe(1)
  })

  it('ask of nobody what is not theirs to do: it is no work of theirs, and lies under their unit', async () => {
    const liaison = await desk.seat('liaison_leader', COMMUNITY)
    const chief = await desk.seat('building_chief', GRID)
    const why = async (person: string, id: string): Promise<(string | undefined)[]> => {
      const lists = [await all(person, 'view=inbox'), await all(person, 'view=unit&sort=due')]
      return lists.map((items) => items.find((item) => item.id === id)?.why)
    }
    const onlooker = [undefined, 'share']
    const { id } = await desk.say({ area: GRID, matter: 'L0203' })
    expect([await why(operator, id), await why(liaison, id)]).toEqual([['review', 'review'], onlooker])
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    expect([await why(operator, id), await why(liaison, id)]).toEqual([['dispatch', 'dispatch'], onlooker])
    await desk.act(operator, id, 'DispatchCase', { to: officerSeat })
    expect([await why(officer, id), await why(chief, id)]).toEqual([['sign', 'sign'], onlooker])
    for (const person of [liaison, chief]) {
      expect((await desk.as(person, 'GET', '/api/inbox/counts')).json()).toEqual({ byStatus: [], owed: 0 })
    }
  })

  it('filter', async () => {
    const late = await desk.say({ area: GRID, at: TEST_NOW - 90 * 24 * HOUR, text: '很久以前的一件' })
    expect(ids(await all(operator, 'view=area&to=2026-01-01'))).toEqual([late.id])
    expect(await all(operator, 'view=area&status=closed')).toEqual([])
    expect(await all(operator, 'view=inbox&status=closed')).toEqual([])
    expect(await all(operator, 'view=area&matter=L0101')).toEqual([])
    const wrong = await desk.as(operator, 'GET', '/api/cases?status=lost')
    expect(wrong.json()).toMatchObject({ code: 'input.unknown-code', field: 'status' })
    expect((await desk.as(operator, 'GET', '/api/cases?cursor=xyz')).json()).toMatchObject({
      field: 'cursor',
    })
    expect((await desk.as(operator, 'GET', '/api/cases?area=999')).json()).toMatchObject({ field: 'area' })
  })

  it('count the inbox from the counters, folded or not', async () => {
    const before = (await desk.as(operator, 'GET', '/api/inbox/counts')).json()
    const inbox = await all(operator, 'view=inbox')
    expect(before.byStatus).toEqual([{ status: 'reported', open: inbox.length, overdue: expect.any(Number) }])
    await foldCounters(desk.platform.pool)
    expect((await desk.as(operator, 'GET', '/api/inbox/counts')).json()).toEqual(before)
  })

  it.each(['', '&sort=newest', '&q=路灯', '&from=2026-01-01', '&status=reported,handling'])(
    'answer the same cases with the numbers beside the inbox and without (%s)',
    async (more) => {
      const path = `/api/cases?view=inbox&limit=3${encodeURI(more)}`
      const list = (await desk.as(operator, 'GET', path)).json<CaseListAnswer>()
      const counts = (await desk.as(operator, 'GET', '/api/inbox/counts')).json<unknown>()
      expect(list.items.length).toBeGreaterThan(0)
      expect((await desk.as(operator, 'GET', `${path}&counts=1`)).json()).toEqual({ ...list, counts })
    },
  )
})

describe('search', () => {
  it('finds exactly what LIKE finds within the visible cases', async () => {
    const { rows } = await desk.platform.pool.query<{ text: string }>('SELECT text FROM reports')
    const words = new Set(WORDS)
    const centre = (await desk.staff(operator)).seats[0]!.unit.id
    for (const { text } of rows)
      for (let i = 0; i + 2 <= text.length; i += 3) words.add(text.slice(i, i + 2 + (i % 3)))
    for (const word of words) {
      if (word.trim().length < 2 || word !== word.trim() || /^\d+$/.test(word)) continue
      for (const [person, condition] of [
        [operator, `c.community = '${COMMUNITY}'`],
        [street, 'true'],
      ] as const) {
        for (const view of ['area', 'inbox']) {
          if (view === 'inbox' && person === street) continue
          const held = view === 'inbox' ? 'c.holder = $2' : '$2::uuid IS NOT NULL'
          const like = await desk.platform.pool.query<{ id: string }>(
            `SELECT DISTINCT c.id FROM cases c JOIN reports r ON r.case_id = c.id
           WHERE ${condition} AND ${held} AND position(lower($1) IN lower(r.text)) > 0`,
            [word, centre],
          )
          const found = ids(await all(person, `view=${view}&q=${encodeURIComponent(word)}`))
          expect(found.toSorted(), `${word} ${view}`).toEqual(like.rows.map(({ id }) => id).toSorted())
        }
      }
    }
  })

  it('finds the same by each of its ways, whatever page one is on', async () => {
    const staff = await desk.staff(street)
    for (const word of ['路灯', '灯坏', '垃圾', '鳄鱼']) {
      const read = readWish(desk.platform, staff, { view: 'area', q: word, limit: 3 }, 'zh')
      if (isRefusal(read)) throw new Error(read.code)
      const words = { text: word, asShown: false }
      const whole = await findSaid(desk.platform.pool, read.wish, words, 100)
      for (const looks of [
        { first: 1, few: 1, some: 1_000, spans: [2, 8], dense: 2 },
        { first: 2, few: 1, some: 1, spans: [2, 8], dense: 2 },
        { first: 2, few: -1, some: 4, spans: [1, 2, 4], dense: 12 },
        { first: 1, few: 0, some: 0, spans: [1, 2, 40], dense: 1 },
        { first: 2, few: -1, some: 0, spans: [], dense: 1 },
      ]) {
        const found: ListHit[] = []
        for (let page: ListHit[] = []; ;) {
          const last = found.at(-1)
          page = await findSaid(
            desk.platform.pool,
            { ...read.wish, ...(last && { after: last }) },
            words,
            3,
            looks,
          )
          found.push(...page)
          if (page.length < 3) break
        }
        expect(found, word).toEqual(whole)
      }
    }
  })

  it('refuses one character with the way out, and takes a number', async () => {
    const one = await desk.as(operator, 'GET', `/api/cases?view=area&q=${encodeURIComponent('灯')}`)
    expect(one.json()).toMatchObject({ status: 400, code: 'input.invalid', field: 'q' })
    expect(one.json().title).toContain('至少两个字')
    const { rows } = await desk.platform.pool.query<{ id: string; number: number }>(
      'SELECT id, number FROM cases WHERE community = $1 ORDER BY number LIMIT 1',
      [COMMUNITY],
    )
    expect(ids(await all(operator, `view=area&q=${rows[0]?.number}`))).toContain(rows[0]?.id)
    expect(await all(operator, 'view=area&q=999999')).toEqual([])
  })
})

it('keeps filters under a name, for oneself alone', async () => {
  const view = { name: '本周超期', query: 'view=inbox&overdue=1' }
  const kept = (await desk.as(operator, 'POST', '/api/saved-views', view)).json()
  expect(kept).toMatchObject(view)
  await desk.as(operator, 'POST', '/api/saved-views', { ...view, query: 'view=inbox' })
  expect((await desk.as(operator, 'GET', '/api/saved-views')).json()).toEqual([
    { ...kept, query: 'view=inbox' },
  ])
  expect((await desk.as(street, 'GET', '/api/saved-views')).json()).toEqual([])
  expect((await desk.as(street, 'DELETE', `/api/saved-views/${kept.id}`)).statusCode).toBe(404)
  expect((await desk.as(operator, 'DELETE', `/api/saved-views/${kept.id}`)).statusCode).toBe(204)
})
