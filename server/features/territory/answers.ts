import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { latinName } from '../../../domain/territory/latin-name.ts'
import type { Located } from '../../../domain/territory/located.ts'
import type { Platform } from '../../platform/platform.ts'
import { takePart, type AfterChange, type WithNewAreas } from './areas-added.ts'
import { exampleCommunity } from './example-community.ts'
import type { ListedArea } from './listed-area.ts'
import { makeLocator, type Locator } from './locator.ts'
import { readRevision } from './revision.ts'
import { makeSearch, type SearchFilter } from './search.ts'
import { readAreas, readBoundaries } from './stored-areas.ts'

export type { ListedArea } from './listed-area.ts'
export type { SearchFilter } from './search.ts'

/** What neighbours may ask about areas; answered from memory, after `refresh` was awaited once. */
export interface TerritoryAnswers {
  /** Is there a city yet? False before set-up. */
  loaded(): boolean
  /** The root of the tree, if there is one. */
  city(): ListedArea | undefined
  /** A community of this city for hints that show how a place is written (`exampleCommunity`). */
  example(): ListedArea | undefined
  /** The area of this code, closed ones too. */
  area(code: AreaCode): ListedArea | undefined
  /** From the city to the area itself; empty for an unknown code. */
  path(code: AreaCode): ListedArea[]
  /** Areas in use directly below, by code. */
  children(code: AreaCode): readonly ListedArea[]
  /** The same with those out of use. */
  allChildren(code: AreaCode): readonly ListedArea[]
  /** What it is called; in English by its sound (`latinName`). The code itself if unknown. */
  areaName(code: AreaCode, lang: 'zh' | 'en'): string
  /**
   * Where it is, in words, the city left out: 桥东区红旗楼街道茶坊社区; Chafang Community, Hongqilou Subdistrict, Qiaodong
   * District. The code itself if unknown.
   */
  placeName(code: AreaCode, lang?: 'zh' | 'en'): string
  /** Where a point lies (WGS84 degrees), and why. */
  locate(point: { lng: number; lat: number }): Located
  /** The boundary in force, if the area has one. */
  boundary(code: AreaCode): { version: number; demo: boolean } | undefined
  /** Areas in use by name, code, pinyin or initials, best first; grids only where they are asked for. */
  search(text: string, filter?: SearchFilter): ListedArea[]
  /** Number of the change that is held in memory. */
  version(): number
  /** Takes over changes made by this or another process, if there are any. */
  refresh(): Promise<void>
  /** Lets a neighbour take part in the transaction whenever areas are added, for instance to open their units; `after` follows it. */
  whenAreasAreAdded(work: WithNewAreas, after?: AfterChange): void
}

interface Held {
  revision: number
  areas: ReadonlyMap<AreaCode, ListedArea>
  children: ReadonlyMap<AreaCode, readonly ListedArea[]>
  city: ListedArea | undefined
  example: ListedArea | undefined
  locator: Locator
  search: (text: string, filter?: SearchFilter) => ListedArea[]
}

const answersOf = new WeakMap<Platform, TerritoryAnswers>()

/** The territory of this process. `feature.ts` keeps it fresh; tests and loaders call `refresh` themselves. */
export function territoryOf(platform: Platform): TerritoryAnswers {
  const known = answersOf.get(platform)
  if (known) return known
  const answers = makeAnswers(platform)
  answersOf.set(platform, answers)
  return answers
}

const NONE: readonly ListedArea[] = []

function makeAnswers(platform: Platform): TerritoryAnswers {
  const { pool } = platform
  let current: Held | undefined
  let reading: Promise<void> = Promise.resolve()
  const held = (): Held => {
    if (current === undefined) throw new Error('the territory was not loaded yet: await refresh() first')
    return current
  }
  const path = (code: AreaCode): ListedArea[] => {
    const { areas } = held()
    return (areas.get(code)?.path ?? []).flatMap((step) => areas.get(step) ?? [])
  }
  const areaName = (code: AreaCode, lang: 'zh' | 'en'): string => {
    const area = held().areas.get(code)
    return area ? nameIn(area, lang) : code
  }
  const read = async (): Promise<void> => {
    // The number first: a change that comes in between is read now and once more at the next look, never missed.
    const revision = await readRevision(pool)
    if (revision === current?.revision) return
    const [areas, boundaries] = [await readAreas(pool), await readBoundaries(pool)]
    current = hold(revision, areas, boundaries)
  }
  return {
    loaded: () => held().city !== undefined,
    city: () => held().city,
    example: () => held().example,
    area: (code) => held().areas.get(code),
    path,
    children: (code) => held().children.get(code) ?? NONE,
    allChildren: (code) => [...held().areas.values()].filter(({ parent }) => parent === code),
    areaName,
    placeName: (code, lang = 'zh') => {
      const below = path(code).filter(({ level }) => level !== 'city')
      const names = below.map((area) => nameIn(area, lang))
      return (lang === 'en' ? names.toReversed().join(', ') : names.join('')) || areaName(code, lang)
    },
    locate: ({ lng, lat }) => held().locator.locate(lng, lat),
    boundary: (code) => held().locator.boundary(code),
    search: (text, filter) => held().search(text, filter),
    version: () => held().revision,
    refresh() {
      // One after the other, so that a caller sees at least what was committed before it asked.
      reading = reading.catch(() => undefined).then(read)
      return reading
    },
    whenAreasAreAdded: (work, after) => takePart(platform, work, after),
  }
}

function nameIn(area: ListedArea, lang: 'zh' | 'en'): string {
  return lang === 'en' ? latinName(area) : area.name
}

function hold(
  revision: number,
  areas: ReadonlyMap<AreaCode, ListedArea>,
  boundaries: Awaited<ReturnType<typeof readBoundaries>>,
): Held {
  const children = new Map<AreaCode, ListedArea[]>()
  let city: ListedArea | undefined
  for (const area of areas.values()) {
    if (area.parent === null) city = area
    else if (area.active) {
      const siblings = children.get(area.parent)
      if (siblings === undefined) children.set(area.parent, [area])
      else siblings.push(area)
    }
  }
  const locator = makeLocator(areas, boundaries, (code) => children.get(code) ?? NONE)
  // Not every process is ever asked to search.
  let find: ReturnType<typeof makeSearch> | undefined
  const search: Held['search'] = (text, filter) => (find ??= makeSearch(areas))(text, filter)
  return { revision, areas, children, city, example: exampleCommunity(areas), locator, search }
}
