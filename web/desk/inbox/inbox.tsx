import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, type InputRef } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { useCaseList, type CaseFilters } from '../../data/cases.ts'
import { Problem } from '../../data/client.ts'
import { useOnline } from '../../data/live.ts'
import { useWords } from '../../kit/language.tsx'
import { Trouble } from '../../kit/trouble.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { useMedia } from '../../kit/use-media.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CaseCards } from './case-cards.tsx'
import { CaseTable } from './case-table.tsx'
import { keepColumns, readColumns, USUAL_COLUMNS } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { View } from './filter-state.ts'
import { KeyHelp } from './key-help.tsx'
import { EmptyList, LoadingRows } from './list-state.tsx'
import { MoreRows } from './more-rows.tsx'
import { SearchField } from './search-field.tsx'
import { useLiveList } from './use-live-list.ts'
import { useSelection } from './use-selection.ts'
import { ViewsMenu } from './views-menu.tsx'
import { INBOX } from './words.ts'

/** Comes when a case is opened beside the list; a phone's list need not carry it. */
const CaseView = lazy(async () => ({ default: (await import('../case/case-view.tsx')).CaseView }))

/** So long after the last movement of the hand somebody still reads. */
const READING_MS = 4_000
/** Beside the list the case follows the keys, but not through every row that one hurries past. */
const SETTLE_MS = 140

export interface InboxProps {
  filters: CaseFilters
  views: View[]
  /** The case beside the list. */
  open: string | undefined
  onFilter: (change: Record<string, string | undefined>) => void
  onClear: () => void
  onOpen: (id: string | undefined) => void
}

export function Inbox({ filters, views, open, onFilter, onClear, onOpen }: InboxProps) {
  const words = useWords(INBOX)
  const navigate = useNavigate()
  const beside = useMedia('(width >= 1200px)')
  const narrow = useMedia('(width <= 760px)')
  const online = useOnline()
  const list = useCaseList(filters)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const [columns, setColumns] = useState(() => readColumns(localStorage))
  const [helping, setHelping] = useState(false)
  const split = beside && open !== undefined
  const search = useRef<InputRef>(null)
  const moved = useRef(0)
  const place = useRef(0)
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [at, setAt] = useState<string>()
  const cursor = at ?? (beside ? open : undefined)
  const selection = useSelection(items)
  const live = useLiveList(
    filters,
    () => Date.now() - moved.current < READING_MS || selection.chosen.length > 0,
    list.isSuccess,
  )

  const show = (id: string) => {
    place.current = items.findIndex((item) => item.id === id)
    setAt(id)
    if (beside) onOpen(id)
    else void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: {} })
  }
  const move = (by: number) => {
    const found = items.findIndex((item) => item.id === cursor)
    // The row may have left the list by what was just done: its place is where one goes on.
    const index = found >= 0 ? found : by > 0 ? place.current - 1 : place.current
    const next = items[Math.min(Math.max(index + by, 0), items.length - 1)]
    if (!next) return
    moved.current = Date.now()
    place.current = items.indexOf(next)
    setAt(next.id)
    document.getElementById(`row-${next.id}`)?.scrollIntoView({ block: 'nearest' })
    if (index + by >= items.length - 3 && list.hasNextPage) void list.fetchNextPage()
    clearTimeout(settle.current)
    if (beside) settle.current = setTimeout(() => onOpen(next.id), SETTLE_MS)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => cursor !== undefined && show(cursor),
    x: () => cursor !== undefined && selection.toggle([cursor], !selection.ids.has(cursor)),
    '/': () => search.current?.focus({ cursor: 'all' }),
    '?': () => setHelping(true),
    Escape: selection.chosen.length > 0 ? selection.clear : split ? () => onOpen(undefined) : undefined,
  })

  const rows = {
    items,
    columns,
    // Whole words need the whole width, and no more than the usual columns.
    roomy: beside && !split && columns.length <= USUAL_COLUMNS,
    cursor,
    selected: selection.ids,
    flashed: live.flashed,
    onOpen: show,
    onSelect: selection.toggle,
  }
  return (
    <div className={['inbox', beside && 'beside', split && 'split'].filter(Boolean).join(' ')}>
      <section
        className="inbox-list"
        aria-label={words.title}
        onPointerMove={() => {
          moved.current = Date.now()
        }}
      >
        <h1 className="visually-hidden">{words.title}</h1>
        <FilterBar filters={filters} views={views} narrow={narrow} onChange={onFilter} onClear={onClear}>
          <SearchField field={search} value={filters.q ?? ''} onSearch={(q) => onFilter({ q })} />
          <ViewsMenu filters={filters} />
          {!narrow && (
            <ColumnsMenu
              columns={columns}
              onChange={(chosen) => {
                setColumns(chosen)
                keepColumns(localStorage, chosen)
              }}
            />
          )}
          {!narrow && (
            <Button aria-label={words.keys} title={words.keys} onClick={() => setHelping(true)}>
              ?
            </Button>
          )}
        </FilterBar>
        {!online && <Alert type="warning" banner title={words.offline} />}
        {live.waiting > 0 && (
          <Button className="news" type="link" onClick={live.refresh}>
            {words.changed(live.waiting)}
          </Button>
        )}
        {list.isPending ? (
          <LoadingRows />
        ) : list.isError && items.length === 0 ? (
          <Trouble
            message={list.error instanceof Problem ? list.error.message : undefined}
            onAgain={() => void list.refetch()}
          />
        ) : items.length === 0 ? (
          <EmptyList filters={filters} views={views} onFilter={onFilter} onClear={onClear} />
        ) : (
          <>
            {narrow ? <CaseCards {...rows} /> : <CaseTable {...rows} />}
            <MoreRows
              count={items.length}
              more={list.hasNextPage}
              loading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
        <BulkBar chosen={selection.chosen} onClear={selection.clear} />
      </section>
      {split && (
        <section className="inbox-case">
          <Button
            type="text"
            className="inbox-close"
            aria-label={words.closeCase}
            title={words.closeCase}
            onClick={() => onOpen(undefined)}
          >
            ×
          </Button>
          <Suspense>
            <CaseView key={open} id={open} />
          </Suspense>
        </section>
      )}
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  )
}
