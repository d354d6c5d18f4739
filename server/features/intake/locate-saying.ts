import type { CasePlace } from '../../../domain/case/facts.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { Area } from '../../../domain/territory/area.ts'
import { reasonOf, type Located } from '../../../domain/territory/located.ts'
import type { Platform } from '../../platform/platform.ts'
import { peopleOf } from '../people/answers.ts'
import { territoryOf, type TerritoryAnswers } from '../territory/answers.ts'
import { areasNamed, placeWords, type PlaceWords } from './places-in-words.ts'
import type { PlaceHints } from './saying.ts'

/** Where a saying belongs, and why; `contract/because.ts` has the sentences. */
export interface FoundPlace {
  area: Area
  /** A reason of `PLACE_REASONS`, followed by what it rests on where there is something. */
  because: string
  /** True if a person should be asked before this is taken for granted. */
  unclear: boolean
  /** What to offer then, best first. */
  choices: readonly Area[]
}

/**
 * Finds the place from whatever was given, the surest first: what somebody chose, where the device is, the words of
 * the address, the link they came by, the words of the matter itself. What stays unclear goes to the narrowest area
 * that is certain, in doubt the city, and says so.
 * @returns `input.unknown-code` for an area that does not exist or is closed, `area.no-city` before the city is set up.
 */
export function locateSaying(platform: Platform, hints: PlaceHints & { text: string }): FoundPlace | Refusal {
  const territory = territoryOf(platform)
  const city = territory.city()
  // Without its centre nobody would be answerable for what is said.
  if (!city || !peopleOf(platform).centresFor(city.path).city) return refuse('area.no-city')
  if (hints.area !== undefined) {
    const area = territory.area(hints.area)
    if (!area?.active) return refuse('input.unknown-code', { field: 'area', params: { value: hints.area } })
    return sure(territory, area, 'chosen')
  }
  const byPoint = hints.point && placeOfPoint(territory, territory.locate(hints.point))
  if (byPoint && !byPoint.unclear) return byPoint
  return (
    (hints.address === '' ? undefined : placeInWords(territory, hints.address, 'named', byPoint?.area)) ??
    placeOfLink(territory, hints.link) ??
    placeInWords(territory, hints.text, 'named-in-text', byPoint?.area) ??
    byPoint ??
    nowhere(territory)
  )
}

/**
 * The facts of a place for a case: its path and the centre answerable at each level. A point elsewhere (somebody at work
 * speaks of home) would mislead whoever goes there, and is left out.
 */
export function casePlace(platform: Platform, area: Area, given: PlaceHints['point']): CasePlace {
  const point = given && agrees(territoryOf(platform).locate(given), area) ? given : undefined
  const centres = peopleOf(platform).centresFor(area.path)
  const ids = Object.fromEntries(Object.entries(centres).map(([level, unit]) => [level, unit.id]))
  const territory = territoryOf(platform)
  const levels = area.path.flatMap((code) => territory.area(code)?.level ?? [])
  return { path: [...area.path], levels, centres: ids, ...(point && { point }) }
}

function agrees(located: Located, area: Area): boolean {
  if (located.kind === 'outside') return !located.mapped
  const found = located.kind === 'inside' ? located.grid : located.area
  return found.path.includes(area.code) || area.path.includes(found.code)
}

function sure(territory: TerritoryAnswers, area: Area, because: string): FoundPlace {
  return { area: onlyGrid(territory, area), because, unclear: false, choices: [] }
}

/** A community with one grid is that grid. */
function onlyGrid(territory: TerritoryAnswers, area: Area): Area {
  const grids = area.level === 'community' ? territory.children(area.code) : []
  return grids.length === 1 ? grids[0]! : area
}

function placeOfPoint(territory: TerritoryAnswers, located: Located): FoundPlace {
  const because = reasonOf(located)
  if (located.kind === 'inside') return { area: located.grid, because, unclear: false, choices: [] }
  const choices = located.nearest.map(({ area }) => area)
  // Inside a community, only which of its grids is open: its centre can tell.
  if (located.kind === 'community') return sure(territory, located.area, because)
  const area = located.kind === 'outside' ? rootOf(territory) : located.area
  return { area, because, unclear: true, choices }
}

const wordsOf = new WeakMap<TerritoryAnswers, { version: number; words: PlaceWords }>()

function knownWords(territory: TerritoryAnswers): PlaceWords {
  const known = wordsOf.get(territory)
  if (known && known.version === territory.version()) return known.words
  const words = placeWords(allBelow(territory, territory.city()))
  wordsOf.set(territory, { version: territory.version(), words })
  return words
}

function* allBelow(territory: TerritoryAnswers, area: Area | undefined): Generator<Area> {
  if (!area || area.level === 'grid') return
  yield area
  for (const child of territory.children(area.code)) yield* allBelow(territory, child)
}

const MOST_CHOICES = 12

function placeInWords(
  territory: TerritoryAnswers,
  words: string,
  reason: 'named' | 'named-in-text',
  within: Area | undefined,
): FoundPlace | undefined {
  const all = areasNamed(knownWords(territory), words, { wholeOnly: reason === 'named-in-text' })
  const inside = within ? all.filter(({ path }) => path.includes(within.code)) : all
  const named = inside.length > 0 ? inside : all
  const [first] = named
  if (!first) return undefined
  const because = `${reason} ${first.name}`
  if (named.length === 1 && first.level === 'community') return sure(territory, first, because)
  if (named.length === 1) {
    return { area: first, because, unclear: true, choices: territory.children(first.code) }
  }
  const area = commonAncestor(territory, named)
  return {
    area,
    because: `${reason}-several ${first.name}`,
    unclear: true,
    choices: named.slice(0, MOST_CHOICES),
  }
}

function placeOfLink(territory: TerritoryAnswers, link: AreaCode | undefined): FoundPlace | undefined {
  const area = link === undefined ? undefined : territory.area(link)
  if (!area?.active) return undefined
  const clear = area.level === 'community' || area.level === 'grid'
  return clear
    ? sure(territory, area, 'link')
    : { area, because: 'link', unclear: true, choices: territory.children(area.code) }
}

function nowhere(territory: TerritoryAnswers): FoundPlace {
  const area = rootOf(territory)
  return { area, because: 'unclear', unclear: true, choices: territory.children(area.code) }
}

function rootOf(territory: TerritoryAnswers): Area {
  const city = territory.city()
  if (!city) throw new Error('there is no city yet')
  return city
}

function commonAncestor(territory: TerritoryAnswers, areas: readonly Area[]): Area {
  const [first, ...others] = areas
  const code = first?.path.findLast((step) => others.every(({ path }) => path.includes(step)))
  return (code === undefined ? undefined : territory.area(code)) ?? rootOf(territory)
}
