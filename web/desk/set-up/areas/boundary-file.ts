/** A shape as the door for boundaries takes it. */
export type Shape =
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] }

interface GeoJson {
  type?: string
  features?: GeoJson[]
  geometry?: GeoJson
  geometries?: GeoJson[]
  coordinates?: unknown
}

/**
 * The shape in a GeoJSON file, however deep its program has wrapped it.
 * @returns how many shapes there are if it is not one; 0 if there is none or it is no GeoJSON.
 */
export function shapeIn(text: string): Shape | number {
  try {
    const shapes = shapesOf(JSON.parse(text) as GeoJson)
    return shapes.length === 1 && shapes[0] ? shapes[0] : shapes.length
  } catch {
    return 0
  }
}

function shapesOf(json: GeoJson | null | undefined): Shape[] {
  switch (json?.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return Array.isArray(json.coordinates)
        ? [{ type: json.type, coordinates: json.coordinates } as Shape]
        : []
    case 'Feature':
      return shapesOf(json.geometry)
    case 'FeatureCollection':
      return (json.features ?? []).flatMap(shapesOf)
    case 'GeometryCollection':
      return (json.geometries ?? []).flatMap(shapesOf)
    default:
      return []
  }
}
