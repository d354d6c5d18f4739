import type { CasePlace } from '../../domain/case/facts.ts'
import { AREA_LEVELS } from '../../domain/territory/area.ts'
import { contains, type Shape } from '../../domain/territory/polygon.ts'
import type { Chance } from './chance.ts'
import type { PlayedCommunity } from './played-city.ts'

/** Where a story is set: what is true, and what intake made of it at first. */
export interface Whereabouts {
  community: PlayedCommunity
  /** Down to the grid, wherever the grid is known. */
  place: CasePlace
  /** What stands in the log when the case opens; less exact, or wrong. */
  understood: CasePlace
  because: string
}

/** Chooses a place within a community, and how well it was understood. */
export function findPlace(
  chance: Chance,
  community: PlayedCommunity,
  neighbours: readonly PlayedCommunity[],
): Whereabouts {
  const { area, grids } = community
  const grid = grids.length === 0 ? undefined : chance.pick(grids)
  const point = grid?.shape && chance.happens(0.72) ? pointIn(chance, grid.shape) : undefined
  const place = placeIn(community, grid?.area.path ?? area.path, point)
  if (point) return { community, place, understood: place, because: 'inside-grid' }
  const roll = chance.next()
  // Now and then only the street is known, or the neighbouring community is named.
  if (roll < 0.02) {
    const understood = placeIn(community, area.path.slice(0, 3))
    return { community, place, understood, because: 'unclear' }
  }
  if (roll < 0.04 && neighbours.length > 1) {
    const other = chance.pick(neighbours)
    return {
      community,
      place,
      understood: placeIn(other, other.area.path),
      because: `named-in-text ${other.area.name}`,
    }
  }
  const understood = grids.length === 1 ? place : placeIn(community, area.path)
  return { community, place, understood, because: chance.happens(0.25) ? 'link' : `named ${area.name}` }
}

function placeIn(
  { centres }: PlayedCommunity,
  path: readonly string[],
  point?: { lat: number; lng: number },
): CasePlace {
  const { city, county, street, community } = centres
  return {
    path: [...path],
    levels: AREA_LEVELS.slice(0, path.length),
    // Centres of areas that are not known cannot be answerable yet.
    centres: {
      ...(city && { city }),
      ...(county && path.length > 1 && { county }),
      ...(street && path.length > 2 && { street }),
      ...(community && path.length > 3 && { community }),
    },
    ...(point && { point }),
  }
}

function pointIn(chance: Chance, shape: Shape): { lat: number; lng: number } | undefined {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const lng = shape.west + chance.next() * (shape.east - shape.west)
    const lat = shape.south + chance.next() * (shape.north - shape.south)
    if (contains(shape, lng, lat)) {
      return { lat: Math.round(lat * 1e6) / 1e6, lng: Math.round(lng * 1e6) / 1e6 }
    }
  }
  return undefined
}
