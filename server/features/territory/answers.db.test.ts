import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../../../domain/territory/located.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { territoryOf, type TerritoryAnswers } from './answers.ts'
import { loadDivisions, readZhangjiakou } from './load.ts'
import { insertBoundaries } from './stored-areas.ts'
import { bumpRevision } from './revision.ts'

let db: TestDatabase
let territory: TerritoryAnswers
beforeAll(async () => {
  db = await openTestDatabase()
  expect(await loadDivisions(db.platform, await readZhangjiakou())).toBe(9_699)
  territory = territoryOf(db.platform)
})
afterAll(() => db.close())

describe('the tree of Zhangjiakou', () => {
  it('has every level, and at least one grid in each community', () => {
    const city = territory.city()!
    expect(city).toMatchObject({ code: '130700000000', name: '张家口市', level: 'city' })
    const counties = territory.children(city.code)
    expect(counties).toHaveLength(19)
    const streets = counties.flatMap(({ code }) => territory.children(code))
    expect(streets).toHaveLength(246)
    const communities = streets.flatMap(({ code }) => territory.children(code))
    expect(communities).toHaveLength(4_582)
    expect(communities.every(({ code }) => territory.children(code).length > 0)).toBe(true)
  })

  it('tells the path and the place in words', () => {
    expect(territory.path('130702001025').map(({ name }) => name)).toEqual([
      '张家口市',
      '桥东区',
      '红旗楼街道',
      '茶坊社区',
    ])
    expect(territory.placeName('130702001025')).toBe('桥东区红旗楼街道茶坊社区')
    expect(territory.area('130702001025')).toMatchObject({
      officialName: '茶坊社区居民委员会',
      pinyin: 'cha fang she qu',
    })
    expect(territory.placeName('130700000000')).toBe('张家口市')
    expect(territory.path('999999999999')).toEqual([])
  })
})

describe('locating a point', () => {
  it('finds the grid that its middle lies in, for every demo grid', () => {
    const grids = territory
      .children('130703000000')
      .flatMap(({ code }) => territory.children(code))
      .flatMap(({ code }) => territory.children(code))
      .filter(({ centre }) => centre !== undefined)
    expect(grids.length).toBeGreaterThan(88)
    for (const grid of grids) {
      const found = territory.locate(grid.centre!)
      expect(found).toMatchObject({
        kind: 'inside',
        grid: { code: grid.code },
        boundaryVersion: 1,
        demo: true,
      })
      expect(reasonOf(found)).toBe('inside-grid')
    }
  })

  it('names the town and the nearest communities where no community has a boundary', () => {
    const town = territory.area('130702102000')!
    const found = territory.locate(town.centre!)
    expect(found).toMatchObject({ kind: 'street', area: { code: town.code }, demo: true })
    if (found.kind !== 'street') throw new Error('not in a street')
    expect(found.nearest).toHaveLength(3)
    expect(found.nearest.every(({ area, demo }) => area.parent === town.code && demo)).toBe(true)
    expect(found.nearest[0]!.metres).toBeLessThanOrEqual(found.nearest[2]!.metres)
  })

  it('names the county elsewhere, from its real outline', () => {
    const found = territory.locate(territory.area('130722000000')!.centre!)
    expect(found).toMatchObject({ kind: 'county', area: { name: '张北县' }, demo: false })
  })

  it('says that Beijing is outside', () => {
    const found = territory.locate({ lng: 116.4, lat: 39.9 })
    expect(found).toEqual({ kind: 'outside', mapped: true, nearest: [] })
  })
})

describe('searching', () => {
  const names = (text: string, filter?: Parameters<TerritoryAnswers['search']>[1]) =>
    territory.search(text, filter).map(({ code }) => territory.placeName(code))

  it.each([
    ['茶坊', '桥东区红旗楼街道茶坊社区'],
    ['茶坊社区居民委员会', '桥东区红旗楼街道茶坊社区'],
    ['cfsq', '桥东区红旗楼街道茶坊社区'],
    ['chafangshequ', '桥东区红旗楼街道茶坊社区'],
    ['桥东 茶坊', '桥东区红旗楼街道茶坊社区'],
    ['qdq chafang', '桥东区红旗楼街道茶坊社区'],
    ['桥东', '桥东区'],
    ['qiaoxi', '桥西区'],
    ['ＨＱＬ', '桥东区红旗楼街道'],
    ['puzili', '桥西区堡子里街道'],
    ['buzili', '桥西区堡子里街道'],
    ['yuxian', '蔚县'],
    ['130703005', '桥西区堡子里街道'],
  ])('%s finds %s first', (text, place) => expect(names(text)[0]).toBe(place))

  it('stays within an area and a level, and knows its limit', () => {
    const found = territory.search('新', { within: '130703000000', level: 'community', limit: 5 })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(5)
    expect(found.every(({ level, path }) => level === 'community' && path.includes('130703000000'))).toBe(
      true,
    )
  })

  it('offers grids only to those who ask for grids', () => {
    expect(territory.search('第一').some(({ level }) => level === 'grid')).toBe(false)
    expect(names('红旗楼 茶坊 第二网格')).toEqual(['桥东区红旗楼街道茶坊社区第二网格'])
  })

  it('finds nothing for nothing, and for what is not there', () => {
    expect([names(''), names('  '), names('不存在的地方'), names('茶坊 蔚县')]).toEqual([[], [], [], []])
  })
})

it('takes over a changed boundary, keeps the old version, and reads nothing when nothing changed', async () => {
  const grid = territory.children('130702001025')[0]!
  const before = territory.version()
  await territory.refresh()
  expect(territory.version()).toBe(before)
  await bumpRevision(db.pool)
  const geometry = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [115, 40.9],
        [115.001, 40.9],
        [115.001, 40.901],
        [115, 40.9],
      ] as [number, number][],
    ],
  }
  await insertBoundaries(
    db.pool,
    [{ area: grid.code, geometry, demo: false, source: 'test' }],
    db.platform.now(),
  )
  await territory.refresh()
  expect(territory.version()).toBe(before + 1)
  expect(territory.boundary(grid.code)).toEqual({ version: 2, demo: false })
  expect(territory.locate({ lng: 115.0008, lat: 40.9005 })).toMatchObject({
    grid: { code: grid.code },
    boundaryVersion: 2,
  })
  const { rows } = await db.pool.query(
    'SELECT version, replaced_at IS NULL AS current FROM boundaries WHERE area = $1',
    [grid.code],
  )
  expect(rows).toEqual([
    { version: 1, current: false },
    { version: 2, current: true },
  ])
})

it('refuses a second city and leaves nothing of it', async () => {
  const other = { code: '999900000000', parent: null, level: 'city' as const, officialName: '别的市' }
  await expect(loadDivisions(db.platform, { areas: [other], boundaries: [] })).rejects.toThrow(
    'areas_one_city',
  )
  const lost = {
    code: '130702009000',
    parent: '130702990000',
    level: 'street' as const,
    officialName: '无上级街道',
  }
  expect(await loadDivisions(db.platform, { areas: [lost], boundaries: [] })).toMatchObject({
    code: 'area.parent-unknown',
  })
})
