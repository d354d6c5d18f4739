import type { Matter } from '../catalogue/matter.ts'
import type { AreaCode, PersonId, ReportId, UnitId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Position } from '../org/position.ts'
import type { Staff } from '../org/seat.ts'
import type { Unit } from '../org/unit.ts'
import { AREA_LEVELS, CENTRE_LEVELS, type AreaLevel, type CentreLevel } from '../territory/area.ts'

/** What a case must remember of a unit to judge scope and levels by itself. */
export type UnitFact = Pick<Unit, 'id' | 'kind' | 'level' | 'path'>

/** What a case must remember of its matter: the catalogue may change, the promise made at the time may not. */
export type MatterFact = Pick<
  Matter,
  'code' | 'catalogueVersion' | 'urgent' | 'confidential' | 'levels' | 'limits'
> & {
  /** Ids of the closing conditions to tick when verifying. */
  conditions: string[]
}

/** What a case remembers of a matter: the promise made at the time, not the whole row of the catalogue. */
export function matterFact(matter: Matter): MatterFact {
  const { code, catalogueVersion, urgent, confidential, levels, limits, closingConditions } = matter
  const conditions = closingConditions.map(({ id }) => id)
  return { code, catalogueVersion, urgent, confidential, levels, limits, conditions }
}

/** Where it is, and the centre answerable for it at each level. */
export interface CasePlace {
  /** From the city to the deepest area known (a grid, or higher when unclear). */
  path: AreaCode[]
  /**
   * Level of each area of the path. May be left out where the path leaves no level out; needed where it does (some
   * villages belong to the county itself, without a street between).
   */
  levels?: AreaLevel[]
  centres: Partial<Record<CentreLevel, UnitId>>
  /** WGS84 degrees; absent when only the area is known. */
  point?: { lat: number; lng: number }
}

/** How much leave the rules give; versioned data, copied into each case when it opens (rules §3). */
export interface CasePolicy {
  version: string
  /** After so many returns the upper centre must decide. */
  maxReturns: number
  maxExtensions: number
  maxSuspensionDays: number
  /** Days after closing in which the resident may rate. */
  ratingDays: number
  /** A reporter may urge once in so many hours. */
  urgeEveryHours: number
  /** Who was called to the spot must have reported in, or explained, so many minutes after the moment named. */
  whistleGraceMinutes: number
}

export const DEFAULT_POLICY: CasePolicy = {
  version: '2',
  maxReturns: 2,
  maxExtensions: 2,
  maxSuspensionDays: 365,
  ratingDays: 15,
  urgeEveryHours: 24,
  whistleGraceMinutes: 60,
}

export const CHANNELS = [
  'web',
  'counter',
  'phone',
  'visit',
  'chat_group',
  'record_book',
  'box',
  'notice_board',
  'contact_card',
  'patrol',
] as const
/** How it was said. The five devices of a listening point are channels of their own. */
export type Channel = (typeof CHANNELS)[number]

/** One person's saying, without what was said and who said it: those never enter the event log. */
export interface ReportFact {
  id: ReportId
  channel: Channel
  saidAt: Instant
}

/** Who gives a command. */
export type Actor = Staff | { kind: 'resident'; report?: ReportId } | { kind: 'system'; name: string }

/** Who did it, as an event keeps it. */
export type By =
  | { kind: 'staff'; person: PersonId; unit: UnitId; position: Position }
  | { kind: 'resident'; report?: ReportId }
  | { kind: 'system'; name: string }

/** The area a unit works for. */
export function areaOf(unit: { path: readonly AreaCode[] }): AreaCode {
  return unit.path[unit.path.length - 1] ?? ''
}

/** The centre answerable for this place at `level`, or at the next level above that has one. */
export function centreAtOrAbove(place: CasePlace, level: AreaLevel): UnitFact | undefined {
  const lowest = AREA_LEVELS.indexOf(level)
  return centresOf(place).findLast((centre) => AREA_LEVELS.indexOf(centre.level) <= lowest)
}

/** All centres answerable for this place, from the city downwards. */
export function centresOf(place: CasePlace): UnitFact[] {
  return CENTRE_LEVELS.flatMap((level): UnitFact[] => {
    const id = place.centres[level]
    if (id === undefined || !isKnown(place, level)) return []
    return [{ id, kind: 'centre', level, path: place.path.slice(0, positionOf(place, level) + 1) }]
  })
}

/** True if the place names its area at `level`. */
export function isKnown(place: CasePlace, level: AreaLevel): boolean {
  const position = positionOf(place, level)
  return position >= 0 && position < place.path.length
}

function positionOf(place: CasePlace, level: AreaLevel): number {
  return (place.levels ?? AREA_LEVELS).indexOf(level)
}

/** True if the first is of a wider level than the second. */
export function isWider(level: AreaLevel, than: AreaLevel): boolean {
  return AREA_LEVELS.indexOf(level) < AREA_LEVELS.indexOf(than)
}

/** The centre one step above a unit, along this place. */
export function centreAbove(place: CasePlace, level: AreaLevel): UnitFact | undefined {
  const above = AREA_LEVELS[AREA_LEVELS.indexOf(level) - 1]
  return above === undefined ? undefined : centreAtOrAbove(place, above)
}

/** The centre that is over a unit along this place: over a centre the next above, over others that of their own area. */
export function centreOver(place: CasePlace, unit: UnitFact): UnitFact | undefined {
  return unit.kind === 'centre' ? centreAbove(place, unit.level) : centreAtOrAbove(place, unit.level)
}

/** The centre that must review a new case: the deepest one known for its place. */
export function receivingCentre(place: CasePlace): UnitFact | undefined {
  return centreAtOrAbove(place, 'community')
}
