import gcoordModule from 'gcoord'
import type { Geometry, Position } from '../../../domain/territory/polygon.ts'

// Its types describe an ES module, but Node is given the CommonJS one: what they call the default is the module.
const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default']

/** What coordinates may come in: WGS84 from browsers, GCJ-02 from WeChat and Chinese web maps (rules §8). */
export type Crs = 'wgs84' | 'gcj02'

/** A position in WGS84, as everything is kept; the shift at Zhangjiakou is about 535 m. */
export function positionToWgs84([lng, lat]: Position, crs: Crs): Position {
  return crs === 'wgs84' ? [lng, lat] : gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
}

/** A geometry in WGS84; heights, which some programs add, are left out. */
export function geometryToWgs84(
  geometry:
    | { type: 'Polygon'; coordinates: [number, number, ...number[]][][] }
    | { type: 'MultiPolygon'; coordinates: [number, number, ...number[]][][][] },
  crs: Crs,
): Geometry {
  const ring = (positions: [number, number, ...number[]][]): Position[] =>
    positions.map(([lng, lat]) => positionToWgs84([lng, lat], crs))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
}
