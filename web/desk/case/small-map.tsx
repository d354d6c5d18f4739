import type { BoundaryCollection } from '../../../contract/territory.ts'
import { useWords } from '../../kit/language.tsx'
import { CASE } from './case-section-words.ts'
import { frameAround, pathOf, ringsOf } from './map-frame.ts'

const WIDTH = 260
const MAX_HEIGHT = 190

/** The boundary of an area and the point in it, drawn here: no base map, no tiles, nothing asked outside. */
export function SmallMap({
  boundary,
  name,
  point,
}: {
  boundary: BoundaryCollection
  name: string
  point?: { lat: number; lng: number } | undefined
}) {
  const words = useWords(CASE)
  const own = boundary.features.find((feature) => feature.properties.own)
  if (!own) return null
  const rings = ringsOf(own.geometry)
  const dot = point && ([point.lng, point.lat] as const)
  const frame = frameAround([...rings.flat(), ...(dot ? [dot] : [])], WIDTH, MAX_HEIGHT)
  const at = dot && frame.place(dot)
  return (
    <figure className="small-map">
      <svg viewBox={`0 0 ${frame.width} ${frame.height.toFixed(1)}`} role="img" aria-label={words.map(name)}>
        <path d={pathOf(rings, frame)} className={own.properties.demo ? 'area demo' : 'area'} />
        {at && (
          <>
            <circle cx={at[0]} cy={at[1]} r="9" className="halo" />
            <circle cx={at[0]} cy={at[1]} r="4" className="dot" />
          </>
        )}
      </svg>
      {own.properties.demo && <figcaption>{words.demoGrid}</figcaption>}
    </figure>
  )
}
