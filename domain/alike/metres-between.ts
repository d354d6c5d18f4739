const EARTH = 6_371_008
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export interface Point {
  lat: number
  lng: number
}

/** Metres between two points (WGS84 degrees) on a round earth: exact to half a percent, which a neighbourhood bears. */
export function metresBetween(a: Point, b: Point): number {
  const north = radians(b.lat - a.lat) / 2
  const east = radians(b.lng - a.lng) / 2
  const h = Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)))
}
