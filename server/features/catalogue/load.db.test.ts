import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCatalogue, aMatter } from '../../../domain/catalogue/testing/sample-catalogue.ts'
import { openTestDatabase, TEST_NOW } from '../../platform/testing/test-database.ts'
import { catalogueOf } from './answers.ts'
import { DEFAULT_CATALOGUE } from './data/default-catalogue.ts'
import { catalogueFeature } from './feature.ts'
import { loadCatalogue } from './load.ts'

const database = await openTestDatabase()
const { platform, pool } = database
const answers = catalogueOf(platform)
/** Another process on the same database. */
const neighbour = { ...platform }
const DAY = 86_400_000

beforeAll(async () => {
  await loadCatalogue(platform, DEFAULT_CATALOGUE)
})
beforeEach(() => database.setNow(TEST_NOW))
afterAll(() => database.close())

const auditLines = async () =>
  (await pool.query("SELECT * FROM audit_log WHERE action = 'catalogue.load' ORDER BY at, id")).rows

describe('loading', () => {
  test('the default catalogue comes back from the database as it is in the code', async () => {
    expect(answers.current()).toEqual(DEFAULT_CATALOGUE)
    expect(answers.matter('L0102')?.zh).toBe('路灯不亮')
    expect(answers.matter('L9999')).toBeUndefined()
  })

  test('loading the same again changes nothing and is written down once', async () => {
    expect(await loadCatalogue(platform, DEFAULT_CATALOGUE)).toEqual({ version: DEFAULT_CATALOGUE.version })
    expect(await auditLines()).toHaveLength(1)
  })

  test('a version that is taken by another list is refused and changes nothing', async () => {
    const other = { ...DEFAULT_CATALOGUE, title: '另一份' }
    expect(await loadCatalogue(platform, other)).toMatchObject({
      refused: true,
      code: 'catalogue.version-taken',
    })
    expect(answers.current().title).toBe(DEFAULT_CATALOGUE.title)
  })

  test('a list that contradicts itself is refused with the place and the reason', async () => {
    const wrong = aCatalogue([aMatter('M1', { group: 'G9' })], 'wrong')
    expect(await loadCatalogue(platform, wrong)).toMatchObject({
      refused: true,
      code: 'catalogue.inconsistent',
      params: { where: 'M1', zh: '所属分组不存在' },
    })
    expect((await pool.query("SELECT 1 FROM catalogues WHERE version = 'wrong'")).rowCount).toBe(0)
  })

  test('two processes loading at once make one version', async () => {
    const twice = aCatalogue([aMatter('M1')], 'twice', TEST_NOW + 900 * DAY)
    const results = await Promise.all([loadCatalogue(platform, twice), loadCatalogue(neighbour, twice)])
    expect(results).toEqual([{ version: 'twice' }, { version: 'twice' }])
  })

  test('a later version takes over at its moment; the older one can still be asked', async () => {
    const next = aCatalogue([aMatter('M1')], 'next', TEST_NOW + DAY)
    await loadCatalogue(platform, next)
    expect(answers.current().version).toBe(DEFAULT_CATALOGUE.version)
    database.setNow(TEST_NOW + DAY)
    expect(answers.current().version).toBe('next')
    expect(answers.matter('L0102')).toBeUndefined()
    expect(answers.matter('L0102', DEFAULT_CATALOGUE.version)?.code).toBe('L0102')
    expect(answers.suggest('路灯坏了', { limit: 3 })[0]?.code).toBe('M1')
  })

  test('another process learns of it by refreshing', async () => {
    const theirs = catalogueOf(neighbour)
    await loadCatalogue(platform, aCatalogue([aMatter('M7')], 'news', TEST_NOW + 800 * DAY))
    expect(theirs.matter('M7', 'news')).toBeUndefined()
    await theirs.refresh()
    expect(theirs.matter('M7', 'news')?.code).toBe('M7')
  })
})

describe('starting', () => {
  test('an empty city gets the default list and keeps it fresh until stopped', async () => {
    const empty = await openTestDatabase()
    const house = { platform: empty.platform } as Parameters<NonNullable<typeof catalogueFeature.start>>[0]
    try {
      expect(() => catalogueOf(empty.platform).current()).toThrow('no catalogue is loaded')
      await catalogueFeature.start?.(house)
      expect(catalogueOf(empty.platform).current().version).toBe(DEFAULT_CATALOGUE.version)
      const second = aCatalogue([aMatter('M1')], 'second')
      await loadCatalogue({ ...empty.platform }, second)
      const deadline = Date.now() + 5_000
      while (!catalogueOf(empty.platform).matter('M1', 'second') && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      expect(catalogueOf(empty.platform).matter('M1', 'second')?.code).toBe('M1')
    } finally {
      await catalogueFeature.stop?.(house)
      await empty.close()
    }
  })
})
