import type { AreaCode, UnitId } from '../kernel/ids.ts'
import type { AreaLevel } from '../territory/area.ts'

/** Everything that can hold a case. */
export const UNIT_KINDS = ['centre', 'department', 'grid_seat', 'company', 'committee'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/**
 * A unit works for one area: a centre for the area of its level, a grid seat for its grid, a department for the
 * city, county or street whose authority it is, a company for the area it serves.
 * `path` is the path of that area, so that scope never needs the tree.
 */
export interface Unit {
  id: UnitId
  kind: UnitKind
  level: AreaLevel
  area: AreaCode
  path: AreaCode[]
  name: string
  nameEn?: string
  /** What a department is for (`domain/catalogue/department-function.ts`); only departments have one. */
  function?: string
}
