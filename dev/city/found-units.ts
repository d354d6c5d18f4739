import { DEPARTMENT_FUNCTIONS } from '../../domain/catalogue/department-function.ts'
import { CENTRE_LEVELS } from '../../domain/territory/area.ts'
import { latinName } from '../../domain/territory/latin-name.ts'
import { peopleOf } from '../../server/features/people/answers.ts'
import { ensureStandingUnits, loadUnits } from '../../server/features/people/load.ts'
import { territoryOf, type ListedArea } from '../../server/features/territory/answers.ts'
import { uuidV7 } from '../../server/platform/ids/uuid-v7.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { COMPANIES_PER_COUNTY, COUNTIES_WITH_COMPANIES, DEPARTMENTS_AT } from './department-plan.ts'

type Unit = Parameters<typeof loadUnits>[1][number]

const NUMERALS = ['一', '二', '三', '四', '五']

/** Opens a centre for every area, a seat for every grid, departments and companies. @returns how many units there are. */
export async function foundUnits(platform: Platform): Promise<number> {
  await ensureStandingUnits(platform)
  const territory = territoryOf(platform)
  const city = territory.city()
  if (!city) throw new Error('the territory must be loaded first')
  const people = peopleOf(platform)
  if (people.unitsWithin(city.code, { kind: 'department' }).length === 0) {
    const counties = territory.children(city.code)
    const areas = [city, ...counties, ...counties.flatMap(({ code }) => territory.children(code))]
    const upper = (area: ListedArea): string | undefined => {
      const centres = people.centresFor(area.path)
      return CENTRE_LEVELS.flatMap((level) => centres[level]?.id ?? []).at(-1)
    }
    await loadUnits(platform, [
      ...areas.flatMap((area) => departmentsOf(area, upper(area))),
      ...counties.flatMap((county) => companiesOf(county, upper(county))),
    ])
  }
  return people.unitsWithin(city.code).length
}

function departmentsOf(area: ListedArea, upperUnit: string | undefined): Unit[] {
  return (DEPARTMENTS_AT[area.level] ?? []).map((duty) => ({
    id: uuidV7(),
    kind: 'department',
    area: area.code,
    name: `${area.name}${DEPARTMENT_FUNCTIONS[duty].zh}部门`,
    nameEn: `${DEPARTMENT_FUNCTIONS[duty].en}, ${latinName(area)}`,
    function: duty,
    ...(upperUnit === undefined ? {} : { upperUnit }),
  }))
}

function companiesOf(county: ListedArea, upperUnit: string | undefined): Unit[] {
  if (!COUNTIES_WITH_COMPANIES.includes(county.code)) return []
  return Array.from({ length: COMPANIES_PER_COUNTY }, (_, at) => ({
    id: uuidV7(),
    kind: 'company' as const,
    area: county.code,
    name: `演示物业${NUMERALS[at] ?? at + 1}公司(${county.name})`,
    nameEn: `Demo Property ${at + 1}, ${latinName(county)}`,
    ...(upperUnit === undefined ? {} : { upperUnit }),
  }))
}
