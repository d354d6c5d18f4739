import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Spin } from 'antd'
import { useMe, hasPower } from '../../data/me.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayEnter } from '../shell/rooms.ts'
import { filtersOf, withFilter, withoutFilters, type InboxSearch, type View } from './filter-state.ts'
import { Inbox } from './inbox.tsx'
import { INBOX } from './words.ts'
import './inbox.css'
import './case-table.css'
import './inbox-phone.css'

const route = getRouteApi('/inbox')

/** The home of the desk: what to do next, on top. Filters and the open case live in the address. */
export function InboxScreen() {
  const words = useWords(INBOX)
  const me = useMe().data
  const search = route.useSearch() as InboxSearch
  const navigate = route.useNavigate()
  const works = hasPower(me, 'case.coordinate', 'case.handle')
  const reads = hasPower(me, 'case.read-area', 'case.supervise')
  // Nobody has signed in yet, or it is not known: what one may not do is no news then.
  if (!me) return <Spin className="frame-wait" />
  // The desk opens here. Whose work lies elsewhere begins there.
  if (!works && !reads && mayEnter(me, 'setUp'))
    return <Navigate to="/set-up/$page" params={{ page: 'start' }} search={{}} replace />
  if (!works && !reads && mayEnter(me, 'say')) return <Navigate to="/say" replace />
  if (!works && !reads) return <EmptyState title={words.noRight}>{words.noRightHow}</EmptyState>

  const views: View[] = [
    ...(works ? (['inbox'] as const) : []),
    ...(hasPower(me, 'case.coordinate') ? (['callBacks'] as const) : []),
    ...(works ? (['unit'] as const) : []),
    ...(reads ? (['area'] as const) : []),
  ]
  const filters = filtersOf(search, views[0] ?? 'area')
  const go = (next: InboxSearch) => void navigate({ search: next, replace: true })
  return (
    <Inbox
      filters={filters}
      views={views}
      open={search.open}
      onFilter={(change) => go(withFilter(search, change))}
      onClear={() => go(withoutFilters(search))}
      onOpen={(id) => go(withFilter(search, { open: id }))}
    />
  )
}
