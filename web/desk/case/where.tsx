import { sayPlaceReason } from '../../../contract/because.ts'
import type { CasePage } from '../../../contract/case-page.ts'
import { useBoundary } from '../../data/areas.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { CASE } from './case-section-words.ts'
import { SmallMap } from './small-map.tsx'

/** Where it is: names of its areas, why we think so, and the grid as a small drawing. */
export function Where({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const { language } = useLanguage()
  const { areas, point, because } = page.place
  const deepest = areas.at(-1)
  const boundary = useBoundary(deepest?.code)
  const drawn = boundary.data?.features.some((feature) => feature.properties.own) ?? false
  return (
    <section aria-labelledby="where">
      <h2 id="where">{words.where}</h2>
      <div className="where">
        <div>
          <p className="where-names">
            {placeWords(
              areas.slice(1).map((area) => area.name),
              language,
              ' › ',
            )}
          </p>
          {because !== '' && <p className="faint">{words.because(sayPlaceReason(because, language))}</p>}
          {!point && <p className="faint">{words.noPoint}</p>}
          {boundary.isSuccess && !drawn && <p className="faint">{words.noBoundary}</p>}
        </div>
        {boundary.data && drawn && deepest && (
          <SmallMap boundary={boundary.data} name={deepest.name} point={point} />
        )}
      </div>
    </section>
  )
}
