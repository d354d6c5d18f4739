import type { AreaCode } from '../kernel/ids.ts'
import type { Area, AreaLevel } from './area.ts'

/** A community near a point that no community claims. */
export interface Nearby {
  area: Area
  metres: number
  /** True if the place of the community is made up for the demo. */
  demo: boolean
}

/** A current boundary that holds a point. */
export interface BoundaryHit {
  area: Area
  version: number
  demo: boolean
  /** The grids of the area if it is a community and has grids. */
  grids?: readonly Area[]
}

/**
 * Where a point lies, and why, as data: the screens say it in words (issue "Territory": every automatic decision is
 * explained). Only `inside` may be used without asking; all else is to be confirmed by a person.
 */
export type Located =
  /** `boundaryOf` is the grid itself, or its community if that has only this grid. */
  | { kind: 'inside'; grid: Area; boundaryOf: AreaCode; boundaryVersion: number; demo: boolean }
  /** Inside the boundary of `area`, but of no grid. */
  | {
      kind: Exclude<AreaLevel, 'grid'>
      area: Area
      boundaryVersion: number
      demo: boolean
      nearest: Nearby[]
    }
  /** Outside every boundary; `mapped` is false as long as the city has no boundary at all. */
  | { kind: 'outside'; mapped: boolean; nearest: Nearby[] }

/** What the answer rests on. */
export const LOCATED_REASONS = [
  'inside-grid',
  'only-grid-of-community',
  'confirm-grid',
  'confirm-community',
  'outside-city',
  'no-boundaries',
] as const
export type LocatedReason = (typeof LOCATED_REASONS)[number]

/** Names the reason of an answer. */
export function reasonOf(located: Located): LocatedReason {
  switch (located.kind) {
    case 'inside':
      return located.boundaryOf === located.grid.code ? 'inside-grid' : 'only-grid-of-community'
    case 'community':
      return 'confirm-grid'
    case 'outside':
      return located.mapped ? 'outside-city' : 'no-boundaries'
    default:
      return 'confirm-community'
  }
}

/**
 * The answer for a point from the narrowest boundary that holds it. `nearest` is only asked for when the point is to
 * be confirmed; it is given the area within which to look, if there is one.
 */
export function locatedIn(
  hit: BoundaryHit | undefined,
  mapped: boolean,
  nearest: (within: Area | undefined) => Nearby[],
): Located {
  if (hit === undefined) return { kind: 'outside', mapped, nearest: nearest(undefined) }
  const { area, version: boundaryVersion, demo } = hit
  if (area.level === 'grid')
    return { kind: 'inside', grid: area, boundaryOf: area.code, boundaryVersion, demo }
  const only = hit.grids?.length === 1 ? hit.grids[0] : undefined
  if (only !== undefined) return { kind: 'inside', grid: only, boundaryOf: area.code, boundaryVersion, demo }
  const around = area.level === 'community' ? [{ area, metres: 0, demo }] : nearest(area)
  return { kind: area.level, area, boundaryVersion, demo, nearest: around }
}
