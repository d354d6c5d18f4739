import type { AreaCode, PersonId, UnitId } from '../../../domain/kernel/ids.ts'
import { powersOf, type Position, type Power } from '../../../domain/org/position.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import type { Unit } from '../../../domain/org/unit.ts'
import type { CentreLevel } from '../../../domain/territory/area.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { isOver } from './auth/session-limits.ts'
import { whatIsMissing } from './auth/what-is-missing.ts'
import type { ListedUnit, UnitFilter } from './directory.ts'
import { peopleHeldBy, type OpenCaseCount } from './people.ts'
import { isUnitNamed, unitNameIn } from './units/unit-name.ts'

export type { ListedUnit, UnitFilter, OpenCaseCount }

/** What neighbours may ask about people and units. */
export interface PeopleAnswers {
  /** Every seat a person holds at this moment. A removal counts within a second or two in every process. */
  staffOf(person: PersonId): Promise<Staff>
  /**
   * Whose session this token opens at this moment; undefined once it ended, rested too long or lasted too long. Asking is
   * not use: a screen left open does not keep its session alive.
   */
  signedInWith(token: string): Promise<Staff | undefined>
  /** A unit, also a closed one (cases of the past name it). */
  unit(id: UnitId): ListedUnit | undefined
  /** The active grid service centres responsible for a place, by level; `path` is that of its area. */
  centresFor(path: readonly AreaCode[]): Partial<Record<CentreLevel, Unit>>
  /** The seat of a grid's officers. */
  gridSeatFor(grid: AreaCode): Unit | undefined
  /** The active department with this function at this level for a place. */
  departmentFor(work: string, level: CentreLevel, path: readonly AreaCode[]): Unit | undefined
  /** Units whose area lies in `area` or is it. */
  unitsWithin(area: AreaCode, filter?: UnitFilter): ListedUnit[]
  personName(id: PersonId): string | undefined
  /** What a unit is called in this language; a closed one too. In English after the territory was loaded. */
  unitName(id: UnitId, lang: 'zh' | 'en'): string | undefined
  /** Is this a part of the unit's name, in either language? `words` are in small letters. */
  isUnitNamed(unit: Unit, words: string): boolean
  /** Who sits in a unit now, with a power if one is named: whom to tell. */
  peopleIn(unit: UnitId, power?: Power): Promise<PersonId[]>
  /**
   * Units along a place in which somebody holds this position now: whom a double direct report reaches. Asked with the
   * client of the caller's transaction.
   */
  unitsWithPosition(client: Queryable, position: Position, path: readonly AreaCode[]): Promise<UnitId[]>
  /** A unit is closed only when every registered count says 0. */
  askBeforeClosing(count: OpenCaseCount): void
  /** Takes over changes at once instead of at the next poll. */
  refresh(): Promise<void>
}

/** The answers of this process. Units and names are there once the feature started or `refresh` was awaited. */
export function peopleOf(platform: Platform): PeopleAnswers {
  const people = peopleHeldBy(platform)
  const { directory } = people
  return {
    async staffOf(person) {
      return { kind: 'staff', person, seats: await people.rights.seatsOf(person, platform.now()) }
    },
    async signedInWith(token) {
      const session = await people.sessions.find(token)
      if (!session) return undefined
      const at = platform.now()
      const seats = await people.rights.seatsOf(session.person, at)
      if (isOver(platform.config.sessions, session, seats, at)) return undefined
      if (whatIsMissing(platform.config, session, seats)) return undefined
      return { kind: 'staff', person: session.person, seats }
    },
    unit: (id) => directory.unit(id),
    centresFor: (path) => directory.centresFor(path),
    gridSeatFor: (grid) => directory.gridSeatFor(grid),
    departmentFor: (work, level, path) => directory.departmentFor(work, level, path),
    unitsWithin: (area, filter) => directory.unitsWithin(area, filter),
    personName: (id) => directory.personName(id),
    unitName(id, lang) {
      const unit = directory.unit(id)
      return unit && unitNameIn(platform, unit, lang)
    },
    isUnitNamed: (unit, words) => isUnitNamed(platform, unit, words),
    async peopleIn(unit, power) {
      const { rows } = await platform.pool.query<{
        person: PersonId
        position: Parameters<typeof powersOf>[0]
      }>(
        `SELECT DISTINCT a.person, a.position
         FROM appointments a LEFT JOIN accounts c ON c.person = a.person
         WHERE a.unit = $1 AND a.starts_at <= $2 AND (a.ends_at IS NULL OR a.ends_at > $2) AND c.disabled IS NOT TRUE`,
        [unit, new Date(platform.now())],
      )
      const sitting = rows.filter(({ position }) => !power || powersOf(position).includes(power))
      return [...new Set(sitting.map(({ person }) => person))]
    },
    async unitsWithPosition(client, position, path) {
      const { rows } = await client.query<{ unit: UnitId }>(
        `SELECT DISTINCT a.unit FROM appointments a JOIN units u ON u.id = a.unit
         WHERE a.position = $1 AND u.area = ANY ($2) AND a.starts_at <= $3 AND (a.ends_at IS NULL OR a.ends_at > $3)`,
        [position, path, new Date(platform.now())],
      )
      return rows.map(({ unit }) => unit)
    },
    askBeforeClosing: (count) => void people.openCaseCounts.push(count),
    refresh: () => people.refresh(),
  }
}
