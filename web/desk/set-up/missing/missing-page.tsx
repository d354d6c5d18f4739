import { Link } from '@tanstack/react-router'
import type { Gap, GapsAnswer } from '../../../../contract/gaps.ts'
import { useGaps } from '../../../data/gaps.ts'
import { LEVEL_WORDS } from '../../../kit/case-words.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { StateMark } from '../../../kit/state-mark.tsx'
import { functionWord } from '../units/use-unit-labels.ts'
import { GAP_WORDS, MISSING } from './gap-words.ts'
import { wherePlaceMended, whereMended } from './where-mended.ts'
import './missing.css'

/** So many functions without a department are named; the screen of the units has the others. */
const FUNCTIONS_SHOWN = 8

/** What is still missing before the first report can be accepted, each point with the way to mend it. */
export function MissingPage() {
  return <Loaded query={useGaps()}>{(gaps) => <Points gaps={gaps} />}</Loaded>
}

function Points({ gaps: { ready, items, elsewhere } }: { gaps: GapsAnswer }) {
  const words = useWords(MISSING)
  const points = useWords(GAP_WORDS)
  const open = items.filter(({ missing }) => missing > 0)
  const needed = open.filter((gap) => gap.needed)
  const advised = open.filter((gap) => !gap.needed)
  // Where there is nothing yet of which something could be missing, nothing is said.
  const sound = items.filter(({ missing, of }) => missing === 0 && of > 0)
  return (
    <div className="missing">
      <p className="missing-lead">
        {ready ? (
          <StateMark tone="done">{words.ready}</StateMark>
        ) : (
          <StateMark tone="waiting">{needed.length > 0 ? words.notReady : words.notReadyElsewhere}</StateMark>
        )}
      </p>
      {open.length === 0 && <EmptyState title={words.nothing}>{words.nothingHow}</EmptyState>}
      <OpenPoints title={words.needed} gaps={needed} />
      <OpenPoints title={words.advised} gaps={advised} />
      {sound.length > 0 && (
        <section>
          <h2>{words.sound}</h2>
          <ul className="missing-sound">
            {sound.map((gap) => (
              <li key={gap.kind}>
                <StateMark tone="done">{points[gap.kind].sound(gap)}</StateMark>
              </li>
            ))}
          </ul>
        </section>
      )}
      {elsewhere.map(({ power, open: n }) => (
        <p key={power} className="set-up-hint missing-elsewhere">
          {words.elsewhere[power](n)}
        </p>
      ))}
    </div>
  )
}

function OpenPoints({ title, gaps }: { title: string; gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="missing-open">
        {gaps.map((gap) => (
          <OpenPoint key={gap.kind} gap={gap} />
        ))}
      </ul>
    </section>
  )
}

function OpenPoint({ gap }: { gap: Gap }) {
  const point = useWords(GAP_WORDS)[gap.kind]
  const to = whereMended(gap)
  return (
    <li>
      <h3>{point.open(gap)}</h3>
      <p className="set-up-hint">{point.why}</p>
      <FunctionsMissing gap={gap} />
      <Places gap={gap} />
      {to && point.go !== undefined && (
        <p className="missing-go">
          <Link to="/set-up/$page" params={{ page: to.page }} search={to.search}>
            {point.go}
          </Link>
        </p>
      )}
    </li>
  )
}

/** Which functions have no department, at which level. */
function FunctionsMissing({ gap: { functions = [] } }: { gap: Gap }) {
  const words = useWords(MISSING)
  const levels: Record<string, string> = useWords(LEVEL_WORDS)
  const { language } = useLanguage()
  if (functions.length === 0) return null
  return (
    <ul className="missing-places">
      {functions.slice(0, FUNCTIONS_SHOWN).map(({ level, function: work, missing, of }) => (
        <li key={`${level} ${work}`}>
          {words.functionGap(levels[level] ?? level, functionWord(work, language), missing, of)}
        </li>
      ))}
      {functions.length > FUNCTIONS_SHOWN && <li>{words.moreKinds(functions.length)}</li>}
    </ul>
  )
}

/** The first places, each of which opens where it is mended. */
function Places({ gap }: { gap: Gap }) {
  const words = useWords(MISSING)
  if (gap.places.length === 0) return null
  return (
    <ul className="missing-places">
      {gap.places.map((place) => {
        const { page, search } = wherePlaceMended(gap, place)
        return (
          <li key={place.unit ?? place.area}>
            <Link to="/set-up/$page" params={{ page }} search={search}>
              {place.name}
            </Link>
          </li>
        )
      })}
      {gap.missing > gap.places.length && <li>{words.more(gap.missing)}</li>}
    </ul>
  )
}
