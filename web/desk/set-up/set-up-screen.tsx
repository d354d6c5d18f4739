import { Link, Navigate, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import { lazy, Suspense, type ComponentType } from 'react'
import { useMe } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { Lost } from '../shell/lost.tsx'
import { NoRight } from '../shell/no-right.tsx'
import { PAGES, pagesOf, type SetUpPage } from './pages.ts'
import { PAGE_WORDS, SET_UP } from './set-up-words.ts'
import './set-up.css'

/** On a phone the row of pages may begin before the one that is open. */
function showCurrent(row: HTMLElement | null): void {
  row?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

const SCREENS: Record<SetUpPage, ComponentType> = {
  areas: lazy(() => import('./areas/areas-page.tsx').then((m) => ({ default: m.AreasPage }))),
  units: lazy(() => import('./units/units-page.tsx').then((m) => ({ default: m.UnitsPage }))),
  catalogue: lazy(() => import('./catalogue-page.tsx').then((m) => ({ default: m.CataloguePage }))),
  calendar: lazy(() => import('./calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage }))),
  messages: lazy(() => import('./messages/messages-page.tsx').then((m) => ({ default: m.MessagesPage }))),
  spool: lazy(() => import('./messages/spool-page.tsx').then((m) => ({ default: m.SpoolPage }))),
  checks: lazy(() => import('./checks-page.tsx').then((m) => ({ default: m.ChecksPage }))),
  people: lazy(() => import('./people/people-page.tsx').then((m) => ({ default: m.PeoplePage }))),
  appointments: lazy(() =>
    import('./people/appointments-page.tsx').then((m) => ({ default: m.AppointmentsPage })),
  ),
  import: lazy(() => import('./people/import-page.tsx').then((m) => ({ default: m.ImportPage }))),
  audit: lazy(() => import('./audit/audit-page.tsx').then((m) => ({ default: m.AuditPage }))),
  reveals: lazy(() => import('./audit/reveals-page.tsx').then((m) => ({ default: m.RevealsPage }))),
}

/** The set-up: pages that the reader's own administration opens, and no others. */
export function SetUpScreen() {
  const { data: me } = useMe()
  const { page } = useParams({ from: '/set-up/$page' })
  const titles = useWords(PAGE_WORDS)
  const words = useWords(SET_UP)
  if (!me) return <Spin className="frame-wait" />
  const open = pagesOf(me)
  const [first] = open
  if (!first) return <NoRight />
  if (page === 'start') return <Navigate to="/set-up/$page" params={{ page: first }} search={{}} replace />
  const known = PAGES.some((known) => known.page === page)
  const Screen = open.includes(page as SetUpPage) ? SCREENS[page as SetUpPage] : undefined
  return (
    <div className="set-up">
      <nav aria-label={words.title} className="set-up-pages more-sideways" ref={showCurrent}>
        {open.map((name) => (
          <Link
            key={name}
            to="/set-up/$page"
            params={{ page: name }}
            search={{}}
            activeOptions={{ includeSearch: false }}
          >
            {titles[name]}
          </Link>
        ))}
      </nav>
      <div className="set-up-page">
        {Screen ? (
          <Suspense fallback={<Spin className="frame-wait" />}>
            <h1>{titles[page as SetUpPage]}</h1>
            <Screen />
          </Suspense>
        ) : known ? (
          <NoRight />
        ) : (
          <Lost />
        )}
      </div>
    </div>
  )
}
