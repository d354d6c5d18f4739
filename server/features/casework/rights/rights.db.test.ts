import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import {
  COMMUNITY,
  COUNTY,
  CITY,
  GRID,
  openDesk,
  OTHER_COMMUNITY,
  OTHER_GRID,
  STREET,
  type Desk,
} from '../testing/desk.ts'
import { scopeOf } from './scope.ts'
import { sees, type SeenCase } from './sees.ts'
import { Values } from './values.ts'
import { visibleCases } from './visible-cases.ts'

let desk: Desk
const people: Record<string, string> = {}
let department: string

beforeAll(async () => {
  desk = await openDesk()
  department = await desk.department('urban_management', STREET)
  people.operator = await desk.seat('operator', COMMUNITY)
  people.neighbour = await desk.seat('operator', OTHER_COMMUNITY)
  people.street = await desk.seat('centre_director', STREET)
  people.county = await desk.seat('supervisor', COUNTY)
  people.city = await desk.seat('operator', CITY)
  people.officer = await desk.seat('grid_officer', GRID)
  people.otherOfficer = await desk.seat('grid_officer', OTHER_GRID)
  people.chief = await desk.seat('building_chief', GRID)
  people.solver = await desk.seat('solver', STREET, department)
  people.system = await desk.seat('system_admin', CITY)
  people.audit = await desk.seat('audit_admin', CITY)
})
afterAll(() => desk.close())

async function seenBySql(person: string): Promise<Set<string>> {
  const values = new Values()
  const scope = scopeOf(await desk.staff(person))
  const { rows } = await desk.platform.pool.query<{ id: string }>(
    `SELECT c.id FROM cases c WHERE ${visibleCases(scope, values)}`,
    values.list,
  )
  return new Set(rows.map(({ id }) => id))
}

describe('who sees which case', () => {
  it('is the same in SQL and in memory, for cases in every kind of hands', async () => {
    const { act, say } = desk
    for (const area of [GRID, OTHER_GRID, COMMUNITY, STREET]) {
      for (const matter of ['L0203', 'L0602', 'L0102']) await say({ area, matter })
    }
    const sent = await say({ area: GRID, matter: 'L0203' })
    await act(people.operator!, sent.id, 'AcceptCase', { matter: 'L0203' })
    const joint = await say({ area: STREET, matter: 'L0602' })
    await act(people.street!, joint.id, 'AcceptCase', { matter: 'L0102' })
    await act(people.street!, joint.id, 'DispatchCase', { to: department })
    const secret = await say({ area: GRID, matter: 'L0602' })
    await act(people.operator!, secret.id, 'AcceptCase', { matter: 'L0602' })
    const seat = (await desk.staff(people.officer!)).seats[0]!.unit.id
    await act(people.operator!, secret.id, 'DispatchCase', { to: seat })
    const { rows } = await desk.platform.pool.query<SeenCase & { id: string }>(
      `SELECT c.*, coalesce((SELECT json_agg(s) FROM case_units s WHERE s.case_id = c.id), '[]') AS shares FROM cases c`,
    )
    expect(rows.length).toBeGreaterThan(12)
    for (const [name, person] of Object.entries(people)) {
      const scope = scopeOf(await desk.staff(person))
      const inMemory = rows.filter((row) => sees(scope, row)).map(({ id }) => id)
      expect([...(await seenBySql(person))].toSorted(), name).toEqual(inMemory.toSorted())
    }
    expect((await seenBySql(people.officer!)).has(secret.id)).toBe(true)
    expect((await seenBySql(people.otherOfficer!)).has(secret.id)).toBe(false)
    expect((await seenBySql(people.chief!)).has(secret.id)).toBe(false)
    expect((await seenBySql(people.county!)).has(secret.id)).toBe(false)
    expect((await seenBySql(people.street!)).has(secret.id)).toBe(true)
    expect((await seenBySql(people.solver!)).has(joint.id)).toBe(true)
    expect(await seenBySql(people.system!)).toEqual(new Set())
    expect(await seenBySql(people.audit!)).toEqual(new Set())
    expect((await seenBySql(people.city!)).size).toBe(rows.length)
  })

  it('answers 404 for the case of another area by every route, and changes nothing', async () => {
    const { as } = desk
    const mine = await desk.say({ area: GRID, identity: { phone: '13800000000' } })
    const near = await desk.say({ area: OTHER_GRID })
    const before = await desk.platform.pool.query('SELECT version, last_at FROM cases WHERE id = $1', [
      mine.id,
    ])
    const stranger = people.neighbour!
    const commandId = uuidV7()
    const asked = [
      as(stranger, 'GET', `/api/cases/${mine.id}`),
      as(stranger, 'GET', `/api/cases/${mine.id}/targets?action=DispatchCase`),
      as(stranger, 'GET', `/api/cases/${mine.id}/history`),
      as(stranger, 'POST', `/api/cases/${mine.id}/actions`, {
        type: 'AcceptCase',
        commandId,
        matter: 'L0203',
      }),
      as(stranger, 'POST', `/api/cases/${mine.id}/actions`, { type: 'MergeCase', commandId, into: near.id }),
      as(stranger, 'POST', `/api/cases/${near.id}/actions`, { type: 'MergeCase', commandId, into: mine.id }),
      as(stranger, 'POST', `/api/cases/${mine.id}/reveal`, { report: mine.report, purpose: 'verify' }),
      as(stranger, 'POST', `/api/cases/${near.id}/reveal`, { report: mine.report, purpose: 'verify' }),
      as(stranger, 'POST', `/api/cases/${mine.id}/files`, {}),
    ]
    for (const answer of await Promise.all(asked)) expect(answer.statusCode, answer.body).toBe(404)
    const bulk = await as(stranger, 'POST', '/api/cases/actions', {
      type: 'AcceptCase',
      cases: [{ id: mine.id, commandId }],
    })
    expect(bulk.json()).toMatchObject({ done: [], refused: [{ id: mine.id, code: 'not-found' }] })
    const list = await as(stranger, 'GET', '/api/cases?view=area&limit=100')
    expect(list.json().items.map((item: { id: string }) => item.id)).not.toContain(mine.id)
    const after = await desk.platform.pool.query('SELECT version, last_at FROM cases WHERE id = $1', [
      mine.id,
    ])
    expect(after.rows).toEqual(before.rows)
    const looked = await desk.platform.pool.query('SELECT FROM identity_reveals')
    expect(looked.rowCount).toBe(0)
  })

  it('lets nobody in without a seat for cases', async () => {
    for (const person of [undefined, people.system]) {
      for (const url of [
        '/api/cases',
        '/api/inbox/counts',
        '/api/saved-views',
        '/api/overview',
        `/api/cases/${uuidV7()}`,
      ]) {
        const answer = await desk.as(person, 'GET', url)
        expect(answer.statusCode, url).toBe(person === undefined ? 401 : 403)
      }
    }
  })
})
