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

/** The smallest box of degrees that holds everything within so many metres of a point. */
export function boxAround({ lat, lng }: Point, metres: number): { from: Point; to: Point } {
  const north = (metres / EARTH) * (180 / Math.PI)
  const east = north / Math.cos(radians(lat))
  return { from: { lat: lat - north, lng: lng - east }, to: { lat: lat + north, lng: lng + east } }
}
