/** Longitude and latitude in degrees, WGS84. */
export type Position = [number, number]

/** A boundary as GeoJSON writes it; rings are closed (the last position repeats the first). */
export type Geometry =
  { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** A geometry made ready for many questions. */
export interface Shape {
  /** Every ring as x, y, x, y …, holes included: being inside is a matter of counting crossings. */
  rings: Float64Array[]
  west: number
  south: number
  east: number
  north: number
}

/** Makes a shape of a geometry. */
export function shapeOf(geometry: Geometry): Shape {
  const shape: Shape = { rings: [], west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  for (const ring of polygons.flat()) {
    const flat = new Float64Array(ring.length * 2)
    for (let at = 0; at < ring.length; at++) {
      const [lng, lat] = ring[at]!
      flat[at * 2] = lng
      flat[at * 2 + 1] = lat
      if (lng < shape.west) shape.west = lng
      if (lng > shape.east) shape.east = lng
      if (lat < shape.south) shape.south = lat
      if (lat > shape.north) shape.north = lat
    }
    shape.rings.push(flat)
  }
  return shape
}

/**
 * Does the point lie in the shape? A point on an edge that two shapes share lies in exactly one of them, so that a
 * tiling answers every point once: edges are taken half-open, and both sides compute the crossing from the same end.
 */
export function contains(shape: Shape, lng: number, lat: number): boolean {
  if (lng < shape.west || lng > shape.east || lat < shape.south || lat > shape.north) return false
  let inside = false
  for (const ring of shape.rings) {
    const length = ring.length
    let x = ring[length - 2]!
    let y = ring[length - 1]!
    for (let at = 0; at < length; at += 2) {
      const nextX = ring[at]!
      const nextY = ring[at + 1]!
      if (y > lat !== nextY > lat) {
        const crossing =
          y < nextY
            ? x + ((lat - y) * (nextX - x)) / (nextY - y)
            : nextX + ((lat - nextY) * (x - nextX)) / (y - nextY)
        if (lng < crossing) inside = !inside
      }
      x = nextX
      y = nextY
    }
  }
  return inside
}

const METRES_PER_DEGREE = 111_320

/** Metres between two points; flat, which is right to 0.1 % within a city. */
export function metresBetween(a: Position, b: Position): number {
  const width = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return Math.hypot((a[0] - b[0]) * width, a[1] - b[1]) * METRES_PER_DEGREE
}

/** Area in square metres; holes are subtracted, whichever way they turn. */
export function squareMetres(geometry: Geometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let sum = 0
  for (const polygon of polygons) {
    polygon.forEach((ring, at) => (sum += (at === 0 ? 1 : -1) * Math.abs(ringArea(ring))))
  }
  return sum
}

function ringArea(ring: Position[]): number {
  const origin = ring[0]
  if (origin === undefined) return 0
  let doubled = 0
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = ring[at - 1]!
    const [bx, by] = ring[at]!
    doubled += (ax - origin[0]) * (by - origin[1]) - (bx - origin[0]) * (ay - origin[1])
  }
  return (doubled / 2) * METRES_PER_DEGREE ** 2 * Math.cos((origin[1] * Math.PI) / 180)
}

/** A point inside the geometry, well away from its edges if it can be: where to write its name. */
export function labelPoint(geometry: Geometry): Position {
  const shape = shapeOf(geometry)
  let best: Position = [(shape.west + shape.east) / 2, (shape.south + shape.north) / 2]
  let bestRoom = -1
  const steps = 16
  for (let row = 1; row < steps; row++) {
    const lat = shape.south + ((shape.north - shape.south) * row) / steps
    for (let column = 1; column < steps; column++) {
      const lng = shape.west + ((shape.east - shape.west) * column) / steps
      if (!contains(shape, lng, lat)) continue
      const room = roomAround(shape, lng, lat)
      if (room > bestRoom) [best, bestRoom] = [[lng, lat], room]
    }
  }
  return best
}

/** Squared distance to the nearest edge, in degrees of latitude. */
function roomAround(shape: Shape, lng: number, lat: number): number {
  const width = Math.cos((lat * Math.PI) / 180)
  let nearest = Infinity
  for (const ring of shape.rings) {
    for (let at = 2; at < ring.length; at += 2) {
      const ax = (ring[at - 2]! - lng) * width
      const ay = ring[at - 1]! - lat
      const dx = (ring[at]! - lng) * width - ax
      const dy = ring[at + 1]! - lat - ay
      const length = dx * dx + dy * dy
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
      nearest = Math.min(nearest, (ax + share * dx) ** 2 + (ay + share * dy) ** 2)
    }
  }
  return nearest
}
