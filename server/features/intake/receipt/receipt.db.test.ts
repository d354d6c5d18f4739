import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../domain/case/commands.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { CENTRE_LEVELS } from '../../../../domain/territory/area.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { peopleOf } from '../../people/answers.ts'
import { COMMUNITY, GRID, seat } from '../../people/testing/small-city.ts'
import { attach, say } from '../commands.ts'
import { publicItem, publicItems, publicList, publicQuery } from '../public/queries.ts'
import type { Said } from '../saying.ts'
import { aSaying, openTestSite, type TestSite } from '../testing/resident-site.ts'
import { findReport } from './find-report.ts'
import { addRemark, rate } from './follow-up.ts'
import { REMARK_ADDED } from './remark-added.ts'
import { receiptView } from './queries.ts'

let site: TestSite
let operator: Staff
let verifier: Staff
let officer: Staff
beforeAll(async () => {
  site = await openTestSite()
  const staff = async (...args: [string, Parameters<typeof seat>[2], string]) =>
    peopleOf(site.platform).staffOf(await seat(site.platform, ...args))
  operator = await staff('op', 'operator', COMMUNITY)
  verifier = await staff('secretary', 'community_secretary', COMMUNITY)
  officer = await staff('officer', 'grid_officer', GRID)
})
afterAll(() => site.close())

type Wish = CaseCommand extends infer C ? (C extends unknown ? Omit<C, 'id' | 'at' | 'actor'> : never) : never

async function give(caseId: string, actor: Staff, wish: Wish): Promise<void> {
  const command = { ...wish, id: uuidV7(), at: site.platform.now(), actor } as CaseCommand
  const outcome = await site.house.ledger.give({ caseId, command })
  if (isRefusal(outcome)) throw new Error(`${wish.type}: ${outcome.code}`)
}

/** Says something and has it accepted and sent to the grid officer, whose matter it is. */
async function dispatched(): Promise<Said> {
  const said = (await say(site.house, aSaying())) as Said
  const { state } = (await site.house.ledger.load(said.caseId))!
  const seatUnit = officer.seats[0]!.unit
  await give(said.caseId, operator, {
    type: 'AcceptCase',
    matter: { ...state.matter, levels: [...CENTRE_LEVELS], confidential: false },
  })
  await give(said.caseId, operator, {
    type: 'DispatchCase',
    to: { id: seatUnit.id, kind: seatUnit.kind, level: seatUnit.level, path: seatUnit.path },
  })
  return said
}

async function handled(caseId: string, publicSummary = '路灯修好了。'): Promise<void> {
  const { state } = (await site.house.ledger.load(caseId))!
  if (state.status === 'dispatched') await give(caseId, officer, { type: 'SignCase' })
  await give(caseId, officer, {
    type: 'ResolveCase',
    note: '内部说明:换了灯泡',
    evidence: [],
    noPhotoReason: '演示',
  })
  await give(caseId, operator, { type: 'VerifyCase', ticked: state.matter.conditions })
  await give(caseId, verifier, { type: 'CloseCase', publish: true, publicSummary })
}

const viewOf = async (code: string) => receiptView(site.house, (await findReport(site.house, code))!, 'zh')

describe('a report followed by its code', () => {
  it('is told step by step, without names of staff and notes between offices', async () => {
    const { receiptCode, caseId } = await dispatched()
    const view = await viewOf(receiptCode)
    expect(view.steps.map(({ kind }) => kind)).toEqual(['said', 'accepted', 'sent'])
    expect(view.now).toMatchObject({ kind: 'sign', who: { kind: 'grid_seat', name: '茶坊社区' } })
    expect(view.result).toBeUndefined()
    await give(caseId, officer, { type: 'SignCase' })
    await give(caseId, officer, { type: 'NoteProgress', text: '内部', toReporter: false, files: [] })
    await give(caseId, officer, { type: 'NoteProgress', text: '明天来修', toReporter: true, files: [] })
    const later = JSON.stringify(await viewOf(receiptCode))
    expect(later).toContain('明天来修')
    expect(later).not.toContain('内部')
    expect(later).not.toContain('演示·officer')
  })

  it('shows the result once closed, takes a rating, and goes back to the same holder if it was not solved', async () => {
    const { receiptCode, caseId } = await dispatched()
    await handled(caseId)
    const closed = await viewOf(receiptCode)
    expect(closed).toMatchObject({ result: { text: '路灯修好了。' }, may: { rate: true, withdraw: false } })
    const report = (await findReport(site.house, receiptCode))!
    const rating = { solved: false, satisfied: false, reasons: ['not-fixed', 'made-up'], words: '还是不亮' }
    expect(await rate(site.house, report, rating)).toBe('done')
    const again = (await site.house.ledger.load(caseId))!
    expect(again.state).toMatchObject({
      status: 'handling',
      reworks: 1,
      holder: { id: officer.seats[0]!.unit.id },
    })
    const rated = again.events.find((event) => event.type === 'CaseRated')
    expect(rated).toMatchObject({ reasons: ['not-fixed'] })
    expect(JSON.stringify(again.events)).not.toContain('还是不亮')
    const view = await viewOf(receiptCode)
    expect(view.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rated', 'again', 'remark']))
    expect(view.result).toBeUndefined()
    await handled(caseId)
    const content = { solved: true, satisfied: true, reasons: [], words: '' }
    expect(await rate(site.house, (await findReport(site.house, receiptCode))!, content)).toBe('done')
    expect((await viewOf(receiptCode)).may.rate).toBe(false)
  })
})

describe('a report that joined a case which others had told of', () => {
  it('is told what happened since, not what happened before it was said', async () => {
    const { caseId } = await dispatched()
    const later = (await attach(site.house, aSaying(), caseId, operator)) as Said
    await give(caseId, officer, { type: 'SignCase' })
    const { steps } = await viewOf(later.receiptCode)
    expect(steps.map(({ kind }) => kind)).toEqual(['said', 'joined', 'signed'])
  })
})

describe('a remark', () => {
  it('puts one job in the queue, which names no person and no words, however often it is pressed', async () => {
    const { receiptCode, caseId } = await dispatched()
    const report = (await findReport(site.house, receiptCode))!
    const remark = { formId: uuidV7(), words: '我是三楼王某,又不亮了', files: [] }
    for (let i = 0; i < 2; i += 1) expect(await addRemark(site.house, report, remark)).toBe('added')
    const { rows } = await site.pool.query<{ payload: object }>(
      `SELECT p.payload FROM graphile_worker._private_jobs p JOIN graphile_worker._private_tasks t ON t.id = p.task_id
       WHERE t.identifier = $1 AND p.payload ->> 'caseId' = $2`,
      [REMARK_ADDED, caseId],
    )
    expect(rows.map(({ payload }) => payload)).toEqual([
      { caseId, remark: expect.any(String), at: site.platform.now() },
    ])
  })
})

describe('a report declined because it was said before', () => {
  it('shows the number of the earlier case and how that one stands', async () => {
    const earlier = await dispatched()
    const { rows } = await site.pool.query<{ number: number; path: string[] }>(
      'SELECT number, path FROM cases WHERE id = $1',
      [earlier.caseId],
    )
    const { number, path } = rows[0]!
    const again = (await say(site.house, aSaying())) as Said
    await give(again.caseId, operator, {
      type: 'DeclineCase',
      exit: 'repeat',
      reason: '已有同一件在办',
      earlier: { id: earlier.caseId, number, path },
    })
    const declined = async () =>
      (await viewOf(again.receiptCode)).steps.find((step) => step.kind === 'declined')
    expect(await declined()).toMatchObject({
      earlier: { number, now: { kind: 'sign', who: { name: '茶坊社区' } } },
    })
    await handled(earlier.caseId)
    expect(await declined()).toMatchObject({ earlier: { number, now: { kind: 'closed' } } })
  })
})

describe('what is public', () => {
  it('is what was published, without the words and without the grid', async () => {
    const { receiptCode, caseId } = await dispatched()
    await handled(caseId)
    const { rows } = await site.pool.query<{ number: number }>('SELECT number FROM cases WHERE id = $1', [
      caseId,
    ])
    const item = await publicItem(site.platform, rows[0]!.number, 'zh')
    expect(item).toMatchObject({ place: '桥东区红旗楼街道茶坊社区', summary: '路灯修好了。' })
    expect(JSON.stringify(item)).not.toContain('楼门口')
    const report = (await findReport(site.house, receiptCode))!
    await rate(site.house, report, { solved: false, satisfied: true, reasons: [], words: '' })
    expect(await publicItem(site.platform, rows[0]!.number, 'zh')).toBeUndefined()
  })

  it('hides the numbers in what was published before they were refused', async () => {
    const { receiptCode, caseId } = await dispatched()
    await handled(caseId, '王师傅（19900001234）修好了路灯。')
    const { rows } = await site.pool.query<{ number: number }>('SELECT number FROM cases WHERE id = $1', [
      caseId,
    ])
    const shown = '王师傅（***）修好了路灯。'
    expect(await publicItem(site.platform, rows[0]!.number, 'zh')).toMatchObject({ summary: shown })
    expect(await viewOf(receiptCode)).toMatchObject({ result: { text: shown } })
  })

  it('never shows a confidential case', async () => {
    const { caseId } = await dispatched()
    await handled(caseId)
    const before = (await publicItems(site.platform, {}, 'zh')).items.length
    await site.pool.query('UPDATE cases SET confidential = true WHERE id = $1', [caseId])
    expect((await publicItems(site.platform, {}, 'zh')).items).toHaveLength(before - 1)
  })

  it('is paged, and filtered by a place somebody typed', async () => {
    for (let i = 0; i < 3; i += 1) {
      const { caseId } = await dispatched()
      await handled(caseId)
    }
    const first = await publicItems(site.platform, {}, 'zh', 2)
    const second = await publicItems(site.platform, { after: first.next }, 'zh', 2)
    const numbers = [...first.items, ...second.items].map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect((await publicList(site.platform, { q: '茶坊' }, 'zh')).filter.area?.code).toBe(COMMUNITY)
    expect((await publicList(site.platform, { q: '茶坊' }, 'zh')).items.length).toBeGreaterThan(2)
    expect((await publicList(site.platform, { q: '花园' }, 'zh')).items).toEqual([])
  })

  it.each([{}, { area: COMMUNITY }, { matter: 'L0101' }])(
    'is read by an index in its own order: %o',
    async (filter) => {
      const { text, values } = publicQuery(site.platform, filter, 20)
      const client = await site.pool.connect()
      try {
        await client.query(
          'BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off',
        )
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values)
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        expect(plan).toMatch(/Index Scan using cases_public/)
        expect(plan).not.toContain('Sort')
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    },
  )
})
