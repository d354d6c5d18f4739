import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TargetList } from '../../../../contract/case-page.ts'
import { COMMUNITY, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let street: string

beforeAll(async () => {
  desk = await openDesk()
  await desk.department('urban_management', STREET)
  operator = await desk.seat('operator', COMMUNITY)
  street = await desk.seat('operator', STREET)
})
afterAll(() => desk.close())

async function targets(person: string, id: string, action = 'DispatchCase', q = ''): Promise<TargetList> {
  const url = `/api/cases/${id}/targets?action=${action}${q && `&q=${encodeURIComponent(q)}`}`
  const answer = await desk.as(person, 'GET', url)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<TargetList>()
}
const names = async (...asked: Parameters<typeof targets>): Promise<string[]> =>
  (await targets(...asked)).units.map(({ name }) => name)

describe('where the place is known no further than a community or a street', () => {
  it('offers the grids of the community, to dispatch and for joint handling', async () => {
    const { id } = await desk.say({ area: COMMUNITY, matter: 'L0203' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    expect(await names(operator, id)).toEqual(['甲社区第一网格'])
    expect(await names(operator, id, 'StartJointHandling')).toEqual(['甲社区第一网格'])
    const [grid] = (await targets(operator, id)).units
    await desk.act(operator, id, 'DispatchCase', { to: grid?.id })
  })

  it('offers a street the community that is known, its departments, and then the grids of that community', async () => {
    const { id } = await desk.say({ area: COMMUNITY, matter: 'L0203' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    await desk.act(operator, id, 'EscalateCase', { reason: '社区解决不了' })
    expect(await names(street, id)).toEqual([
      '甲社区网格化服务管理中心',
      '演示urban_management',
      '甲社区第一网格',
    ])
  })

  it('offers a street its own, then the centres of its communities, then their grids', async () => {
    const { id } = await desk.say({ area: STREET, matter: 'L0203' })
    await desk.act(street, id, 'AcceptCase', { matter: 'L0203' })
    expect(await names(street, id)).toEqual([
      '演示urban_management',
      '甲社区网格化服务管理中心',
      '乙社区网格化服务管理中心',
      '甲社区第一网格',
      '乙社区第一网格',
    ])
  })

  it('offers nobody of a community that the matter is no business of', async () => {
    const { id } = await desk.say({ area: STREET, matter: 'L0102' })
    await desk.act(street, id, 'AcceptCase', { matter: 'L0102' })
    expect(await names(street, id)).toEqual(['演示urban_management'])
  })
})
