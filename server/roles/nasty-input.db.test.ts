import { afterAll, beforeAll, expect, it } from 'vitest'
import { POSITIONS, powersOf, type Position } from '../../domain/org/position.ts'
import { SESSION_COOKIE } from '../platform/auth/session-token.ts'
import type { Door } from '../platform/http/enforce-access.ts'
import { uuidV7 } from '../platform/ids/uuid-v7.ts'
import { openPeopledCity, type PeopledCity } from './testing/peopled-city.ts'

let city: PeopledCity
beforeAll(async () => {
  city = await openPeopledCity()
})
afterAll(() => city.close())

/** What programs that look for holes send, and what a slip of the finger makes. */
const NASTY = [
  '\u0000',
  '1_------------------------------------',
  '2026_00000000-0000-0000-0000-000000000000',
  '+275760-09-13T00:00:00Z_00000000-0000-0000-0000-000000000000',
  '999999999999999_00000000-0000-0000-0000-000000000000',
  'zzzzzzzzzz.00000000-0000-0000-0000-000000000000',
  '0000-01-01T00:00:00Z',
  '99999999999999999999',
  '__proto__',
]
/** What pages read, which are not in the document of the API. */
const OF_PAGES = ['q', 'area', 'matter', 'after', 'c', 'done', 'size']

/** Somebody who gets in. */
function visitorFor({ access }: Door): Position | undefined {
  if (access.kind !== 'power') return access.kind === 'signed-in' ? 'operator' : undefined
  return POSITIONS.find((position) => powersOf(position).some((power) => access.anyOf.includes(power)))
}

interface Asked {
  url?: string
  /** Fields of the address; a list is a field given more than once. */
  query?: Record<string, string | string[]>
  method?: string
  headers?: Record<string, string>
  payload?: string
}

async function knock(door: Door, asked: Asked): Promise<string> {
  const visitor = visitorFor(door)
  const answer = await city.app.inject({
    method: (asked.method ?? door.method) as 'GET',
    url: asked.url ?? door.url.replace(/:[a-z]+/gi, uuidV7()).replace('*', 'x'),
    headers: { 'sec-fetch-site': 'same-origin', ...asked.headers },
    cookies: visitor ? { [SESSION_COOKIE]: city.tokens[visitor] } : {},
    query: asked.query,
    payload: asked.payload,
    payloadAsStream: true,
  })
  answer.stream().destroy()
  return answer.statusCode < 500
    ? ''
    : `${door.method} ${door.url} ${JSON.stringify(asked).slice(0, 200)} ${answer.statusCode}`
}

const doors = (method: RegExp): Door[] =>
  city.app.doors.filter((door) => method.test(door.method) && !/logout|live/.test(door.url))

/** The fields of the address of a door, as the document of the API has them. */
function fieldsOf({ url, method }: Door): string[] {
  const path = url.replace(/:([a-z]+)/gi, '{$1}')
  const described = city.app.swagger().paths?.[path] as Record<
    string,
    { parameters?: { name: string; in: string }[] }
  >
  const parameters = described?.[method.toLowerCase()]?.parameters
  return parameters?.filter((one) => one.in === 'query').map(({ name }) => name) ?? OF_PAGES
}

it('breaks no door by a field of its address', { timeout: 180_000 }, async () => {
  const broken: string[] = []
  for (const door of doors(/GET/)) {
    for (const field of fieldsOf(door)) {
      for (const nasty of NASTY) broken.push(await knock(door, { query: { [field]: nasty } }))
    }
  }
  expect(broken.filter(Boolean)).toEqual([])
})

it('breaks no door by its path', { timeout: 180_000 }, async () => {
  const broken: string[] = []
  for (const door of doors(/./).filter(({ url }) => /[:*]/.test(url))) {
    for (const nasty of NASTY) {
      const url = door.url
        .replace(/:[a-z]+/gi, encodeURIComponent(nasty))
        .replace('*', encodeURIComponent(nasty))
      broken.push(await knock(door, { url }))
    }
  }
  expect(broken.filter(Boolean)).toEqual([])
})

it('breaks no door by a field given twice', { timeout: 180_000 }, async () => {
  const broken: string[] = []
  for (const door of doors(/GET/)) {
    for (const field of [...fieldsOf(door), 'lang', 'large', '_csrf']) {
      broken.push(await knock(door, { query: { [field]: ['a', 'b'] } }))
      broken.push(await knock(door, { query: { [`${field}[]`]: 'a' } }))
    }
  }
  expect(broken.filter(Boolean)).toEqual([])
})

it('breaks no door by asking for its headers, or in no language', { timeout: 180_000 }, async () => {
  const broken: string[] = []
  for (const door of doors(/GET/)) {
    for (const method of ['HEAD', 'OPTIONS']) broken.push(await knock(door, { method }))
    for (const wish of ['*', ';;;,,,', 'en;q=NaN', '\u00ff', 'zh-', 'en,'.repeat(3_000)])
      broken.push(await knock(door, { headers: { 'accept-language': wish } }))
    broken.push(await knock(door, { headers: { range: 'bytes=9-1,-,a-b' } }))
    broken.push(await knock(door, { headers: { cookie: 'lang=%E0%A4%A; =; large=%', accept: 'text/html' } }))
  }
  expect(broken.filter(Boolean)).toEqual([])
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_BODY = { 'content-type': 'application/json' }
/** Bodies that no screen of ours sends. */
const BODIES: { headers: Record<string, string>; payload: string }[] = [
  { headers: JSON_BODY, payload: 'null' },
  { headers: JSON_BODY, payload: '7' },
  { headers: JSON_BODY, payload: '"x"' },
  { headers: JSON_BODY, payload: '[]' },
  { headers: JSON_BODY, payload: '{"toString":1,"constructor":{"prototype":1}}' },
  { headers: JSON_BODY, payload: `{"text":${'['.repeat(9_000)}${']'.repeat(9_000)}}` },
  { headers: FORM, payload: 'text=a&text=b&code=a&code=b&clientId=a&clientId=b&kept=&kept=&pick=a&pick=b' },
  { headers: FORM, payload: '%&=%E0%A4&__proto__=x&constructor=y&toString=z' },
  { headers: { 'content-type': 'multipart/form-data' }, payload: 'x' },
  { headers: { 'content-type': 'multipart/form-data; boundary=X' }, payload: 'garbage' },
  { headers: { 'content-type': 'text/plain' }, payload: 'x' },
]

it('breaks no door by a body', { timeout: 180_000 }, async () => {
  const broken: string[] = []
  for (const door of doors(/POST|PUT|PATCH|DELETE/)) {
    for (const body of BODIES) broken.push(await knock(door, body))
  }
  expect(broken.filter(Boolean)).toEqual([])
})

/** Requests that would be carried out but for one sign in their words. */
const SOUND: { door: string; body: Record<string, string>; field: string }[] = [
  { door: 'POST /api/login', body: { login: 'somebody', password: 'x' }, field: 'login' },
  { door: 'POST /api/login', body: { login: 'somebody', password: 'x' }, field: 'password' },
  { door: 'POST /api/reports', body: { clientId: uuidV7(), text: 'x' }, field: 'noticeVersion' },
  { door: 'POST /api/cases/:id/actions', body: { type: 'AcceptCase', matter: 'L0101' }, field: 'matter' },
  { door: 'POST /api/cases/:id/actions', body: { type: 'EscalateCase' }, field: 'reason' },
]

it.each(SOUND)('names $field of $door when it cannot be kept', async ({ door: name, body, field }) => {
  const [method = '', url = ''] = name.split(' ')
  const door = doors(/./).find((one) => one.method === method && one.url === url)
  const answer = await city.app.inject({
    method: method as 'POST',
    url: url.replace(':id', city.here),
    headers: { 'sec-fetch-site': 'same-origin' },
    cookies: { [SESSION_COOKIE]: city.tokens[(door && visitorFor(door)) ?? 'operator'] },
    payload: { commandId: uuidV7(), ...body, [field]: 'a\u0000b' },
  })
  expect(answer.json()).toMatchObject({ status: 400, code: 'input.invalid', field })
})

it('mends half a picture sign that an old phone cut in two', async () => {
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/people',
    headers: { 'sec-fetch-site': 'same-origin' },
    cookies: { [SESSION_COOKIE]: city.tokens.security_admin },
    payload: { name: '演示\ud83d' },
  })
  expect(answer.statusCode, answer.body).toBe(201)
})
