import { explainLocated } from '../../../contract/territory-words.ts'
import type { AreaHit, AreaView, BoundaryCollection, LocatedView } from '../../../contract/territory.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { reasonOf } from '../../../domain/territory/located.ts'
import type { Area } from '../../../domain/territory/area.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { TerritoryAnswers } from './answers.ts'
import type { ListedArea } from './listed-area.ts'
import { readBoundaries } from './stored-areas.ts'

/** An area in a list. */
export function areaHit(territory: TerritoryAnswers, area: Area, lang: 'zh' | 'en'): AreaHit {
  const { code, level, name } = area
  return {
    code,
    level,
    name,
    nameEn: territory.areaName(code, 'en'),
    place: territory.placeName(code, lang),
    pinyin: territory.area(code)?.pinyin ?? '',
  }
}

/** An area in full, closed ones too. */
export function areaView(
  territory: TerritoryAnswers,
  code: AreaCode,
  lang: 'zh' | 'en',
): AreaView | undefined {
  const area = territory.area(code)
  if (area === undefined) return undefined
  const boundary = territory.boundary(code)
  return {
    ...areaHit(territory, area, lang),
    officialName: area.officialName,
    parent: area.parent,
    path: territory.path(code).map(({ code: step, level, name }) => ({
      code: step,
      level,
      name,
      nameEn: territory.areaName(step, 'en'),
    })),
    active: area.active,
    children: territory.children(code).length,
    ...(area.centre && { centre: area.centre }),
    ...(boundary && { boundary }),
  }
}

/** Areas directly below, by code. */
export function areaChildren(
  territory: TerritoryAnswers,
  code: AreaCode,
  closedToo: boolean,
  lang: 'zh' | 'en',
): (AreaHit & { active: boolean; children: number })[] {
  return (closedToo ? territory.allChildren(code) : territory.children(code)).map((area: ListedArea) => ({
    ...areaHit(territory, area, lang),
    active: area.active,
    children: territory.children(area.code).length,
  }))
}

/** Where a point (WGS84) lies, and why, in the caller's language. */
export function locatedView(
  territory: TerritoryAnswers,
  point: { lng: number; lat: number },
  lang: 'zh' | 'en',
): LocatedView {
  const located = territory.locate(point)
  const nearest = located.kind === 'inside' ? [] : located.nearest
  const grid = located.kind === 'inside' ? areaHit(territory, located.grid, lang) : undefined
  const holder = located.kind === 'inside' ? territory.area(located.boundaryOf) : undefined
  const area = located.kind === 'outside' || located.kind === 'inside' ? holder : located.area
  const view = {
    reason: reasonOf(located),
    ...(grid && { grid }),
    ...(area && { area: areaHit(territory, area, lang) }),
    ...(located.kind !== 'outside' && { boundaryVersion: located.boundaryVersion }),
    demo: located.kind !== 'outside' && located.demo,
    nearest: nearest.map(({ area: community, metres, demo }) => ({
      ...areaHit(territory, community, lang),
      metres,
      demo,
    })),
  }
  return { ...view, explanation: explainLocated(view, lang) }
}

/** Boundaries of an area and its children in use, as GeoJSON; undefined for an unknown area. */
export async function boundaryCollection(
  client: Queryable,
  territory: TerritoryAnswers,
  code: AreaCode,
): Promise<BoundaryCollection | undefined> {
  const area = territory.area(code)
  if (area === undefined) return undefined
  const shown = [area, ...territory.children(code)]
  const found = new Map(
    (
      await readBoundaries(
        client,
        shown.map((one) => one.code),
      )
    ).map((one) => [one.area, one]),
  )
  return {
    type: 'FeatureCollection',
    features: shown.flatMap((one) => {
      const boundary = found.get(one.code)
      if (boundary === undefined) return []
      const { version, demo, source, geometry } = boundary
      const { level, name, centre } = one
      return [
        {
          type: 'Feature' as const,
          id: one.code,
          properties: {
            code: one.code,
            level,
            name,
            version,
            demo,
            source,
            own: one === area,
            ...(centre && { centre: { lng: centre.lng, lat: centre.lat } }),
          },
          geometry,
        },
      ]
    }),
  }
}
