import type { OverviewRow } from '../../../contract/overview.ts'
import { useWords } from '../../kit/language.tsx'
import { FigureLink } from './figure.tsx'
import { lateShare } from './figure-list.ts'
import { OVERVIEW } from './overview-words.ts'

const SHOWN = ['open', 'overdue', 'waiting', 'inHand', 'finishing', 'suspended'] as const

/** The figures of the whole area in one line. */
export function TotalStrip({ total, now }: { total: OverviewRow; now: number }) {
  const words = useWords(OVERVIEW)
  const share = lateShare(total)
  return (
    <dl className="overview-strip" aria-label={words.strip}>
      {SHOWN.map((figure) => (
        <div key={figure}>
          <dt>{words[figure]}</dt>
          <dd>
            <FigureLink row={total} figure={figure} now={now} />
            <small> {words.cases}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.share}</dt>
        <dd>
          {share === undefined ? (
            <span className="figure-none" title={words.noData}>
              — <small>{words.noData}</small>
            </span>
          ) : (
            <>
              {share}
              <small> %</small>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.closed}</dt>
        <dd>
          {total.closed.toLocaleString('en')}
          <small> {words.cases}</small>
        </dd>
      </div>
    </dl>
  )
}
