import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticesAnswer } from '../../../contract/notices.ts'
import { HOUR } from '../../../domain/kernel/instant.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { TEST_NOW } from '../../platform/testing/test-database.ts'
import { signIn } from '../people/testing/open-desk.ts'
import { COUNTY, GRID, seat, STREET, unitIn } from '../people/testing/small-city.ts'
import { tellUnits } from './reactions.ts'
import { tellOfRemark } from './tell-of-remark.ts'
import { openNoticeCity, type NoticeCity } from './testing/notice-city.ts'

let city: NoticeCity
/** Who answers for the community from the county, and who runs the centres of county and street. */
let leader: string
let director: string
let streetDirector: string

beforeAll(async () => {
  city = await openNoticeCity()
  const { platform } = city.house
  await seat(platform, 'county-leader', 'liaison_leader', COUNTY)
  await seat(platform, 'county-director', 'centre_director', COUNTY)
  await seat(platform, 'street-director', 'centre_director', STREET)
  leader = (await signIn(city.app, 'county-leader')).token() ?? ''
  director = (await signIn(city.app, 'county-director')).token() ?? ''
  streetDirector = (await signIn(city.app, 'street-director')).token() ?? ''
})
afterAll(() => city.close())

const bell = async (token: string, lang = 'zh'): Promise<NoticesAnswer> =>
  (await city.ask(token, 'GET', `/api/notices?lang=${lang}`)).json<NoticesAnswer>()

/** What somebody was told about one case. */
const told = async (token: string, caseId: string): Promise<string[]> =>
  (await bell(token)).items.filter((item) => item.caseId === caseId).map(({ kind }) => kind)

async function dispatched(): Promise<string> {
  const { caseId } = await city.speak({ area: GRID })
  await city.act(city.tokens.operator, caseId, 'AcceptCase', { matter: 'L0203' })
  const to = unitIn(city.house.platform, GRID)
  await city.act(city.tokens.operator, caseId, 'DispatchCase', { to })
  return caseId
}

describe('news for units', () => {
  it('reaches the unit that must act, once, and nobody next door', async () => {
    const caseId = await dispatched()
    await city.act(director, caseId, 'SuperviseCase', { note: '请今天答复' })
    await city.act(city.tokens.grid_officer, caseId, 'ReturnCase', { reason: '属相邻网格' })
    await city.follow(tellUnits)
    await city.follow(tellUnits, true)
    expect(await told(city.tokens.grid_officer, caseId)).toEqual(['supervised'])
    expect(await told(city.tokens.operator, caseId)).toEqual(['returned'])
    expect(await told(city.neighbour, caseId)).toEqual([])
    expect(await told(director, caseId)).toEqual([])
  })

  it('names matter and place in the language of the reader', async () => {
    const caseId = await dispatched()
    await city.act(director, caseId, 'SuperviseCase', { note: '请今天答复' })
    await city.follow(tellUnits)
    const of = async (lang: string) =>
      (await bell(city.tokens.grid_officer, lang)).items.find((item) => item.caseId === caseId)
    const [zh, en] = [await of('zh'), await of('en')]
    expect(zh).toMatchObject({ place: '甲社区', matter: expect.stringMatching(/\p{Script=Han}/u) })
    expect(en?.matter).toMatch(/^[\x20-\x7e]+$/)
    expect(zh?.number).toBeGreaterThan(0)
  })

  it('takes a double direct report to the liaison leader at once, a plain one not', async () => {
    const plain = (await city.speak({ area: GRID })).caseId
    const double = (await city.speak({ area: GRID })).caseId
    for (const caseId of [plain, double])
      await city.act(city.tokens.operator, caseId, 'AcceptCase', { matter: 'L0203' })
    await city.act(city.tokens.operator, plain, 'EscalateCase', { reason: '需要街道统筹' })
    await city.act(city.tokens.operator, double, 'EscalateCase', { reason: '涉及人数较多', double: true })
    await city.follow(tellUnits)
    expect(await told(leader, double)).toEqual(['escalated_double'])
    expect(await told(leader, plain)).toEqual([])
    // Whoever sits in the unit that sent it up knows already, a leader among them.
    expect(await told(city.tokens.operator, double)).toEqual([])
    expect(await told(city.tokens.liaison_leader, double)).toEqual([])
    expect(await told(city.neighbour, double)).toEqual([])
  })

  it('tells no leader who sits in the very unit that sent it up, however high that is', async () => {
    const { caseId } = await city.speak({ area: GRID })
    await city.act(city.tokens.operator, caseId, 'AcceptCase', { matter: 'L0203' })
    await city.act(city.tokens.operator, caseId, 'EscalateCase', { reason: '需要街道统筹' })
    await city.act(streetDirector, caseId, 'EscalateCase', { reason: '需要区里统筹' })
    await city.act(director, caseId, 'EscalateCase', { reason: '需要市里统筹', double: true })
    await city.follow(tellUnits)
    expect(await told(leader, caseId)).toEqual([])
  })

  it('brings a remark of the reporter to who has the case and to who accepted it, once', async () => {
    const caseId = await dispatched()
    const remark = { caseId, remark: uuidV7(), at: TEST_NOW }
    for (let i = 0; i < 2; i += 1) await tellOfRemark(remark, city.house)
    expect(await told(city.tokens.grid_officer, caseId)).toEqual(['remark'])
    expect(await told(city.tokens.operator, caseId)).toEqual(['remark'])
    expect(await told(city.neighbour, caseId)).toEqual([])
    const fresh = (await city.speak({ area: GRID })).caseId
    await tellOfRemark({ caseId: fresh, remark: uuidV7(), at: TEST_NOW }, city.house)
    expect(await told(city.tokens.operator, fresh)).toEqual(['remark'])
  })

  it('counts as read up to a moment, which never goes back', async () => {
    const officer = city.tokens.grid_officer
    const caseId = await dispatched()
    city.setNow(TEST_NOW + HOUR)
    await city.act(director, caseId, 'SuperviseCase', { note: '请今天答复' })
    await city.follow(tellUnits)
    const before = await bell(officer)
    expect(before.unread).toBeGreaterThan(0)
    const until = before.items[0]?.at ?? ''
    const read = (moment: string) => city.ask(officer, 'POST', '/api/notices/read', { until: moment })
    expect((await read(until)).statusCode).toBe(204)
    expect((await bell(officer)).unread).toBe(0)
    await read(new Date(TEST_NOW - HOUR).toISOString())
    expect((await bell(officer)).unread).toBe(0)
    city.setNow(TEST_NOW + 2 * HOUR)
    await city.act(director, caseId, 'SuperviseCase', { note: '仍请答复' })
    await city.follow(tellUnits)
    const after = await bell(officer)
    expect(after.unread).toBe(1)
    expect(after.items[0]).toMatchObject({ caseId, unread: true })
    city.setNow(TEST_NOW)
  })
})
