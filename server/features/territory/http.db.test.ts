import type { FastifyInstance } from 'fastify'
import gcoordModule from 'gcoord'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEVEL_LABELS, LocatedReasonWord } from '../../../contract/territory.ts'
import type { Position as SeatPosition } from '../../../domain/org/position.ts'
import { AREA_LEVELS } from '../../../domain/territory/area.ts'
import { LOCATED_REASONS } from '../../../domain/territory/located.ts'
import type { House } from '../../ledger/feature.ts'
import { createApp } from '../../platform/http/create-app.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { readSheet } from '../../platform/sheets/read-sheet.ts'
import { territoryFeature } from './feature.ts'
import { loadDivisions, readZhangjiakou } from './load.ts'

const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default']
const ADMIN = '01900000-0000-7000-8000-000000000001'
const COMMUNITY = '130702001025'

let db: TestDatabase
let app: FastifyInstance
let setUpOpen = false
const house = () => ({ platform: db.platform }) as House

beforeAll(async () => {
  db = await openTestDatabase()
  await loadDivisions(db.platform, await readZhangjiakou())
  app = await createApp(db.platform)
  app.gate.setUp = () => setUpOpen
  // who is signed in is the business of another feature: a header says it here
  app.addHook('onRequest', async (request) => {
    const position = request.headers['x-test-position'] as SeatPosition | undefined
    if (position === undefined) return
    const unit = {
      id: ADMIN,
      kind: 'centre',
      level: 'city',
      area: '130700000000',
      path: ['130700000000'],
      name: '市',
    } as const
    request.staff = {
      kind: 'staff',
      person: ADMIN,
      seats: [{ appointment: ADMIN, position, unit: { ...unit, path: ['130700000000'] } }],
    }
  })
  await territoryFeature.routes?.(app, house())
  await territoryFeature.start?.(house())
  await app.ready()
})
afterAll(async () => {
  await territoryFeature.stop?.(house())
  await app.close()
  await db.close()
})

type Method = 'GET' | 'POST' | 'PUT'
async function call(method: Method, url: string, as?: SeatPosition, payload?: object, lang = 'zh') {
  const headers = {
    'sec-fetch-site': 'same-origin',
    'accept-language': lang,
    ...(as && { 'x-test-position': as }),
  }
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}
const get = (url: string, as?: SeatPosition, lang?: string) => call('GET', url, as, undefined, lang)
async function upload(url: string, text: string, as?: SeatPosition) {
  const edge = 'territory-edge'
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${edge}`,
      ...(as && { 'x-test-position': as }),
    },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
  return { status: answer.statusCode, body: answer.json() }
}

it('uses the words of the domain on the wire', () => {
  expect(Object.keys(LEVEL_LABELS)).toEqual([...AREA_LEVELS])
  expect(LocatedReasonWord.options).toEqual([...LOCATED_REASONS])
})

describe('for everyone', () => {
  it('shows the tree', async () => {
    expect((await get('/api/areas')).body).toMatchObject({ code: '130700000000', children: 19 })
    const { body } = await get(`/api/areas/${COMMUNITY}`)
    expect(body).toMatchObject({
      name: '茶坊社区',
      officialName: '茶坊社区居民委员会',
      place: '桥东区红旗楼街道茶坊社区',
      boundary: { version: 1, demo: true },
      centre: { demo: true },
    })
    expect(body.path.map(({ name }: { name: string }) => name)).toEqual([
      '张家口市',
      '桥东区',
      '红旗楼街道',
      '茶坊社区',
    ])
    const children = await get('/api/areas/130702001000/children')
    expect(children.body.items).toHaveLength(12)
    expect(children.body.items[0]).toMatchObject({ code: COMMUNITY, active: true })
    expect((await get('/api/areas/999999999999')).status).toBe(404)
    expect((await get('/api/areas/999999999999/children')).status).toBe(404)
    expect((await get('/api/areas/1307')).status).toBe(400)
  })

  it('searches', async () => {
    const { body } = await get('/api/areas/search?q=cfsq&level=community&limit=1')
    expect(body.items).toEqual([
      {
        code: COMMUNITY,
        level: 'community',
        name: '茶坊社区',
        nameEn: 'Chafang Community',
        place: '桥东区红旗楼街道茶坊社区',
        pinyin: 'cha fang she qu',
      },
    ])
    expect((await get('/api/areas/search?q=x&level=planet')).status).toBe(400)
    const english = await get('/api/areas/search?q=cfsq&level=community&limit=1', undefined, 'en')
    expect(english.body.items[0].place).toBe('Chafang Community, Hongqilou Subdistrict, Qiaodong District')
  })

  it('locates and explains in both languages, and marks demo boundaries', async () => {
    const { centre } = (await get(`/api/areas/${COMMUNITY}001`)).body
    const at = `/api/locate?lat=${centre.lat}&lng=${centre.lng}`
    const zh = await get(at)
    expect(zh.body).toMatchObject({
      reason: 'inside-grid',
      grid: { code: `${COMMUNITY}001` },
      demo: true,
      boundaryVersion: 1,
    })
    expect(zh.body.explanation).toBe(
      '这个位置在桥东区红旗楼街道茶坊社区第一网格的界线以内。（演示边界，并非真实界线。）',
    )
    expect((await get(at, undefined, 'en')).body.explanation).toContain('Demo boundary, not the real one')
    const county = await get('/api/locate?lat=41.158596&lng=114.720077')
    expect(county.body).toMatchObject({ reason: 'confirm-community', area: { name: '张北县' }, demo: false })
    expect(county.body.nearest).toHaveLength(3)
    expect(county.body.explanation).toMatch(/还没有社区界线。离得最近的是张北县.+，请确认对不对。/)
    expect((await get('/api/locate?lat=39.9&lng=116.4')).body).toMatchObject({
      reason: 'outside-city',
      nearest: [],
    })
    expect((await get('/api/locate?lat=39.9')).body).toMatchObject({ code: 'input.required', field: 'lng' })
    for (const faulty of [
      'lat=939&lng=1',
      'lat=&lng=1',
      'lat=x&lng=1',
      'lat=1&lng=NaN',
      'lat=1&lng=1&crs=bd09',
    ]) {
      expect((await get(`/api/locate?${faulty}`)).status).toBe(400)
    }
  })

  it('takes the coordinates of WeChat, which would be half a kilometre off', async () => {
    const { centre } = (await get(`/api/areas/${COMMUNITY}001`)).body
    const [lng, lat] = gcoord.transform(
      [centre.lng, centre.lat] as [number, number],
      gcoord.WGS84,
      gcoord.GCJ02,
    )
    const right = await get(`/api/locate?lat=${lat}&lng=${lng}&crs=gcj02`)
    expect(right.body.grid).toMatchObject({ code: `${COMMUNITY}001` })
    const wrong = await get(`/api/locate?lat=${lat}&lng=${lng}`)
    expect(wrong.body.grid?.code).not.toBe(`${COMMUNITY}001`)
  })
})

describe('for the staff', () => {
  it('gives the boundary of an area and its children, marked as demo', async () => {
    expect((await get(`/api/areas/${COMMUNITY}/boundary`)).status).toBe(401)
    const { body } = await get(`/api/areas/${COMMUNITY}/boundary`, 'grid_officer')
    expect(body.type).toBe('FeatureCollection')
    expect(body.features.length).toBeGreaterThanOrEqual(3)
    expect(body.features[0].properties).toMatchObject({ code: COMMUNITY, own: true, demo: true })
    expect(
      body.features
        .slice(1)
        .every(
          (one: { properties: { level: string; demo: boolean } }) =>
            one.properties.level === 'grid' && one.properties.demo,
        ),
    ).toBe(true)
    const real = await get('/api/areas/130722000000/boundary', 'operator')
    expect(real.body.features[0].properties).toMatchObject({ demo: false })
    expect((await get('/api/areas/999999999999/boundary', 'operator')).status).toBe(404)
  })
})

describe('for the system administrator', () => {
  const ring = [
    [114.9, 40.8],
    [114.901, 40.8],
    [114.901, 40.801],
    [114.9, 40.8],
  ]
  it.each([
    ['POST', '/api/areas/import', undefined],
    ['GET', '/api/areas/template', undefined],
    ['PUT', `/api/areas/${COMMUNITY}`, { name: 'x' }],
    ['POST', `/api/areas/${COMMUNITY}/grids`, {}],
    [
      'PUT',
      `/api/areas/${COMMUNITY}/boundary`,
      { geometry: { type: 'Polygon', coordinates: [ring] }, source: 'x' },
    ],
    ['POST', '/api/set-up/city', { code: '1307', name: 'x' }],
    ['POST', '/api/set-up/areas', undefined],
    ['GET', '/api/set-up/areas/template', undefined],
  ] as [Method, string, object | undefined][])('nobody else may: %s %s', async (method, url, body) => {
    for (const position of [
      undefined,
      'operator',
      'centre_director',
      'security_admin',
      'audit_admin',
    ] as const) {
      expect([401, 403]).toContain((await call(method, url, position, body)).status)
    }
  })

  it('renames, adds a grid and draws its boundary', async () => {
    const renamed = await call('PUT', '/api/areas/130702001026', 'system_admin', { name: '铁东社区' })
    expect(renamed).toEqual({ status: 200, body: { code: '130702001026' } })
    expect((await get('/api/areas/130702001026')).body).toMatchObject({
      name: '铁东社区',
      pinyin: 'tie dong she qu',
    })
    const made = await call('POST', '/api/areas/130702001026/grids', 'system_admin', { name: '新网格' })
    expect(made.status).toBe(200)
    const { centre } = (await get('/api/areas/130702001026')).body
    const around = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([x, y]) => [centre.lng + x! / 10_000, centre.lat + y! / 10_000, 7])
    const change = { geometry: { type: 'Polygon', coordinates: [around] }, source: '现场勘界' }
    const drawn = await call('PUT', `/api/areas/${made.body.code}/boundary`, 'system_admin', change)
    expect(drawn).toEqual({ status: 200, body: { version: 1 } })
    // of two grids that overlap, the smaller has the say
    const found = await get(`/api/locate?lat=${centre.lat}&lng=${centre.lng}`)
    expect(found.body).toMatchObject({ grid: { code: made.body.code }, demo: false })
    expect(found.body.explanation).toBe('这个位置在桥东区红旗楼街道铁东社区新网格的界线以内。')
  })

  it('says what is wrong with a change, in words', async () => {
    const bad = {
      geometry: { type: 'Polygon', coordinates: [ring.toSpliced(3, 1, [114.95, 40.9])] },
      source: 'x',
    }
    const open = await call('PUT', `/api/areas/${COMMUNITY}/boundary`, 'system_admin', bad)
    expect(open.body).toMatchObject({ status: 400, code: 'area.boundary-invalid' })
    expect(open.body.title).toContain('没有闭合')
    expect((await call('PUT', `/api/areas/${COMMUNITY}`, 'system_admin', {})).status).toBe(400)
    expect((await call('PUT', `/api/areas/${COMMUNITY}`, 'system_admin', { name: 'a\u0000b' })).status).toBe(
      400,
    )
    const kept = await call('PUT', `/api/areas/${COMMUNITY}`, 'system_admin', { active: false })
    expect(kept.body).toMatchObject({ status: 409, code: 'area.has-active-children' })
    expect((await call('PUT', '/api/areas/999999999999', 'system_admin', { name: 'x' })).status).toBe(404)
  })

  it('imports a table, or names every faulty row', async () => {
    const bad = await upload('/api/areas/import', '代码,名称\n130702001099,\n1,甲\n', 'system_admin')
    expect(bad.body).toMatchObject({ code: 'input.sheet-row', field: 'file' })
    expect(bad.body.faults).toMatchObject([
      { row: 2, column: '名称' },
      { row: 3, column: '区划代码' },
    ])
    const good = await upload(
      '/api/areas/import',
      '代码,名称\n130702001099,甲社区居民委员会\n',
      'system_admin',
    )
    expect(good).toEqual({ status: 200, body: { added: 1, renamed: 0, unchanged: 0, grids: 1 } })
    expect((await get('/api/areas/search?q=甲社区')).body.items[0]).toMatchObject({ code: '130702001099' })
    expect((await upload('/api/areas/import', '', 'system_admin')).body).toMatchObject({
      code: 'input.sheet-unreadable',
    })
  })

  it('gives a template that the import understands', async () => {
    const answer = await app.inject({
      url: '/api/areas/template',
      headers: { 'x-test-position': 'system_admin' },
    })
    const rows = await readSheet(answer.rawPayload, 'areas.xlsx')
    expect(rows).toEqual([{ row: 1, cells: ['区划代码', '名称', '上级', '级别'] }])
  })
})

it('lets a city be set up only while set-up is open', async () => {
  setUpOpen = true
  const second = await call('POST', '/api/set-up/city', undefined, { code: '1307', name: '张家口市' })
  expect(second.body).toMatchObject({ code: 'area.second-city' })
  const good = await upload('/api/set-up/areas', '代码,名称\n130702001098,乙社区居民委员会\n')
  expect(good.body).toMatchObject({ added: 1 })
  setUpOpen = false
  expect((await call('POST', '/api/set-up/city', undefined, { code: '1307', name: 'x' })).status).toBe(403)
})

describe('reading plans', () => {
  it.each([
    ['children', "SELECT code FROM areas WHERE parent = '130702001000' ORDER BY code", 'areas_children'],
    ['one area', "SELECT name FROM areas WHERE code = '130702001025'", 'areas_pkey'],
    [
      'boundaries in force of some areas',
      "SELECT geometry FROM boundaries WHERE replaced_at IS NULL AND area = ANY ('{130702001025,130702001026}')",
      'boundaries_current',
    ],
  ])('%s by its index', async (_, sql, index) => {
    await db.pool.query('ANALYZE areas, boundaries')
    const { rows } = await db.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan')
  })
})
