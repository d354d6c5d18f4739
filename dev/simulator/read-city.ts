import type { AreaCode, UnitId } from '../../domain/kernel/ids.ts'
import type { CasePlace } from '../../domain/case/facts.ts'
import type { CentreLevel } from '../../domain/territory/area.ts'
import { shapeOf, type Shape } from '../../domain/territory/polygon.ts'
import { calendarOf } from '../../server/features/calendar/answers.ts'
import { catalogueOf } from '../../server/features/catalogue/answers.ts'
import { peopleOf } from '../../server/features/people/answers.ts'
import { territoryOf } from '../../server/features/territory/answers.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { playedCity, type CityFacts, type PlayedCity, type PlayedCommunity } from './played-city.ts'
import { readStaff } from './read-staff.ts'

/** Reads the city to play in. The territory, people, catalogue and calendar must have been loaded. */
export async function readPlayedCity(platform: Platform): Promise<PlayedCity> {
  return playedCity(await readCityFacts(platform))
}

/** All that is to know of the city, read once; plain data, so that a thread can hand it to another. */
export async function readCityFacts(platform: Platform): Promise<CityFacts> {
  const territory = territoryOf(platform)
  const people = peopleOf(platform)
  const city = territory.city()
  if (!city) throw new Error('there is no city to play in')
  const units = people.unitsWithin(city.code)
  const shapes = await gridShapes(platform)
  const communities: PlayedCommunity[] = []
  for (const county of territory.children(city.code)) {
    for (const street of territory.children(county.code)) {
      for (const area of territory.children(street.code)) {
        const grids = territory.children(area.code).map((grid) => {
          const shape = shapes.get(grid.code)
          return { area: grid, ...(shape && { shape }) }
        })
        communities.push({ area, street, centres: idsOf(people.centresFor(area.path)), grids })
      }
    }
  }
  return {
    calendar: calendarOf(platform).current(),
    matters: catalogueOf(platform).current().matters,
    communities,
    units,
    staff: await readStaff(platform, units),
  }
}

function idsOf(centres: Partial<Record<CentreLevel, { id: UnitId }>>): CasePlace['centres'] {
  return Object.fromEntries(Object.entries(centres).map(([level, centre]) => [level, centre.id]))
}

async function gridShapes(platform: Platform): Promise<Map<AreaCode, Shape>> {
  const { rows } = await platform.pool.query<{ area: AreaCode; geometry: Parameters<typeof shapeOf>[0] }>(
    `SELECT b.area, b.geometry FROM boundaries b JOIN areas a ON a.code = b.area
     WHERE a.level = 'grid' AND b.replaced_at IS NULL`,
  )
  return new Map(rows.map(({ area, geometry }) => [area, shapeOf(geometry)]))
}
