import type { BoundaryCollection } from '../../../../contract/territory.ts'
import { useBoundary } from '../../../data/areas.ts'
import { useWords } from '../../../kit/language.tsx'
import { AREAS } from './areas-words.ts'

type Ring = [number, number][]
const SIZE = 320

/** The boundary of an area and of those below it as thin lines; a sketch, not a map. */
export function BoundaryOutline({ code, name }: { code: string; name: string }) {
  const words = useWords(AREAS)
  const boundary = useBoundary(code).data
  if (!boundary) return null
  const shapes = boundary.features.map((feature) => ({
    id: feature.id,
    own: feature.properties.own,
    demo: feature.properties.demo,
    rings: ringsOf(feature.geometry),
  }))
  const place = fit(shapes.flatMap(({ rings }) => rings.flat()))
  return (
    <figure className="area-outline">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={words.outline(name)}>
        {shapes.toReversed().map(({ id, own, rings }) => (
          <path key={id} className={own ? 'own' : ''} d={rings.map((ring) => pathOf(ring, place)).join('')} />
        ))}
      </svg>
      {shapes.some(({ demo }) => demo) && (
        <figcaption>
          <span className="demo-tag">{words.demo}</span>
        </figcaption>
      )}
    </figure>
  )
}

function ringsOf(geometry: BoundaryCollection['features'][number]['geometry']): Ring[] {
  return geometry.type === 'Polygon'
    ? (geometry.coordinates as Ring[])
    : (geometry.coordinates as Ring[][]).flat()
}

type Place = (point: [number, number]) => [number, number]

/** Longitudes are narrower than latitudes away from the equator. */
function fit(points: Ring): Place {
  const lngs = points.map(([lng]) => lng)
  const lats = points.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (SIZE - 8) / Math.max((east - west) * narrow, north - south, 1e-9)
  const left = (SIZE - (east - west) * narrow * scale) / 2
  const top = (SIZE - (north - south) * scale) / 2
  return ([lng, lat]) => [left + (lng - west) * narrow * scale, top + (north - lat) * scale]
}

function pathOf(ring: Ring, place: Place): string {
  const points = ring.map((point) =>
    place(point)
      .map((n) => n.toFixed(1))
      .join(' '),
  )
  return `M${points.join('L')}Z`
}
