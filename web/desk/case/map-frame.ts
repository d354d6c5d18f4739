/** A position as GeoJSON has it: longitude, latitude. */
type Position = readonly number[]

export interface Frame {
  /** Longitude and latitude to the drawing's units, north up. */
  place: (position: Position) => readonly [number, number]
  width: number
  height: number
}

/** All rings of a polygon or of several. */
export function ringsOf(geometry: { type: string; coordinates: readonly unknown[] }): Position[][] {
  return geometry.type === 'MultiPolygon'
    ? (geometry.coordinates as Position[][][]).flat()
    : (geometry.coordinates as Position[][])
}

/**
 * Fits positions into a box of `width` units. On so small a piece of the earth a degree of longitude is simply a degree of
 * latitude shortened by the cosine.
 */
export function frameAround(
  positions: readonly Position[],
  width: number,
  maxHeight: number,
  margin = 10,
): Frame {
  const lngs = positions.map(([lng = 0]) => lng)
  const lats = positions.map(([, lat = 0]) => lat)
  const west = Math.min(...lngs)
  const north = Math.max(...lats)
  const shorten = Math.cos((((north + Math.min(...lats)) / 2) * Math.PI) / 180)
  const wide = Math.max((Math.max(...lngs) - west) * shorten, 1e-5)
  const tall = Math.max(north - Math.min(...lats), 1e-5)
  const scale = Math.min((width - 2 * margin) / wide, (maxHeight - 2 * margin) / tall)
  const height = tall * scale + 2 * margin
  const left = (width - wide * scale) / 2
  return {
    width,
    height,
    place: ([lng = 0, lat = 0]) => [left + (lng - west) * shorten * scale, margin + (north - lat) * scale],
  }
}

/** The rings as a path of SVG. */
export function pathOf(rings: readonly Position[][], frame: Frame): string {
  return rings
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            frame
              .place(position)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')
}
