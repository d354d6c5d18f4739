import type { AreaCode, PersonId, UnitId } from '../../../../domain/kernel/ids.ts'
import type { Position } from '../../../../domain/org/position.ts'
import { AREA_LEVELS } from '../../../../domain/territory/area.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf } from '../answers.ts'
import { ensureStandingUnits, loadPeople } from '../load.ts'

/** A city with one county, one street, two communities and a grid in each. */
export const CITY = '130700000000'
export const COUNTY = '130702000000'
export const STREET = '130702001000'
export const COMMUNITY = '130702001025'
export const GRID = '130702001025001'
export const OTHER_COMMUNITY = '130702001026'
export const OTHER_GRID = '130702001026001'

const TREE: [string, AreaCode[]][] = [
  ['演示市', [CITY]],
  ['演示区', [CITY, COUNTY]],
  ['演示街道', [CITY, COUNTY, STREET]],
  ['甲社区', [CITY, COUNTY, STREET, COMMUNITY]],
  ['第一网格', [CITY, COUNTY, STREET, COMMUNITY, GRID]],
  ['乙社区', [CITY, COUNTY, STREET, OTHER_COMMUNITY]],
  ['第一网格', [CITY, COUNTY, STREET, OTHER_COMMUNITY, OTHER_GRID]],
]

export const PASSWORD = 'a good long password'
/** Hashing is slow on purpose: once for all tests of a file. */
const hash = hashPassword(PASSWORD)

/** Areas with their centres and grid seats, nobody in them. */
export async function foundSmallCity(platform: Platform): Promise<void> {
  await drawAreas(platform)
  await ensureStandingUnits(platform)
}

/** The areas alone. */
export async function drawAreas(platform: Platform): Promise<void> {
  for (const [name, path] of TREE) {
    await platform.pool.query(
      `INSERT INTO areas (code, level, parent, path, name, official_name, pinyin, initials)
       VALUES ($1, $2, $3, $4, $5, $5, '', '')`,
      [path.at(-1), AREA_LEVELS[path.length - 1], path.at(-2) ?? null, path, name],
    )
  }
}

/** The centre of an area, or the seat of a grid. */
export function unitIn(platform: Platform, area: AreaCode): UnitId {
  const people = peopleOf(platform)
  const [unit] = people.unitsWithin(area).filter((one) => one.area === area)
  if (!unit) throw new Error(`nothing stands in ${area}`)
  return unit.id
}

/**
 * A person with an account (its password is `PASSWORD`) and one appointment that began a day ago; `unit` is the
 * centre of the area or the seat of the grid unless named.
 */
export async function seat(
  platform: Platform,
  login: string,
  position: Position,
  area: AreaCode,
  unit: UnitId = unitIn(platform, area),
): Promise<PersonId> {
  const person = uuidV7()
  await loadPeople(platform, {
    persons: [{ id: person, name: `演示·${login}` }],
    accounts: [{ person, login, passwordHash: await hash }],
    appointments: [{ id: uuidV7(), person, unit, position, from: platform.now() - 86_400_000 }],
  })
  return person
}
