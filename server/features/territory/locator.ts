import Flatbush from 'flatbush'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { AREA_LEVELS, type AreaLevel } from '../../../domain/territory/area.ts'
import { locatedIn, type BoundaryHit, type Located, type Nearby } from '../../../domain/territory/located.ts'
import {
  contains,
  metresBetween,
  shapeOf,
  squareMetres,
  type Position,
  type Shape,
} from '../../../domain/territory/polygon.ts'
import type { ListedArea } from './listed-area.ts'
import type { CurrentBoundary } from './stored-areas.ts'

/** How many communities are offered where a person has to choose, and how far away they may be. */
const NEAREST = 3
const NEAREST_METRES = 30_000

export interface Locator {
  locate(lng: number, lat: number): Located
  /** Does the area have a boundary, and is that one made up? */
  boundary(code: AreaCode): { version: number; demo: boolean } | undefined
}

interface Bounded extends BoundaryHit {
  area: ListedArea
  shape: Shape
}

/**
 * Finds the area of a point, all in memory: a packed R-tree of the boundaries of each level, narrowest level first,
 * then the exact test (more than 300,000 points a second on one core; see docs/domain/territory.md). Areas that are
 * closed have no say.
 */
export function makeLocator(
  areas: ReadonlyMap<AreaCode, ListedArea>,
  boundaries: readonly CurrentBoundary[],
  gridsOf: (community: AreaCode) => readonly ListedArea[],
): Locator {
  const bounded = new Map<AreaCode, Bounded>()
  const perLevel = new Map<AreaLevel, { entry: Bounded; size: number }[]>()
  for (const { area: code, geometry, version, demo } of boundaries) {
    const area = areas.get(code)
    if (area === undefined) continue
    const grids = area.level === 'community' ? gridsOf(code) : undefined
    const entry = { area, shape: shapeOf(geometry), version, demo, ...(grids && { grids }) }
    bounded.set(code, entry)
    if (!area.active) continue
    const list = perLevel.get(area.level)
    const item = { entry, size: squareMetres(geometry) }
    if (list === undefined) perLevel.set(area.level, [item])
    else list.push(item)
  }
  const layers = AREA_LEVELS.toReversed().flatMap((level) => {
    const list = perLevel.get(level)
    return list === undefined ? [] : [makeLayer(list)]
  })
  const nearest = makeNearest(
    [...areas.values()].filter(({ level, active }) => level === 'community' && active),
  )

  return {
    locate(lng, lat) {
      let hit: Bounded | undefined
      for (const find of layers) {
        hit = find(lng, lat)
        if (hit !== undefined) break
      }
      return locatedIn(hit, bounded.size > 0, (within) => nearest(lng, lat, within?.code))
    },
    boundary(code) {
      const entry = bounded.get(code)
      return entry && { version: entry.version, demo: entry.demo }
    },
  }
}

/** Finds the boundary of one level that holds a point; of several that overlap, the smallest. */
function makeLayer(
  items: { entry: Bounded; size: number }[],
): (lng: number, lat: number) => Bounded | undefined {
  items.sort((a, b) => a.size - b.size)
  const entries = items.map(({ entry }) => entry)
  const tree = new Flatbush(entries.length)
  for (const { shape } of entries) tree.add(shape.west, shape.south, shape.east, shape.north)
  tree.finish()
  return (lng, lat) => {
    const found = tree.search(lng, lat, lng, lat)
    let best = -1
    for (const at of found) {
      if ((best < 0 || at < best) && contains(entries[at]!.shape, lng, lat)) best = at
    }
    return best < 0 ? undefined : entries[best]
  }
}

function makeNearest(
  communities: readonly ListedArea[],
): (lng: number, lat: number, within?: AreaCode) => Nearby[] {
  const placed = communities.filter(({ centre }) => centre !== undefined)
  if (placed.length === 0) return () => []
  // A degree of longitude is narrower than one of latitude: the tree counts in degrees of latitude.
  const narrowing = Math.cos((placed[0]!.centre!.lat * Math.PI) / 180)
  const tree = new Flatbush(placed.length)
  for (const { centre } of placed)
    tree.add(centre!.lng * narrowing, centre!.lat, centre!.lng * narrowing, centre!.lat)
  tree.finish()
  return (lng, lat, within) => {
    const here: Position = [lng, lat]
    const allowed = within === undefined ? undefined : (at: number) => placed[at]!.path.includes(within)
    return tree
      .neighbors(lng * narrowing, lat, NEAREST, NEAREST_METRES / 111_320, allowed)
      .map((at) => placed[at]!)
      .map((area) => ({
        area,
        metres: Math.round(metresBetween(here, [area.centre!.lng, area.centre!.lat])),
        demo: area.centre!.demo,
      }))
      .sort((a, b) => a.metres - b.metres)
  }
}
