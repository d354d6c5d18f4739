import { DEPARTMENT_FUNCTIONS, type DepartmentFunction } from '../../domain/catalogue/department-function.ts'
import type { AreaLevel } from '../../domain/territory/area.ts'

const ALL = Object.keys(DEPARTMENT_FUNCTIONS) as DepartmentFunction[]

/**
 * Which departments stand at which level: the city and its counties have one for every function (so that every rule
 * of the default catalogue finds its unit), a street has its own urban management and its civil affairs.
 */
export const DEPARTMENTS_AT: Partial<Record<AreaLevel, readonly DepartmentFunction[]>> = {
  city: ALL,
  county: ALL,
  street: ['urban_management', 'civil_affairs'],
}

/** Counties that have property companies of their own in the demo. */
export const COUNTIES_WITH_COMPANIES = ['130702000000', '130703000000', '130705000000', '130771000000']
export const COMPANIES_PER_COUNTY = 3
