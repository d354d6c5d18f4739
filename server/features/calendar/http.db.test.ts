import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Position } from '../../../domain/org/position.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { createApp } from '../../platform/http/create-app.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { openTestDatabase, TEST_NOW } from '../../platform/testing/test-database.ts'
import { calendarRoutes } from './http.ts'

const database = await openTestDatabase()
let app: FastifyInstance
let signedIn: Staff | undefined

beforeAll(async () => {
  app = await createApp(database.platform)
  app.addHook('onRequest', async (request) => {
    request.staff = signedIn
  })
  calendarRoutes(app, database.platform)
  await app.ready()
})
beforeEach(() => {
  database.setNow(TEST_NOW)
  signedIn = staff('system_admin')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

function staff(position: Position): Staff {
  const unit = {
    id: uuidV7(),
    kind: 'centre',
    level: 'city',
    area: '130700000000',
    path: ['130700000000'],
    name: '演示中心',
  } as const
  return {
    kind: 'staff',
    person: uuidV7(),
    seats: [{ appointment: uuidV7(), unit: { ...unit, path: [...unit.path] } as never, position }],
  }
}

const days = [
  { date: '2027-01-01', kind: 'holiday', name: '元旦' },
  { date: '2027-01-09', kind: 'make_up_day', name: '元旦' },
]
const revision = async () => (await app.inject('/api/calendar')).json<{ revision: number }>().revision

describe('reading', () => {
  test('whoever is signed in sees the calendar and the first year that is missing', async () => {
    signedIn = staff('grid_officer')
    const answer = await app.inject('/api/calendar')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      timetables: [{ from: '01-01', periods: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' }] }], // prettier-ignore
      firstUnknownYear: 2027,
    })
    expect(answer.json().years[2].days[0]).toEqual({
      date: '2026-01-01',
      kind: 'holiday',
      name: { zh: '元旦', en: 'New Year' },
    })
  })

  test('a due time can be tried out, with its arithmetic', async () => {
    const answer = await app.inject(
      '/api/calendar/due?amount=2&unit=working_day&from=2026-02-13T09:00:00%2B08:00',
    )
    expect(answer.json()).toMatchObject({ due: '2026-02-24T10:00:00.000Z' })
    expect(answer.json().steps[3]).toEqual({
      kind: 'skipped',
      why: 'holiday',
      from: '2026-02-15',
      to: '2026-02-23',
      days: 9,
      name: { zh: '春节', en: 'Spring Festival' },
    })
  })

  test('a limit into a year that is not loaded says so', async () => {
    const answer = await app.inject('/api/calendar/due?amount=300&unit=working_day')
    expect(answer.json()).toMatchObject({ unknownYear: 2027 })
  })

  test.each(['amount=0&unit=working_day', 'amount=1&unit=week', 'amount=5000&unit=urgent_day', 'amount=1'])(
    'a limit that is none is refused: %s',
    async (query) => expect((await app.inject(`/api/calendar/due?${query}`)).statusCode).toBe(400),
  )
})

describe('changing', () => {
  test('the administrator loads a year and takes it away again', async () => {
    const url = '/api/calendar/years/2027'
    const put = await app.inject({ method: 'PUT', url, payload: { revision: await revision(), days } })
    expect(put.statusCode).toBe(200)
    expect(put.json()).toMatchObject({ firstUnknownYear: 2028 })
    expect(put.json().years.at(-1)).toMatchObject({ year: 2027, source: 'city' })
    const gone = await app.inject({ method: 'DELETE', url: `${url}?revision=${await revision()}` })
    expect(gone.json()).toMatchObject({ firstUnknownYear: 2027 })
  })

  test('the administrator sets a summer timetable', async () => {
    const periods = [{ from: '08:00', to: '12:00' }, { from: '15:00', to: '18:30' }] // prettier-ignore
    const timetables = [{ from: '01-01', to: '12-31', periods }]
    const put = await app.inject({
      method: 'PUT',
      url: '/api/calendar/timetables',
      payload: { revision: await revision(), timetables },
    })
    expect(put.json()).toMatchObject({ timetables })
  })

  test('a slip in the notice is named in the language of the caller', async () => {
    const payload = {
      revision: await revision(),
      days: [...days, { date: '2027-01-11', kind: 'make_up_day' }],
    }
    const url = '/api/calendar/years/2027?lang=zh'
    const answer = await app.inject({ method: 'PUT', url, payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'calendar.make-up-day-on-weekday', field: 'days.2.date' })
    expect(answer.json().title).toContain('2027-01-11')
  })

  test('a sheet is read but not saved', async () => {
    const before = await revision()
    const csv = '日期,类别,名称\n2027-01-01,放假,元旦\n2027-01-09,上班,元旦\n'
    const form = new FormData()
    form.set('file', new Blob([csv], { type: 'text/csv' }), '2027.csv')
    const body = new Response(form)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/calendar/sheet',
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    })
    expect(answer.json()).toEqual({ days })
    expect(await revision()).toBe(before)
  })
})

describe('who may', () => {
  const routes = [
    ['GET', '/api/calendar'],
    ['GET', '/api/calendar/due?amount=1&unit=working_day'],
    ['PUT', '/api/calendar/years/2027'],
    ['DELETE', '/api/calendar/years/2027?revision=0'],
    ['PUT', '/api/calendar/timetables'],
    ['POST', '/api/calendar/sheet'],
  ] as const

  test.each(routes)('nobody without signing in: %s %s', async (method, url) => {
    signedIn = undefined
    expect((await app.inject({ method, url })).statusCode).toBe(401)
  })

  test.each(routes.slice(2))('only the system administrator: %s %s', async (method, url) => {
    for (const position of ['operator', 'centre_director', 'security_admin', 'audit_admin'] as const) {
      signedIn = staff(position)
      expect([position, (await app.inject({ method, url })).statusCode]).toEqual([position, 403])
    }
  })
})
