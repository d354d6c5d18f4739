import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import type { Geometry } from '../../../domain/territory/polygon.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { territoryOf } from './answers.ts'
import { addGrid, changeArea, foundCity, replaceBoundary } from './commands.ts'
import { importAreas } from './import-areas.ts'

let db: TestDatabase
const ADMIN = '01900000-0000-7000-8000-000000000001'
const sheet = (text: string) => ({ bytes: Buffer.from(text), filename: 'areas.csv' })
const rectangle = (west: number, south: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})
const added: number[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  await territoryOf(db.platform).refresh()
  territoryOf(db.platform).whenAreasAreAdded(async (client, at) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM areas')
    expect(at).toBe(db.platform.now())
    added.push(rows[0]!.count)
  })
})
afterAll(() => db.close())

const actions = async () => {
  const { rows } = await db.pool.query<{ action: string; person: string | null }>(
    'SELECT action, person FROM audit_log ORDER BY at, id',
  )
  return rows.map(({ action, person }) => (person === null ? action : `${action} by ${person === ADMIN}`))
}

describe('setting a city up', () => {
  it('founds one city and no second', async () => {
    expect(territoryOf(db.platform).loaded()).toBe(false)
    expect(await foundCity(db.platform, null, { code: '13070', name: '张家口市' })).toMatchObject({
      code: 'area.code-invalid',
    })
    expect(await foundCity(db.platform, null, { code: '130702', name: '桥东区' })).toMatchObject({
      code: 'area.not-a-city',
      field: 'code',
    })
    expect(await foundCity(db.platform, null, { code: '1307', name: '张家口市' })).toEqual({
      code: '130700000000',
    })
    expect(territoryOf(db.platform).city()).toMatchObject({ name: '张家口市', pinyin: 'zhang jia kou shi' })
  })

  it('lets a mistaken city be put right while it stands alone', async () => {
    expect(await foundCity(db.platform, null, { code: '1301', name: '石家庄市' })).toEqual({
      code: '130100000000',
    })
    expect(territoryOf(db.platform).city()).toMatchObject({ code: '130100000000', name: '石家庄市' })
    expect(territoryOf(db.platform).area('130700000000')).toBeUndefined()
    await foundCity(db.platform, null, { code: '130700', name: '张家口市' })
    expect(territoryOf(db.platform).city()).toMatchObject({ code: '130700000000', name: '张家口市' })
  })

  it('imports all rows or none', async () => {
    const half = await importAreas(
      db.platform,
      ADMIN,
      sheet('代码,名称\n130702,桥东区\n130799001,无上级街道\n'),
    )
    expect(half).toMatchObject({
      code: 'input.sheet-row',
      faults: [{ row: 3, refusal: { code: 'area.parent-unknown' } }],
    })
    expect(territoryOf(db.platform).area('130702000000')).toBeUndefined()

    const table =
      '代码,名称\n130702,桥东区\n130702001,红旗楼街道\n130702001025,茶坊社区居民委员会\n130702001026,铁道东街社区居民委员会\n130702001026002,站前网格\n'
    expect(await importAreas(db.platform, ADMIN, sheet(table))).toEqual({
      added: 5,
      renamed: 0,
      unchanged: 0,
      grids: 1,
    })
    const territory = territoryOf(db.platform)
    expect(territory.children('130702001025').map(({ name }) => name)).toEqual(['第一网格'])
    expect(territory.children('130702001026').map(({ name }) => name)).toEqual(['站前网格'])
    // A neighbour hears of the city together with what lies below it.
    expect(added).toEqual([7])
  })

  it('founds no second city once there are divisions', async () => {
    expect(await foundCity(db.platform, null, { code: '1301', name: '石家庄市' })).toMatchObject({
      code: 'area.second-city',
    })
    expect(territoryOf(db.platform).city()).toMatchObject({ code: '130700000000' })
  })

  it('renames what is there, and refuses to move it or to change its level', async () => {
    const again = '代码,名称\n130702001025,茶坊里社区居民委员会\n130702001026,铁道东街社区\n'
    expect(await importAreas(db.platform, ADMIN, sheet(again))).toEqual({
      added: 0,
      renamed: 1,
      unchanged: 1,
      grids: 0,
    })
    const territory = territoryOf(db.platform)
    expect(territory.area('130702001025')).toMatchObject({ name: '茶坊里社区', initials: 'cflsq' })
    expect(territory.area('130702001026')).toMatchObject({ officialName: '铁道东街社区居民委员会' })
    const wrong =
      '代码,名称,上级,级别\n130702001025,茶坊社区,桥东区,\n130702001026,铁道东街社区,,街道\n1301,石家庄市,,市\n'
    expect(await importAreas(db.platform, ADMIN, sheet(wrong))).toMatchObject({
      faults: [
        { row: 2, refusal: { code: 'area.parent-changed' } },
        { row: 3, refusal: { code: 'area.level-changed' } },
        { row: 4, refusal: { code: 'area.second-city' } },
      ],
    })
  })
})

describe('changing areas', () => {
  it('adds grids under the next free number', async () => {
    expect(await addGrid(db.platform, ADMIN, '130702001026', {})).toEqual({ code: '130702001026001' })
    expect(await addGrid(db.platform, ADMIN, '130702001026', { name: '南院网格' })).toEqual({
      code: '130702001026003',
    })
    expect(await addGrid(db.platform, ADMIN, '130702001000', {})).toMatchObject({ code: 'not-found' })
  })

  it('takes areas out of use from below and back from above', async () => {
    const [community, grid] = ['130702001025', '130702001025001']
    const close = (code: string) => changeArea(db.platform, ADMIN, code, { active: false })
    expect(await close(community)).toMatchObject({ code: 'area.has-active-children' })
    expect(await close(grid)).toEqual({ code: grid })
    expect(await close(community)).toEqual({ code: community })
    const territory = territoryOf(db.platform)
    expect(territory.search('茶坊')).toEqual([])
    expect(territory.area(community)).toMatchObject({ active: false })
    expect(territory.children('130702001000').map(({ code }) => code)).toEqual(['130702001026'])
    expect(territory.allChildren('130702001000').map(({ code }) => code)).toEqual([community, '130702001026'])
    expect(await changeArea(db.platform, ADMIN, grid, { active: true })).toMatchObject({
      code: 'area.parent-unknown',
    })
    expect(await changeArea(db.platform, ADMIN, community, { active: true, name: '茶坊' })).toEqual({
      code: community,
    })
    expect(territory.search('chafang')).toMatchObject([
      { code: community, officialName: '茶坊里社区居民委员会' },
    ])
    expect(await changeArea(db.platform, ADMIN, '130702009000', { name: '无' })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('drawing boundaries', () => {
  it('keeps versions, measures from the middle, and says where points lie', async () => {
    const draw = (code: string, geometry: Geometry) =>
      replaceBoundary(db.platform, ADMIN, code, { geometry, source: '现场勘界' })
    expect(await draw('130702000000', rectangle(114.8, 40.7, 0.2))).toEqual({ version: 1 })
    expect(await draw('130702001026', rectangle(115.5, 40.7, 0.01))).toMatchObject({
      code: 'area.boundary-invalid',
      params: { reason: 'outside-parent' },
    })
    expect(await draw('130702001026', rectangle(114.9, 40.8, 0.01))).toEqual({ version: 1 })
    expect(await draw('130702001026', rectangle(114.9, 40.8, 0.02))).toEqual({ version: 2 })
    expect(await draw('130702001026', { type: 'Polygon', coordinates: [[]] })).toMatchObject({
      params: { reason: 'too-few-points' },
    })
    const territory = territoryOf(db.platform)
    expect(territory.locate({ lng: 114.91, lat: 40.81 })).toMatchObject({
      kind: 'community',
      area: { code: '130702001026' },
      boundaryVersion: 2,
      demo: false,
    })
    expect(territory.locate({ lng: 114.85, lat: 40.75 })).toMatchObject({
      kind: 'county',
      nearest: [{ area: { code: '130702001026' }, demo: false }],
    })
    const { lng, lat, demo } = territory.area('130702001026')!.centre!
    expect([lng, lat, demo]).toEqual([expect.closeTo(114.91, 2), expect.closeTo(40.81, 2), false])
  })
})

it('leaves one audit line for each change, and none for a refusal', async () => {
  expect(await actions()).toEqual([
    'area.found-city',
    'area.found-city',
    'area.found-city',
    'area.import by true',
    'area.import by true',
    'area.add-grid by true',
    'area.add-grid by true',
    'area.change by true',
    'area.change by true',
    'area.change by true',
    'boundary.replace by true',
    'boundary.replace by true',
    'boundary.replace by true',
  ])
})

it('is known to another process once that looks again', async () => {
  const other = { ...db.platform }
  const elsewhere = territoryOf(other)
  await elsewhere.refresh()
  const done = await changeArea(db.platform, ADMIN, '130702001026', { name: '铁东社区' })
  expect(isRefusal(done)).toBe(false)
  expect(elsewhere.area('130702001026')?.name).toBe('铁道东街社区')
  await elsewhere.refresh()
  expect(elsewhere.area('130702001026')?.name).toBe('铁东社区')
})

it('keeps the tree whole in the database itself', async () => {
  const insert = (code: string, level: string, parent: string | null, path: string) =>
    db.pool.query(
      `INSERT INTO areas (code, level, parent, path, name, official_name, pinyin, initials)
       VALUES ($1, $2, $3, string_to_array($4, '/'), 'x', 'x', 'x', 'x')`,
      [code, level, parent, path],
    )
  await expect(insert('130702002000', 'street', null, '130702002000')).rejects.toThrow('areas_city_is_root')
  await expect(insert('130702002000', 'street', '130702000000', '130702002000')).rejects.toThrow(
    'areas_path_goes_through_parent',
  )
  await expect(insert('13070200200', 'street', '130702000000', '130702000000/13070200200')).rejects.toThrow(
    'areas_code_check',
  )
  await expect(insert('130702001025', 'street', '130702000000', '130702000000/130702001025')).rejects.toThrow(
    'areas_pkey',
  )
})
