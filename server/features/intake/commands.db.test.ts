import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { CITY, COMMUNITY, GRID, OTHER_COMMUNITY, seat, STREET } from '../people/testing/small-city.ts'
import { peopleOf } from '../people/answers.ts'
import { attach, say } from './commands.ts'
import { reporterContacts } from './answers.ts'
import type { Said, Saying } from './saying.ts'
import { aSaying, INSIDE, openTestSite, OUTSIDE, type TestSite } from './testing/resident-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

async function said(given: Partial<Saying>): Promise<Said> {
  const answer = await say(site.house, aSaying(given))
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}
async function openedOf(answer: Said) {
  const loaded = await site.house.ledger.load(answer.caseId)
  const [opened] = loaded?.events ?? []
  if (opened?.type !== 'CaseOpened') throw new Error('not opened')
  return opened
}
const count = async (table: string): Promise<number> =>
  (await site.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n

describe('saying', () => {
  it('opens a case at the community of the place, with the reasons stored', async () => {
    const opened = await openedOf(await said({ point: INSIDE, address: '' }))
    expect(opened.place.path.at(-1)).toBe(GRID)
    expect(opened.holder.path.at(-1)).toBe(COMMUNITY)
    expect(opened.because.place).toBe('inside-grid')
    expect(opened.because.matter).toMatch(/^words .*路灯/)
    expect(JSON.stringify(opened)).not.toContain('楼门口')
  })

  it('gives the same receipt for the same client id, one report and one case', async () => {
    const saying = aSaying()
    const [reports, cases] = [await count('reports'), await count('cases')]
    const first = (await say(site.house, saying)) as Said
    const again = (await say(site.house, { ...saying, text: '别的话' })) as Said
    expect(again).toMatchObject({
      receiptCode: first.receiptCode,
      caseId: first.caseId,
      reportId: first.reportId,
      repeated: true,
    })
    expect(await count('reports')).toBe(reports + 1)
    expect(await count('cases')).toBe(cases + 1)
  })

  it('acknowledges 200 concurrent sayings exactly once, among them every tenth sent twice', async () => {
    const before = await count('reports')
    const sayings = Array.from({ length: 200 }, (_, i) => aSaying({ text: `第${i}件 路灯不亮` }))
    const sent = [...sayings, ...sayings.filter((_, i) => i % 10 === 0)]
    const answers = (await Promise.all(sent.map((one) => say(site.house, one)))) as Said[]
    expect(new Set(answers.map(({ receiptCode }) => receiptCode)).size).toBe(200)
    expect(await count('reports')).toBe(before + 200)
    const { rows } = await site.pool.query(
      'SELECT r.id FROM reports r LEFT JOIN cases c ON c.id = r.case_id WHERE c.id IS NULL',
    )
    expect(rows).toEqual([])
  })

  it('lets one that the database refuses spoil only itself', async () => {
    const sayings = Array.from({ length: 8 }, () => aSaying())
    // A file that does not exist: the link to it is refused.
    sayings[3] = aSaying({ files: [uuidV7()] })
    const before = await count('reports')
    const results = await Promise.allSettled(sayings.map((one) => say(site.house, one)))
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(sayings.map((_, i) => i !== 3))
    expect(await count('reports')).toBe(before + 7)
    expect(await count('cases')).toBe(await count('reports'))
  })

  it('takes anonymous sayings and keeps no row of who spoke', async () => {
    const { reportId } = await said({})
    const { rows } = await site.pool.query('SELECT 1 FROM report_identities WHERE report_id = $1', [reportId])
    expect(rows).toEqual([])
    expect((await reporterContacts(site.platform, site.pool, [reportId])).size).toBe(0)
  })

  it('seals who spoke, and opens it for messages only', async () => {
    const { reportId, receiptCode } = await said({ name: '演示·王某', phone: '13900000000' })
    const { rows } = await site.pool.query<{ sealed: Buffer }>(
      'SELECT sealed FROM report_identities WHERE report_id = $1',
      [reportId],
    )
    expect(rows[0]!.sealed.includes(Buffer.from('13900000000'))).toBe(false)
    expect((await reporterContacts(site.platform, site.pool, [reportId])).get(reportId)).toEqual({
      name: '演示·王某',
      phone: '13900000000',
      receiptCode,
      lang: 'zh',
    })
  })
})

describe('the place of a saying', () => {
  const place = async (given: Partial<Saying>) => {
    const { place: found, because } = await openedOf(await said(given))
    return [found.path.at(-1), because.place]
  }
  it('is the one grid of a community that the words name', async () => {
    expect(await place({ address: '花园社区门口' })).toEqual([`${OTHER_COMMUNITY}001`, 'named 花园社区'])
    expect(await place({ address: '', text: '花园社区的路灯坏了' })).toEqual([
      `${OTHER_COMMUNITY}001`,
      'named-in-text 花园社区',
    ])
  })
  it('is what was chosen, before anything else', async () => {
    expect(await place({ area: STREET, point: INSIDE })).toEqual([STREET, 'chosen'])
  })
  it('keeps a point that agrees with it, and leaves out one that does not', async () => {
    const near = await openedOf(await said({ area: COMMUNITY, point: INSIDE }))
    const elsewhere = await openedOf(await said({ area: OTHER_COMMUNITY, point: INSIDE }))
    expect([near.place.point, elsewhere.place.point]).toEqual([INSIDE, undefined])
  })
  it('is the community of the link where nothing else is said', async () => {
    expect(await place({ address: '', link: COMMUNITY })).toEqual([GRID, 'link'])
  })
  it('is the city where nothing is known, and says so', async () => {
    expect(await place({ address: '' })).toEqual([CITY, 'unclear'])
    expect(await place({ address: '', point: OUTSIDE })).toEqual([CITY, 'outside-city'])
  })
  it('is refused if the area does not exist, and nothing changes', async () => {
    const before = await count('reports')
    expect(await say(site.house, aSaying({ area: '999999999999' }))).toMatchObject({
      code: 'input.unknown-code',
      field: 'area',
    })
    expect(await count('reports')).toBe(before)
  })
})

describe('saying on behalf of somebody', () => {
  it('attaches to an open case of the own area, twice only once', async () => {
    const { caseId } = await said({})
    const person = await seat(site.platform, 'op-attach', 'operator', COMMUNITY)
    const staff = await peopleOf(site.platform).staffOf(person)
    const saying = aSaying({ channel: 'phone', name: '演示·李某' })
    const first = await attach(site.house, saying, caseId, staff)
    const again = await attach(site.house, saying, caseId, staff)
    if (isRefusal(first) || isRefusal(again)) throw new Error('refused')
    expect(again).toMatchObject({ receiptCode: first.receiptCode, reportId: first.reportId, repeated: true })
    const loaded = await site.house.ledger.load(caseId)
    expect(Object.keys(loaded!.state.reports)).toHaveLength(2)
  })

  it('does not know a case of another area, and changes nothing', async () => {
    const { caseId } = await said({})
    const person = await seat(site.platform, 'op-elsewhere', 'operator', OTHER_COMMUNITY)
    const staff = await peopleOf(site.platform).staffOf(person)
    const before = await count('reports')
    expect(await attach(site.house, aSaying(), caseId, staff)).toMatchObject({ code: 'not-found' })
    expect(await count('reports')).toBe(before)
  })
})
