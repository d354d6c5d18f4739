import { Button, Skeleton } from 'antd'
import type { CaseFilters } from '../../data/cases.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { useWords } from '../../kit/language.tsx'
import { isNarrowed, type View } from './filter-state.ts'
import { INBOX } from './words.ts'

/** While the list is on its way: rows without words, so that nothing jumps when they come. */
export function LoadingRows() {
  return (
    <div className="loading-rows" aria-busy="true">
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton.Button key={index} active block size="small" />
      ))}
    </div>
  )
}

/** No rows: what would stand here, and how it comes. */
export function EmptyList({
  filters,
  views,
  onFilter,
  onClear,
}: {
  filters: CaseFilters
  views: readonly View[]
  onFilter: (change: Record<string, string | undefined>) => void
  onClear: () => void
}) {
  const words = useWords(INBOX)
  // The widest view comes last: what is not with the reader may be with somebody else.
  const widest = views.at(-1)
  if (isNarrowed(filters)) {
    return (
      <EmptyState title={words.emptyFiltered}>
        <p>{words.emptyFilteredHow}</p>
        <p className="empty-ways">
          {filters.q !== undefined && widest !== undefined && widest !== filters.view && (
            <Button type="primary" onClick={() => onFilter({ view: widest, status: undefined })}>
              {words.searchIn(words[widest])}
            </Button>
          )}
          <Button onClick={onClear}>{words.clear}</Button>
        </p>
      </EmptyState>
    )
  }
  const texts = {
    inbox: [words.emptyInbox, words.emptyInboxHow],
    callBacks: [words.emptyCallBacks, words.emptyCallBacksHow],
    unit: [words.emptyUnit, words.emptyUnitHow],
    area: [words.emptyArea, words.emptyAreaHow],
  } as const
  const [title, how] = texts[filters.view]
  return <EmptyState title={title}>{how}</EmptyState>
}
