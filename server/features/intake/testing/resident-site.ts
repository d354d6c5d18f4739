import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { createCaseLedger } from '../../../ledger/case-ledger.ts'
import type { House } from '../../../ledger/feature.ts'
import { createApp } from '../../../platform/http/create-app.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { calendarOf } from '../../calendar/answers.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../../catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../../catalogue/load.ts'
import { peopleFeature } from '../../people/feature.ts'
import { ensureStandingUnits } from '../../people/load.ts'
import {
  CITY,
  COMMUNITY,
  COUNTY,
  GRID,
  OTHER_COMMUNITY,
  OTHER_GRID,
  STREET,
} from '../../people/testing/small-city.ts'
import { territoryOf } from '../../territory/answers.ts'
import { loadDivisions } from '../../territory/load.ts'
import { intakeFeature } from '../feature.ts'
import type { Saying } from '../saying.ts'

/** A point inside the grid of 茶坊社区, and one that no boundary holds. */
export const INSIDE = { lat: 40.805, lng: 114.905 }
export const OUTSIDE = { lat: 39.9, lng: 116.4 }

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ] as [number, number][],
  ],
})

const DIVISIONS: Parameters<typeof loadDivisions>[1] = {
  areas: [
    { code: CITY, parent: null, level: 'city', officialName: '演示市' },
    { code: COUNTY, parent: CITY, level: 'county', officialName: '桥东区' },
    { code: STREET, parent: COUNTY, level: 'street', officialName: '红旗楼街道' },
    { code: COMMUNITY, parent: STREET, level: 'community', officialName: '茶坊社区居民委员会' },
    { code: GRID, parent: COMMUNITY, level: 'grid', officialName: '第一网格' },
    { code: OTHER_COMMUNITY, parent: STREET, level: 'community', officialName: '花园社区居民委员会' },
    { code: OTHER_GRID, parent: OTHER_COMMUNITY, level: 'grid', officialName: '第一网格' },
  ],
  boundaries: [
    { area: GRID, geometry: square(114.9, 40.8, 0.01), demo: true, source: 'test' },
    { area: COUNTY, geometry: square(114.8, 40.7, 0.3), demo: true, source: 'test' },
  ],
}

export interface TestSite extends TestDatabase {
  house: House
  app: FastifyInstance
}

/**
 * A small city with its catalogue, its staff's doors and the resident site, on a database of its own; not `founded`, nobody
 * has set it up yet.
 */
export async function openTestSite({ founded = true } = {}): Promise<TestSite> {
  const database = await openTestDatabase()
  const { platform, pool } = database
  platform.config.reportsPerMinute = 10_000
  if (founded) await loadDivisions(platform, DIVISIONS)
  await territoryOf(platform).refresh()
  await ensureStandingUnits(platform)
  await loadCatalogue(platform, DEFAULT_CATALOGUE)
  await catalogueOf(platform).refresh()
  const house = { platform, ledger: createCaseLedger(pool, () => calendarOf(platform).current()) }
  const app = await createApp(platform)
  await peopleFeature.routes?.(app, house)
  await intakeFeature.routes?.(app, house)
  await app.ready()
  return {
    ...database,
    house,
    app,
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

/** Something somebody says, complete; parts of it may be given. */
export function aSaying(given: Partial<Saying> = {}): Saying {
  return {
    clientId: uuidV7(),
    text: '楼门口的路灯不亮了',
    address: '茶坊社区3号楼',
    lang: 'zh',
    noticeVersion: '2026-11',
    channel: 'web',
    saidAt: Date.UTC(2026, 2, 2, 1),
    files: [],
    ...given,
  }
}

/** A photo as a phone makes it: with its place and camera in it. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8b6c' } })
    .withExif({
      IFD0: { Make: 'DemoPhone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 48/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 54/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
}

/** A form as a browser without scripts sends it. */
export function browserForm(
  fields: Record<string, string | string[]>,
  files: { field: string; filename: string; type: string; bytes: Buffer }[] = [],
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----browser'
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) {
      parts.push(
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`),
      )
    }
  }
  for (const { field, filename, type, bytes } of files) {
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${filename}"\r\n` +
          `content-type: ${type}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    )
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' },
  }
}
