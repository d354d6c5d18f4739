import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TargetList } from '../../../../contract/case-page.ts'
import { COMMUNITY, GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let street: string
let officer: string
let seat: string

beforeAll(async () => {
  desk = await openDesk()
  await desk.department('urban_management', STREET)
  operator = await desk.seat('operator', COMMUNITY)
  street = await desk.seat('operator', STREET)
  officer = await desk.seat('grid_officer', GRID)
  seat = (await desk.staff(officer)).seats[0]!.unit.id
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

  it('offers a street its departments and the grids of the known community, which sent the case up, before the community', async () => {
    const { id } = await desk.say({ area: COMMUNITY, matter: 'L0203' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    await desk.act(operator, id, 'EscalateCase', { reason: '社区解决不了' })
    expect(await names(street, id)).toEqual([
      '演示urban_management',
      '甲社区第一网格',
      '甲社区网格化服务管理中心',
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

describe('a unit that could not solve it', () => {
  const reason = '解决不了'
  const toGrid = async (): Promise<string> => {
    const { id } = await desk.say({ area: GRID, matter: 'L0203' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    expect((await targets(operator, id)).proposed?.id).toBe(seat)
    await desk.act(operator, id, 'DispatchCase', { to: seat })
    return id
  }

  it('is not proposed again by the centre to which it returned the case, but still offered, last', async () => {
    const id = await toGrid()
    await desk.act(officer, id, 'ReturnCase', { reason })
    for (const action of ['DispatchCase', 'StartJointHandling']) {
      const { proposed, units } = await targets(operator, id, action)
      expect(proposed).toBeUndefined()
      expect(units.map((unit) => unit.id)).toEqual([seat])
    }
    // Nor in a hurry: many at once go where the rule says, but not back.
    const bulk = await desk.as(operator, 'POST', '/api/cases/actions', {
      type: 'DispatchCase',
      cases: [{ id, commandId: uuidV7() }],
    })
    expect(bulk.json(), bulk.body).toMatchObject({ done: [], refused: [{ id, code: 'input.required' }] })
    await desk.act(operator, id, 'DispatchCase', { to: seat })
  })

  it('is not proposed in arbitration, nor is the centre that asked for it before others', async () => {
    const id = await toGrid()
    await desk.act(officer, id, 'ReturnCase', { reason })
    await desk.act(operator, id, 'AskArbitration', { reason })
    const { proposed } = await targets(street, id, 'ArbitrateCase')
    expect(proposed).toBeUndefined()
    expect(await names(street, id, 'ArbitrateCase')).toEqual([
      '演示urban_management',
      '甲社区第一网格',
      '甲社区网格化服务管理中心',
    ])
  })

  it('is not proposed by the centre to which it sent the case up', async () => {
    const id = await toGrid()
    await desk.act(officer, id, 'SignCase')
    await desk.act(officer, id, 'EscalateCase', { reason })
    const { proposed } = await targets(operator, id)
    expect(proposed).toBeUndefined()
    await desk.act(operator, id, 'EscalateCase', { reason })
    expect((await targets(street, id)).proposed).toBeUndefined()
    expect((await names(street, id))[0]).toBe('演示urban_management')
  })

  it('is not proposed once its work was found wanting twice', async () => {
    const id = await toGrid()
    await desk.act(officer, id, 'SignCase')
    const { reports } = (await desk.as(operator, 'GET', `/api/cases/${id}`)).json<{
      reports: { id: string }[]
    }>()
    for (let round = 1; round <= 2; round += 1) {
      await desk.act(officer, id, 'ResolveCase', { note: '好了', evidence: [], noPhotoReason: '夜间' })
      const page = (await desk.as(operator, 'GET', `/api/cases/${id}`)).json<{
        conditions: { id: string }[]
      }>()
      await desk.act(operator, id, 'VerifyCase', { ticked: page.conditions.map((one) => one.id) })
      await desk.act(operator, id, 'CloseCase', { publish: false })
      await desk.act(operator, id, 'CallBack', {
        report: reports[0]?.id,
        reached: true,
        solved: false,
        satisfied: false,
      })
    }
    const { proposed } = await targets(street, id)
    expect(proposed).toBeUndefined()
    expect((await names(street, id)).at(-1)).toBe('甲社区第一网格')
  })
})
