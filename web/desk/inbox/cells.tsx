import type { CaseListItem } from '../../../contract/case-list.ts'
import { useCalendar } from '../../data/catalogue.ts'
import { Ago } from '../../kit/ago.tsx'
import { WHY_WORDS } from '../../kit/case-words.ts'
import { cityDate, exactTime } from '../../kit/city-time.ts'
import { ClockText } from '../../kit/clock-text.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { StatusMark } from '../../kit/state-mark.tsx'
import type { Column } from './columns.ts'
import { INBOX } from './words.ts'

/** What one column says of a case. */
export function Cell({ column, item, roomy }: { column: Column; item: CaseListItem; roomy: boolean }) {
  const words = useWords(INBOX)
  const { language } = useLanguage()
  switch (column) {
    case 'place':
      return (
        <span className="row-place" title={placeWords(item.place, language, ' › ')}>
          {placeWords(item.place.slice(-2), language)}
        </span>
      )
    case 'waiting':
      return <Waiting item={item} short={!roomy} />
    case 'clock':
      return <RowClock item={item} short={!roomy} />
    case 'why':
      return <Why item={item} />
    case 'state':
      return <StatusMark status={item.status} overdue={item.overdue} />
    case 'holder':
      return item.holder.name
    case 'opened':
      return <Ago at={item.openedAt} />
    case 'number':
      return <span title={words.number}>{item.number}</span>
  }
}

export function What({ item }: { item: CaseListItem }) {
  const words = useWords(INBOX)
  return (
    <>
      {item.urgent && <strong className="row-flag late">{words.urgent}</strong>}
      {item.confidential && <strong className="row-flag">{words.confidential}</strong>}
      <strong className="row-matter" title={item.matter.name}>
        {item.matter.name}
      </strong>
      <span className="row-excerpt">{item.excerpt === '' ? words.noText : item.excerpt}</span>
    </>
  )
}

/** Who waits, and what has been said about waiting. */
export function Waiting({ item, short = false }: { item: CaseListItem; short?: boolean }) {
  const words = useWords(INBOX)
  const all = pressing(item, words)
  const shown = short ? pressing(item, words.short) : all
  return (
    <span title={[words.people(item.reports), ...all].join(' · ')}>
      {short ? words.short.people(item.reports) : words.people(item.reports)}
      {shown.length > 0 && <span className="row-pressing">{shown.join(' ')}</span>}
    </span>
  )
}

type CountWord = 'urged' | 'supervised' | 'reworked' | 'returned'

/** The gravest first: where room ends, the lightest is left out. */
function pressing(item: CaseListItem, words: Record<CountWord, (n: number) => string>): string[] {
  const counts: [number, CountWord][] = [
    [item.supervisions, 'supervised'],
    [item.reworks, 'reworked'],
    [item.returns, 'returned'],
    [item.urges, 'urged'],
  ]
  return counts.flatMap(([n, word]) => (n > 0 ? [words[word](n)] : []))
}

export function RowClock({ item, short = false }: { item: CaseListItem; short?: boolean }) {
  const calendar = useCalendar().data
  if (item.why === 'call_back' && item.ratingEnds !== undefined) return <RatingEnds at={item.ratingEnds} />
  if (item.dueAt === undefined) return null
  return (
    <ClockText
      due={item.dueAt}
      roundTheClock={item.urgent}
      short={short}
      suspended={item.status === 'suspended'}
      calendar={calendar}
    />
  )
}

/** Until when the reporters may still rate by themselves. */
function RatingEnds({ at }: { at: string }) {
  const words = useWords(INBOX)
  const moment = Date.parse(at)
  return (
    <time dateTime={at} title={words.toRate(exactTime(moment))}>
      {words.toRate(cityDate(moment).slice(-'12-31'.length))}
    </time>
  )
}

/** Why it is here: what it waits for from the reader; otherwise where it stands. */
export function Why({ item }: { item: CaseListItem }) {
  const why = useWords(WHY_WORDS)
  if (item.why === 'none' || item.why === 'share' || item.why === 'suspended') {
    return <StatusMark status={item.status} />
  }
  return (
    <span className="row-why" title={why[item.why]}>
      {why[item.why]}
    </span>
  )
}
