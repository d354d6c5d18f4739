import type { Matter } from '../../domain/catalogue/matter.ts'
import type { CasePlace, UnitFact } from '../../domain/case/facts.ts'
import type { AreaCode, UnitId } from '../../domain/kernel/ids.ts'
import type { WorkingCalendar } from '../../domain/limits/working-calendar.ts'
import type { Power } from '../../domain/org/position.ts'
import type { Staff } from '../../domain/org/seat.ts'
import type { CentreLevel } from '../../domain/territory/area.ts'
import type { Shape } from '../../domain/territory/polygon.ts'
import type { ListedUnit } from '../../server/features/people/answers.ts'
import type { ListedArea } from '../../server/features/territory/answers.ts'
import { SHOWN_COMMUNITY } from '../demo-accounts.ts'
import type { Sitting } from './read-staff.ts'
import { mix, weigh, type Weights } from './chance.ts'

/** A community with all that a story set in it needs. */
export interface PlayedCommunity {
  area: ListedArea
  street: ListedArea
  centres: CasePlace['centres']
  grids: { area: ListedArea; shape?: Shape }[]
}

/** What the simulator knows of the city. */
export interface CityFacts {
  calendar: WorkingCalendar
  matters: readonly Matter[]
  /** Street by street. */
  communities: readonly PlayedCommunity[]
  /** Active ones only. */
  units: readonly ListedUnit[]
  staff: Sitting
}

/** The city as the simulator sees it: everything in memory, and quick to ask. */
export interface PlayedCity {
  calendar: WorkingCalendar
  matters: readonly Matter[]
  matter(code: string): Matter
  communities: Weights<PlayedCommunity>
  /** Communities of the same street; at least the one itself. */
  neighbours(street: AreaCode): readonly PlayedCommunity[]
  unit(id: UnitId): UnitFact
  seatOf(grid: AreaCode): UnitFact | undefined
  department(duty: string, level: CentreLevel, path: readonly AreaCode[]): UnitFact | undefined
  /** Departments, companies and seats whose own area this is. */
  workersIn(area: AreaCode): readonly UnitFact[]
  /** Everybody who sits in a unit with this power, in a fixed order. */
  staffIn(unit: UnitId, power: Power): readonly Staff[]
  /** How slowly a unit works: around 1, the same in every run and every database. */
  slowness(unit: UnitFact): number
}

const NOBODY: readonly Staff[] = []

/** Makes the facts of a city ready to be asked. */
export function playedCity({ calendar, matters, communities, units, staff }: CityFacts): PlayedCity {
  const byCode = new Map(matters.map((matter) => [matter.code, matter]))
  const streets = new Map<AreaCode, PlayedCommunity[]>()
  for (const community of communities) {
    const list = streets.get(community.street.code)
    if (list) list.push(community)
    else streets.set(community.street.code, [community])
  }
  const facts = new Map<UnitId, UnitFact>()
  const seats = new Map<AreaCode, UnitFact>()
  const departments = new Map<string, UnitFact>()
  const workers = new Map<AreaCode, UnitFact[]>()
  for (const { id, kind, level, area, path, function: duty } of units) {
    const fact = { id, kind, level, path }
    facts.set(id, fact)
    if (kind === 'grid_seat') seats.set(area, fact)
    if (kind === 'department') departments.set(`${area} ${duty}`, fact)
    if (kind === 'centre') continue
    const list = workers.get(area)
    if (list) list.push(fact)
    else workers.set(area, [fact])
  }
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const nameOf = ({ id }: UnitFact): string => names.get(id) ?? id
  for (const list of workers.values()) list.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const slow = new Map<UnitId, number>()
  return {
    calendar,
    matters,
    matter: (code) => byCode.get(code)!,
    communities: weigh(communities.map((one) => [one, weightOf(one)])),
    neighbours: (street) => streets.get(street) ?? [],
    unit(id) {
      const fact = facts.get(id)
      if (!fact) throw new Error(`no unit ${id}`)
      return fact
    },
    seatOf: (grid) => seats.get(grid),
    department(duty, level, path) {
      for (const code of path) {
        const department = departments.get(`${code} ${duty}`)
        if (department?.level === level) return department
      }
      return undefined
    },
    workersIn: (area) => workers.get(area) ?? [],
    staffIn: (unit, power) => staff.get(unit)?.get(power) ?? NOBODY,
    slowness(fact) {
      let value = slow.get(fact.id)
      if (value === undefined) {
        // From 0.6 to 1.4 by the county, and as much again by the unit itself.
        const share = (word: string): number => 0.6 + (mix('slow', word) % 1_000) / 1_250
        value = share(fact.path[1] ?? '') * share(nameOf(fact))
        slow.set(fact.id, value)
      }
      return value
    },
  }
}

/** Town people say more than villagers, and the community that is shown says most. */
function weightOf({ area, grids }: PlayedCommunity): number {
  if (area.code === SHOWN_COMMUNITY) return 150
  if (grids.some(({ shape }) => shape)) return 12
  return area.name.endsWith('村') ? 1 : 5
}
