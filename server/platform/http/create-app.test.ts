import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { refuse } from '../../../domain/kernel/refusal.ts'
import type { Unit } from '../../../domain/org/unit.ts'
import { SESSION_COOKIE } from '../auth/session-token.ts'
import { testPlatform } from '../testing/test-platform.ts'
import { createApp } from './create-app.ts'
import { reportsPerAddress } from './limit-rates.ts'

const apps: FastifyInstance[] = []
afterAll(() => Promise.all(apps.map((app) => app.close())))

async function appWith(env: Record<string, string> = {}): Promise<FastifyInstance> {
  const platform = testPlatform(env)
  const app = await createApp(platform)
  apps.push(app)
  const open = { config: { access: { kind: 'public' } } } as const
  app.addHook('onRequest', async (request) => {
    if (request.headers['x-test-operator']) {
      const unit: Unit = { id: 'u', kind: 'centre', level: 'city', area: '1', path: ['1'], name: '中心' }
      request.staff = {
        kind: 'staff',
        person: 'p',
        seats: [{ appointment: 'a', unit, position: 'operator' }],
      }
    }
  })
  app.get('/open', open, async () => ({ fine: true }))
  app.get('/mine', { config: { access: { kind: 'signed-in' } } }, async () => ({ fine: true }))
  app.get('/say-so', { config: { access: { kind: 'power', anyOf: ['case.say'] } } }, async () => ({
    fine: true,
  }))
  app.get('/rights', { config: { access: { kind: 'power', anyOf: ['admin.security'] } } }, async () => 'x')
  app.get('/set-up', { config: { access: { kind: 'set-up' } } }, async () => 'x')
  app.get('/broken', open, async () => {
    throw new Error('the secret is swordfish')
  })
  app.get('/no', open, async (_, reply) => reply.refuse(refuse('case.reason-required', { field: 'reason' })))
  const limited = {
    config: { access: { kind: 'public' }, rateLimit: reportsPerAddress(platform.config) },
  } as const
  app.post('/say', limited, async () => ({ fine: true }))
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/api/things',
      { ...open, schema: { body: z.object({ name: z.string().min(1).max(5), lat: z.number().max(90) }) } },
      async (request) => ({ name: request.body.name }),
    )
  await app.ready()
  return app
}

const app = await appWith()
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('who may call', () => {
  test('a route that does not say who may call it cannot be registered', async () => {
    const bare = await createApp(testPlatform())
    apps.push(bare)
    expect(() => bare.get('/forgotten', async () => 'x')).toThrow(
      /GET \/forgotten does not declare config.access/,
    )
  })

  test.each([
    ['/open', {}, 200],
    ['/mine', {}, 401],
    ['/mine', { 'x-test-operator': '1' }, 200],
    ['/say-so', {}, 401],
    ['/say-so', { 'x-test-operator': '1' }, 200],
    ['/rights', {}, 401],
    ['/rights', { 'x-test-operator': '1' }, 403],
    ['/set-up', { 'x-test-operator': '1' }, 403],
    ['/nowhere', {}, 404],
  ])('%s with %j answers %i', async (url, headers, status) => {
    expect((await app.inject({ url, headers })).statusCode).toBe(status)
  })
})

describe('foreign pages', () => {
  const post = (headers: Record<string, string>, payload = ''): Promise<number> =>
    app
      .inject({ method: 'POST', url: '/say', headers: { ...FORM, host: 'a.test', ...headers }, payload })
      .then((answer) => answer.statusCode)
  const cookie = `${SESSION_COOKIE}=abc`

  test.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', cookie }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site', cookie }, 403],
    ['our origin', { origin: 'http://a.test', cookie }, 200],
    ['a foreign origin', { origin: 'http://b.test' }, 403],
    ['a foreign referer', { referer: 'http://b.test/x', cookie }, 403],
    ['a script without a session', {}, 200],
    ['an old WebView without a session', { origin: 'null' }, 200],
    ['nothing said, with a session', { cookie }, 403],
    ['origin null with a session', { origin: 'null', cookie }, 403],
  ])('%s', async (_, headers, status) => {
    expect(await post(headers as Record<string, string>)).toBe(status)
  })

  test('the token of our own form lets an old WebView with a session through', async () => {
    const token = testPlatform().box.fingerprint('abc', 'form-token').toString('base64url')
    expect(await post({ cookie }, `_csrf=${token}`)).toBe(200)
    expect(await post({ cookie, 'x-csrf-token': token })).toBe(200)
    expect(await post({ cookie }, `_csrf=${token.slice(1)}x`)).toBe(403)
  })
})

describe('problems', () => {
  test('a failure tells nothing but where to find it', async () => {
    const answer = await app.inject({ url: '/broken', headers: { 'accept-language': 'en' } })
    expect(answer.statusCode).toBe(500)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).not.toContain('swordfish')
    expect(answer.json().title).toContain(answer.json().logId)
  })

  test('a refusal speaks the language of the caller', async () => {
    const zh = await app.inject({ url: '/no' })
    const en = await app.inject({ url: '/no?lang=en' })
    expect(zh.json()).toMatchObject({
      status: 400,
      code: 'case.reason-required',
      field: 'reason',
      title: '请写明理由。',
    })
    expect(en.json().title).toBe('Please give the reason.')
    expect(en.headers['content-language']).toBe('en')
  })

  test.each([
    [{ name: 'abc', lat: 1 }, 200, undefined, undefined],
    [{ lat: 1 }, 400, 'input.required', 'name'],
    [{ name: '', lat: 1 }, 400, 'input.required', 'name'],
    [{ name: 'abcdef', lat: 1 }, 400, 'input.too-long', 'name'],
    [{ name: 'abc', lat: 'x' }, 400, 'input.invalid', 'lat'],
    [{ name: 'abc', lat: 91 }, 400, 'input.invalid', 'lat'],
  ])('%j answers %i %s about %s', async (payload, status, code, field) => {
    const answer = await app.inject({ method: 'POST', url: '/api/things?lang=en', payload })
    expect(answer.statusCode).toBe(status)
    if (code) expect(answer.json()).toMatchObject({ code, field })
  })

  test.each([
    ['input.malformed', 400, 'application/json', 5],
    ['input.media-type', 415, 'application/x-unknown', 5],
    ['input.too-large', 413, 'application/json', 1_100_000],
  ])('a body that cannot be read is %s', async (code, status, type, length) => {
    const payload = `{"a":"${'x'.repeat(length)}`
    const answer = await app.inject({
      method: 'POST',
      url: '/api/things',
      payload,
      headers: { 'content-type': type },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  test('somebody who looks at pages gets a page, a program does not', async () => {
    const drawn = await createApp(testPlatform())
    apps.push(drawn)
    drawn.setProblemPage((problem) => `<h1>${problem.title}</h1>`)
    const page = await drawn.inject({ url: '/nowhere', headers: { accept: 'text/html' } })
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    expect(page.body).toMatch(/^<h1>没有找到/)
    const api = await drawn.inject({ url: '/api/nowhere', headers: { accept: 'text/html' } })
    expect(api.json().code).toBe('not-found')
  })

  test.each(['/%zz', `/open/${'a'.repeat(5_000)}`, '/api/%E0%A4'])(
    'an address that cannot be one of ours leads nowhere, in words: %s',
    async (url) => {
      const answer = await app.inject({ url, headers: { 'accept-language': 'en' } })
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'not-found', title: expect.stringMatching(/^Not found/) })
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
    },
  )

  test('a body like a well without ground is refused, not fallen into', async () => {
    for (const depth of [200, 30_000]) {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const payload = `{"name":${open.repeat(depth)}1${close.repeat(depth)},"lat":1}`
        const headers = { 'content-type': 'application/json' }
        const answer = await app.inject({ method: 'POST', url: '/api/things', payload, headers })
        expect([answer.statusCode, answer.json().code]).toEqual([400, 'input.malformed'])
      }
    }
  })

  test('a database that is away is worth another try', async () => {
    const answer = await app.inject({ url: '/readyz' })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
  })
})

describe('rates', () => {
  test('the report after the last one says when to try again', async () => {
    const limited = await appWith({ SHUOSHI_REPORTS_PER_MINUTE: '3' })
    const say = (remoteAddress: string) =>
      limited.inject({ method: 'POST', url: '/say', headers: FORM, payload: '', remoteAddress })
    for (let n = 0; n < 3; n++) expect((await say('10.0.0.1')).statusCode).toBe(200)
    const refused = await say('10.0.0.1')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({ code: 'rate.too-many' })
    expect((await say('10.0.0.2')).statusCode).toBe(200)
  })

  test('what leads nowhere is counted as well', async () => {
    const limited = await appWith({ SHUOSHI_REQUESTS_PER_MINUTE: '10' })
    const ask = (n: number) => limited.inject({ method: n % 2 ? 'POST' : 'GET', url: `/nowhere/${n}` })
    for (let n = 0; n < 10; n++) expect((await ask(n)).statusCode).toBe(404)
    expect((await ask(11)).json()).toMatchObject({ status: 429, code: 'rate.too-many' })
  })

  test('an account has a limit of its own, from whatever address', async () => {
    const limited = await appWith({ SHUOSHI_ACCOUNT_REQUESTS_PER_MINUTE: '10' })
    const ask = (n: number) =>
      limited.inject({ url: '/mine', headers: { 'x-test-operator': '1' }, remoteAddress: `10.0.0.${n}` })
    for (let n = 0; n < 10; n++) expect((await ask(n)).statusCode).toBe(200)
    expect((await ask(11)).json()).toMatchObject({ code: 'rate.too-many' })
  })
})

describe('what every answer says', () => {
  test('strict scripts everywhere, written styles on the desk alone', async () => {
    const open = (await app.inject('/open')).headers
    const desk = (await app.inject('/desk/')).headers
    expect(open['content-security-policy']).not.toContain('unsafe')
    expect(desk['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'")
    expect(desk['content-security-policy']).toContain("script-src 'self';")
    expect(open['x-content-type-options']).toBe('nosniff')
    expect(open['referrer-policy']).toBe('same-origin')
  })

  test('the figures are for the machine itself or who has the token', async () => {
    const guarded = await appWith({ SHUOSHI_METRICS_TOKEN: 'a-long-enough-token' })
    const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
      guarded.inject({ url: '/metrics', remoteAddress, headers }).then((answer) => answer.statusCode)
    expect(await ask('127.0.0.1')).toBe(200)
    expect(await ask('127.0.0.1', { 'x-forwarded-for': '1.2.3.4' })).toBe(404)
    expect(await ask('10.0.0.1')).toBe(404)
    expect(await ask('10.0.0.1', { authorization: 'Bearer a-long-enough-token' })).toBe(200)
  })

  test('the document of the interface holds the doors for programs only', async () => {
    const document = (await app.inject('/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(['/api/things'])
  })
})

describe('who counts as one for the limits', () => {
  const sayFrom = async (limited: FastifyInstance, remoteAddress: string, headers = {}): Promise<number> =>
    (await limited.inject({ method: 'POST', url: '/say', remoteAddress, headers })).statusCode

  test('a network of IPv6 does, which one subscriber has to himself; the neighbour is another', async () => {
    const limited = await appWith({ SHUOSHI_REPORTS_PER_MINUTE: '2' })
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:a:b:c:d'])
      expect(await sayFrom(limited, address)).toBe(200)
    expect(await sayFrom(limited, '2001:db8:1:2:ffff::9')).toBe(429)
    expect(await sayFrom(limited, '2001:db8:1:3::1')).toBe(200)
  })

  test('an IPv4 address is the same however the socket writes it', async () => {
    const limited = await appWith({ SHUOSHI_REPORTS_PER_MINUTE: '1' })
    expect(await sayFrom(limited, '192.0.2.7')).toBe(200)
    expect(await sayFrom(limited, '::ffff:192.0.2.7')).toBe(429)
    expect(await sayFrom(limited, '::ffff:192.0.2.8')).toBe(200)
  })

  test('a header that anybody can write counts for nothing unless a proxy of ours wrote it', async () => {
    const limited = await appWith({ SHUOSHI_REPORTS_PER_MINUTE: '1' })
    expect(await sayFrom(limited, '192.0.2.7', { 'x-forwarded-for': '198.51.100.1' })).toBe(200)
    expect(await sayFrom(limited, '192.0.2.7', { 'x-forwarded-for': '198.51.100.2' })).toBe(429)
    const behind = await appWith({ SHUOSHI_REPORTS_PER_MINUTE: '1', SHUOSHI_TRUST_PROXY: '10.0.0.1' })
    expect(await sayFrom(behind, '10.0.0.1', { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' })).toBe(200)
    expect(await sayFrom(behind, '10.0.0.1', { 'x-forwarded-for': '203.0.113.8, 198.51.100.1' })).toBe(429)
  })
})

test('a stop does not wait for a browser that keeps its connection after the answer', async () => {
  const stopping = await createApp(testPlatform())
  let arrived = (): void => {}
  const asked = new Promise<void>((done) => (arrived = done))
  stopping.addHook('onRequest', async () => arrived())
  stopping.post('/slow', { config: { access: { kind: 'public' } } }, async () => ({ fine: true }))
  await stopping.listen({ port: 0, host: '127.0.0.1' })
  const { port } = stopping.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  const answered = new Promise<string>((done) => socket.once('data', done))
  socket.write(
    'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
  )
  await asked
  const stopped = stopping.close()
  socket.write('}')
  expect(await answered).toContain('200 OK')
  await stopped
})
