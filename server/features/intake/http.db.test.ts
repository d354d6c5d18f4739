import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '../../../domain/kernel/instant.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { SESSION_COOKIE } from '../../platform/auth/session-token.ts'
import { COMMUNITY, CITY, GRID, OTHER_COMMUNITY, PASSWORD, seat } from '../people/testing/small-city.ts'
import { browserForm, INSIDE, openTestSite, phonePhoto, type TestSite } from './testing/resident-site.ts'
import { forgetUploads, keepUploads } from './uploads.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const body = (given: object = {}) => ({ clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区', ...given })
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  site.app.inject({ method: 'POST', url, payload, headers })

async function signIn(login: string, position: Parameters<typeof seat>[2], area: string) {
  await seat(site.platform, login, position, area)
  const answer = await post('/api/login', { login, password: PASSWORD })
  const cookie = answer.cookies.find(({ name }) => name === SESSION_COOKIE)
  return { cookie: `${SESSION_COOKIE}=${cookie!.value}`, 'sec-fetch-site': 'same-origin' }
}

describe('POST /api/reports', () => {
  it('answers with the receipt, where it went and what comes next; a repeat with the same receipt', async () => {
    const saying = body({ ...INSIDE })
    const first = await post('/api/reports', saying)
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({
      where: ['桥东区', '红旗楼街道', '茶坊社区'],
      whatNext: { who: expect.stringContaining('茶坊') },
      repeated: false,
    })
    expect(first.json().url).toMatch(new RegExp(`/r/${first.json().receiptCode}$`))
    const again = await post('/api/reports', saying)
    expect(again.statusCode).toBe(200)
    expect(again.json()).toMatchObject({ receiptCode: first.json().receiptCode, repeated: true })
  })

  it('names places and units in the language of the caller', async () => {
    const answer = await post('/api/reports', body({ ...INSIDE }), { 'accept-language': 'en' })
    expect(answer.json()).toMatchObject({
      where: ['Qiaodong District', 'Hongqilou Subdistrict', 'Chafang Community'],
      whatNext: { who: 'Grid service centre, Chafang Community' },
    })
  })

  it('takes a form with photos as well', async () => {
    const photo = { field: 'photos', filename: 'a.jpg', type: 'image/jpeg', bytes: await phonePhoto() }
    const form = browserForm(body() as Record<string, string>, [photo])
    const answer = await site.app.inject({ method: 'POST', url: '/api/reports', ...form })
    expect(answer.statusCode).toBe(201)
  })

  it('refuses what is no saying, in the language of the caller, and names the field', async () => {
    const english = { 'accept-language': 'en' }
    const bad = await post('/api/reports', body({ clientId: 'x' }), english)
    expect(bad.statusCode).toBe(400)
    expect(bad.json()).toMatchObject({ field: 'clientId', title: expect.stringMatching(/not right/) })
    expect((await post('/api/reports', body({ text: ' ' }))).json()).toMatchObject({ code: 'input.required' })
    expect((await post('/api/reports', body({ area: '1' }))).json()).toMatchObject({ field: 'area' })
  })

  it('tells a flood from one address when to come again', async () => {
    const { createApp } = await import('../../platform/http/create-app.ts')
    const { intakeRoutes } = await import('./http.ts')
    const platform = { ...site.platform, config: { ...site.platform.config, reportsPerMinute: 2 } }
    const app = await createApp(platform)
    intakeRoutes(app, { ...site.house, platform })
    const payload = { clientId: 'x' }
    for (let i = 0; i < 2; i += 1) await app.inject({ method: 'POST', url: '/api/reports', payload })
    const answer = await app.inject({ method: 'POST', url: '/api/reports', payload })
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    await app.close()
  })
})

describe('POST /api/staff/reports', () => {
  it('is for those who may say, records channel, time and who entered it', async () => {
    expect((await post('/api/staff/reports', body({ channel: 'phone' }))).statusCode).toBe(401)
    const solver = await signIn('auditor', 'audit_admin', CITY)
    expect((await post('/api/staff/reports', body({ channel: 'phone' }), solver)).statusCode).toBe(403)
    const officer = await signIn('chief', 'grid_officer', GRID)
    const saidAt = new Date(site.platform.now() - DAY).toISOString()
    const answer = await post(
      '/api/staff/reports',
      body({ channel: 'visit', saidAt, matter: 'L0101' }),
      officer,
    )
    expect(answer.statusCode).toBe(201)
    const { rows } = await site.pool.query('SELECT channel, said_at, entered_by FROM reports WHERE id = $1', [
      answer.json().reportId,
    ])
    expect(rows[0]).toMatchObject({ channel: 'visit', said_at: new Date(saidAt) })
    expect(rows[0].entered_by).toBeTruthy()
    const future = { channel: 'visit', saidAt: new Date(site.platform.now() + DAY).toISOString() }
    expect((await post('/api/staff/reports', body(future), officer)).json()).toMatchObject({
      field: 'saidAt',
    })
  })

  it('attaches to a case of the own area; that of another area does not exist', async () => {
    const { caseId } = (
      await post('/api/staff/reports', body({ channel: 'phone' }), await signIn('a1', 'operator', COMMUNITY))
    ).json()
    const attach = body({ channel: 'phone', attachTo: caseId })
    const stranger = await signIn('b1', 'operator', OTHER_COMMUNITY)
    expect((await post('/api/staff/reports', attach, stranger)).statusCode).toBe(404)
    const own = await signIn('a2', 'operator', COMMUNITY)
    expect((await post('/api/staff/reports', attach, own)).json()).toMatchObject({ caseId })
  })
})

describe('GET /api/places', () => {
  it('finds communities by name', async () => {
    const { places } = (await site.app.inject(`/api/places?q=${encodeURIComponent('花园')}`)).json()
    expect(places).toEqual([{ code: OTHER_COMMUNITY, name: '花园社区', within: '桥东区 红旗楼街道' }])
  })
})

describe('files of forms never sent', () => {
  it('are forgotten after a day, those of reports are not', async () => {
    const voice = {
      kind: 'voice',
      voice: { mime: 'audio/amr', bytes: Buffer.from('#!AMR\n0123456') },
    } as const
    const [lost] = await keepUploads(site.platform, [voice])
    const files = async () =>
      (await site.pool.query<{ id: string }>('SELECT id FROM files')).rows.map(({ id }) => id)
    const before = await files()
    expect(before).toContain(lost)
    site.setNow(site.platform.now() + 2 * DAY)
    await forgetUploads(site.house)
    expect((await files()).sort()).toEqual(before.filter((id) => id !== lost).sort())
  })
})

describe('before the city is set up', () => {
  let empty: TestSite
  beforeAll(async () => {
    empty = await openTestSite({ founded: false })
  })
  afterAll(() => empty.close())

  it('takes nothing that nobody could answer for, and says so in words', async () => {
    const api = await empty.app.inject({ method: 'POST', url: '/api/reports', payload: body() })
    expect(api.json()).toMatchObject({ status: 503, code: 'area.no-city' })
    const { rows } = await empty.pool.query('SELECT 1 FROM reports')
    expect(rows).toEqual([])
  })
})
