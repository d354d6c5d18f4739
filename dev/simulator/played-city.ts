import type { Matter } from '../../domain/catalogue/matter.ts'
import type { CasePlace, UnitFact } from '../../domain/case/facts.ts'
import type { AreaCode, UnitId } from '../../domain/kernel/ids.ts'
import type { WorkingCalendar } from '../../domain/limits/working-calendar.ts'
import type { Power } from '../../domain/org/position.ts'
import type { Staff } from '../../domain/org/seat.ts'
import type { CentreLevel } from '../../domain/territory/area.ts'
import { shapeOf, type Shape } from '../../domain/territory/polygon.ts'
import { calendarOf } from '../../server/features/calendar/answers.ts'
import { catalogueOf } from '../../server/features/catalogue/answers.ts'
import { peopleOf, type ListedUnit } from '../../server/features/people/answers.ts'
import { territoryOf, type ListedArea } from '../../server/features/territory/answers.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { SHOWN_COMMUNITY } from '../demo-accounts.ts'
import { readStaff } from './read-staff.ts'
import { mix, weigh, type Weights } from './chance.ts'

/** A community with all that a story set in it needs. */
export interface PlayedCommunity {
  area: ListedArea
  street: ListedArea
  centres: CasePlace['centres']
  grids: { area: ListedArea; shape?: Shape }[]
}

/** The city as the simulator sees it: everything in memory, read once. */
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

/** Reads the city. The territory, people, catalogue and calendar must have been loaded. */
export async function readPlayedCity(platform: Platform): Promise<PlayedCity> {
  const territory = territoryOf(platform)
  const people = peopleOf(platform)
  const catalogue = catalogueOf(platform)
  const city = territory.city()
  if (!city) throw new Error('there is no city to play in')
  const units = people.unitsWithin(city.code)
  const facts = new Map(units.map((unit) => [unit.id, factOf(unit)]))
  const shapes = await gridShapes(platform)
  const staff = await readStaff(platform, units)
  const unit = (id: UnitId): UnitFact => {
    const fact = facts.get(id)
    if (!fact) throw new Error(`no unit ${id}`)
    return fact
  }
  const communities = new Map<AreaCode, PlayedCommunity[]>()
  const weights: [PlayedCommunity, number][] = []
  for (const county of territory.children(city.code)) {
    for (const street of territory.children(county.code)) {
      const played = territory.children(street.code).map((area): PlayedCommunity => {
        const grids = territory.children(area.code).map((grid) => {
          const shape = shapes.get(grid.code)
          return { area: grid, ...(shape && { shape }) }
        })
        return { area, street, centres: idsOf(people.centresFor(area.path)), grids }
      })
      communities.set(street.code, played)
      weights.push(...played.map((one): [PlayedCommunity, number] => [one, weightOf(one)]))
    }
  }
  const workers = new Map<AreaCode, UnitFact[]>()
  for (const one of units) {
    if (one.kind === 'centre') continue
    const list = workers.get(one.area)
    if (list) list.push(unit(one.id))
    else workers.set(one.area, [unit(one.id)])
  }
  for (const list of workers.values()) list.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  function nameOf({ id }: UnitFact): string {
    return people.unitName(id) ?? id
  }
  const slow = new Map<UnitId, number>()
  const matters = new Map(catalogue.current().matters.map((matter) => [matter.code, matter]))
  const found = (one: { id: UnitId } | undefined): UnitFact | undefined => one && unit(one.id)
  return {
    calendar: calendarOf(platform).current(),
    matters: catalogue.current().matters,
    matter: (code) => matters.get(code)!,
    communities: weigh(weights),
    neighbours: (street) => communities.get(street) ?? [],
    unit,
    seatOf: (grid) => found(people.gridSeatFor(grid)),
    department: (duty, level, path) => found(people.departmentFor(duty, level, path)),
    workersIn: (area) => workers.get(area) ?? [],
    staffIn: (id, power) => staff(id, power),
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

function factOf({ id, kind, level, path }: ListedUnit): UnitFact {
  return { id, kind, level, path }
}

function idsOf(centres: Partial<Record<CentreLevel, { id: UnitId }>>): CasePlace['centres'] {
  return Object.fromEntries(Object.entries(centres).map(([level, centre]) => [level, centre.id]))
}

/** Town people say more than villagers, and the community that is shown says most. */
function weightOf({ area, grids }: PlayedCommunity): number {
  if (area.code === SHOWN_COMMUNITY) return 150
  if (grids.some(({ shape }) => shape)) return 12
  return area.name.endsWith('村') ? 1 : 5
}

async function gridShapes(platform: Platform): Promise<Map<AreaCode, Shape>> {
  const { rows } = await platform.pool.query<{ area: AreaCode; geometry: Parameters<typeof shapeOf>[0] }>(
    `SELECT b.area, b.geometry FROM boundaries b JOIN areas a ON a.code = b.area
     WHERE a.level = 'grid' AND b.replaced_at IS NULL`,
  )
  return new Map(rows.map(({ area, geometry }) => [area, shapeOf(geometry)]))
}
