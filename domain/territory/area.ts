import type { AreaCode } from '../kernel/ids.ts'

/** The four governed levels and the grid below them, from the widest to the narrowest. */
export const AREA_LEVELS = ['city', 'county', 'street', 'community', 'grid'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** Levels that have a grid service centre. */
export const CENTRE_LEVELS = ['city', 'county', 'street', 'community'] as const
export type CentreLevel = (typeof CENTRE_LEVELS)[number]

/** A node of the tree. `path` runs from the city to the area itself: ancestry is never guessed from the code. */
export interface Area {
  code: AreaCode
  level: AreaLevel
  name: string
  parent: AreaCode | null
  path: AreaCode[]
}

/** True if the area with this path lies in `code` or is it. */
export function isWithin(path: readonly AreaCode[], code: AreaCode): boolean {
  return path.includes(code)
}
