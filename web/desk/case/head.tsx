import type { CasePage } from '../../../contract/case-page.ts'
import { useCalendar } from '../../data/catalogue.ts'
import { ClockText } from '../../kit/clock-text.tsx'
import { useWords } from '../../kit/language.tsx'
import { useNow } from '../../kit/now.ts'
import { StatusMark } from '../../kit/state-mark.tsx'
import { CASE } from './case-section-words.ts'

/** What it is about, where it stands and how long there is, on two lines. */
export function CaseHead({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const calendar = useCalendar().data
  const now = useNow()
  const { counts } = page
  const history = [
    counts.reworks > 0 && words.reworks(counts.reworks),
    counts.returns > 0 && words.returns(counts.returns),
    counts.urges > 0 && words.urges(counts.urges),
    counts.supervisions > 0 && words.supervisions(counts.supervisions),
    page.published && words.published,
  ].filter((word) => word !== false)
  const suspended = page.status === 'suspended'
  const next = soonerOf(page.clock, page.total)
  const due = suspended ? page.suspension?.until : next?.due
  const late = next !== undefined && !suspended && Date.parse(next.due) < now
  return (
    <header className="case-head">
      <h1>
        {page.matter.name}
        <small>{words.number(page.number)}</small>
      </h1>
      <p className="case-state">
        <StatusMark status={page.status} overdue={late} />
        {page.urgent && <strong className="flag urgent">{words.urgent}</strong>}
        {page.confidential && <strong className="flag">{words.confidential}</strong>}
        {due !== undefined && (
          <ClockText
            due={due}
            roundTheClock={next?.unit.startsWith('urgent') ?? page.urgent}
            suspended={suspended}
            calendar={calendar}
          />
        )}
        <span>{page.holder.name}</span>
        {history.length > 0 && <span className="faint">{history.join(' · ')}</span>}
      </p>
    </header>
  )
}

/** The clock that ends first: the whole case may run out while its stage has time. */
function soonerOf(clock: CasePage['clock'], total: CasePage['total']): CasePage['clock'] {
  return clock && total && Date.parse(total.due) < Date.parse(clock.due) ? total : clock
}
