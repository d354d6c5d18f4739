import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POSITIONS, powersOf, type Position } from '../../domain/org/position.ts'
import { SESSION_COOKIE } from '../platform/auth/session-token.ts'
import type { Door } from '../platform/http/enforce-access.ts'
import { uuidV7 } from '../platform/ids/uuid-v7.ts'
import { DECLARED_DOORS } from './testing/declared-doors.ts'
import { openPeopledCity, type PeopledCity } from './testing/peopled-city.ts'

let city: PeopledCity
let app: FastifyInstance
let doors: Door[]

beforeAll(async () => {
  city = await openPeopledCity()
  app = city.app
  doors = app.doors.filter((door) => door.method !== 'HEAD')
})
afterAll(() => city.close())

const nameOf = (door: Door): string => `${door.method} ${door.url}`
const declared = (door: Door): string =>
  door.access.kind === 'power' ? door.access.anyOf.join(' ') : door.access.kind

/** Who is at the door: nobody, or somebody with one position in the community. */
const VISITORS: readonly (Position | 'nobody')[] = ['nobody', ...POSITIONS]

function mayEnter(visitor: Position | 'nobody', door: Door): boolean {
  switch (door.access.kind) {
    case 'public':
      return true
    case 'set-up':
      return false
    case 'signed-in':
      return visitor !== 'nobody'
    case 'power': {
      const { anyOf } = door.access
      return visitor !== 'nobody' && powersOf(visitor).some((power) => anyOf.includes(power))
    }
  }
}

/** Answers as soon as the headers are there: the live stream has no end. */
async function knock(door: Door, visitor: Position | 'nobody', target: string, body?: object) {
  const answer = await app.inject({
    method: door.method as 'GET',
    url: door.url.replace(/:[a-z]+/gi, target).replace('*', 'x'),
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
    cookies: visitor === 'nobody' ? {} : { [SESSION_COOKIE]: city.tokens[visitor] },
    ...(door.method === 'GET' ? {} : { payload: body ?? {} }),
    payloadAsStream: true,
  })
  answer.stream().destroy()
  return answer.statusCode
}

describe('all doors of the server', () => {
  it('are those declared, for those declared', () => {
    expect(Object.fromEntries(doors.map((door) => [nameOf(door), declared(door)]))).toEqual(DECLARED_DOORS)
  })

  it.each(VISITORS)('let %s in where declared and nowhere else', async (visitor) => {
    const wrong: string[] = []
    for (const door of doors) {
      // Signing out would end the session that the next doors are tried with.
      if (nameOf(door) === 'POST /api/logout') continue
      const status = await knock(door, visitor, uuidV7())
      const kept = status === (visitor === 'nobody' && door.access.kind !== 'set-up' ? 401 : 403)
      const entered = status !== 401 && status !== 403
      const right = mayEnter(visitor, door) ? entered || isOwnRefusal(door, status) : kept
      if (!right || status >= 500) wrong.push(`${nameOf(door)} answered ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

/** A wrong password and a closed set-up are answers of the route itself, given to whoever may ask. */
function isOwnRefusal(door: Door, status: number): boolean {
  return (nameOf(door) === 'POST /api/login' && status === 401) || (door.url === '/metrics' && status === 403)
}

describe("another area's case", () => {
  /** What everybody tries on it; each body is one that would be carried out on a case of one's own. */
  const TRIES: { door: string; body?: object }[] = [
    { door: 'GET /api/cases/:id' },
    { door: 'GET /api/cases/:id/history' },
    { door: 'GET /api/cases/:id/targets?action=DispatchCase' },
    ...[
      { type: 'AcceptCase', matter: 'L0101' },
      { type: 'DeclineCase', exit: 'outside_duties', reason: '不归我们', whereToGo: '区政务大厅' },
      { type: 'CorrectMatter', matter: 'L0101', reason: '改' },
      { type: 'NoteProgress', text: '看一看', toReporter: false, files: [] },
      { type: 'SignCase' },
      { type: 'UrgeCase' },
      { type: 'SuperviseCase', note: '督办' },
      { type: 'ReopenCase', reason: '重开' },
      { type: 'EscalateCase', reason: '上报', double: true },
    ].map((body) => ({ door: 'POST /api/cases/:id/actions', body })),
    { door: 'POST /api/cases/:id/reveal', body: { report: uuidV7(), purpose: 'verify', note: '' } },
  ]

  it.each(POSITIONS)('is not there for %s, and nothing changes', async (position) => {
    const before = await city.traces()
    const seen: string[] = []
    for (const { door, body } of TRIES) {
      // The audit administrator of the city audits every history of the city: none of them is another area's.
      if (position === 'audit_admin' && door.endsWith('/history')) continue
      const [method = '', url = ''] = door.split(' ')
      const given = body && 'type' in body ? { ...body, commandId: uuidV7() } : body
      const status = await knock({ method, url, access: { kind: 'public' } }, position, city.elsewhere, given)
      // 403: the position may never do such a thing at all; 404: it may, but not to what it cannot see.
      if (status !== 404 && status !== 403) seen.push(`${door} ${JSON.stringify(body)} answered ${status}`)
    }
    const listed = await app.inject({
      url: '/api/cases?view=area&limit=100',
      cookies: { [SESSION_COOKIE]: city.tokens[position] },
    })
    if (listed.body.includes(city.elsewhere)) seen.push('GET /api/cases lists it')
    expect(seen).toEqual([])
    expect(await city.traces()).toEqual(before)
  })

  it("is there for its own community's operator", async () => {
    const own = await app.inject({
      url: `/api/cases/${city.elsewhere}`,
      cookies: { [SESSION_COOKIE]: city.neighbour },
    })
    expect(own.statusCode).toBe(200)
    expect(own.json()).toMatchObject({ id: city.elsewhere })
  })
})

describe('who spoke', () => {
  it('is in no answer that anybody of the staff can get without naming a purpose', async () => {
    for (const position of POSITIONS) {
      for (const door of doors.filter((one) => one.method === 'GET' && one.url.startsWith('/api/'))) {
        if (door.url === '/api/live') continue
        const answer = await app.inject({
          url: door.url.replace(/:[a-z]+/gi, city.here),
          cookies: { [SESSION_COOKIE]: city.tokens[position] },
        })
        expect(answer.body, `${nameOf(door)} for ${position}`).not.toContain(city.phone)
        expect(answer.body, `${nameOf(door)} for ${position}`).not.toContain(city.reporter)
      }
    }
  })
})
