import { Link, useSearch } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { useEffect, useRef } from 'react'
import type { OverviewAnswer } from '../../../contract/overview.ts'
import { useLiveCases } from '../../data/live.ts'
import { useMe } from '../../data/me.ts'
import { useOverview, useRefreshOverview } from '../../data/overview.ts'
import { exactTime } from '../../kit/city-time.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { Loaded } from '../../kit/loaded.tsx'
import { useWords } from '../../kit/language.tsx'
import { NoRight } from '../shell/no-right.tsx'
import { mayEnter } from '../shell/rooms.ts'
import { AreaTable } from './area-table.tsx'
import { readSort } from './figure-list.ts'
import { OVERVIEW } from './overview-words.ts'
import { TotalStrip } from './total-strip.tsx'
import './overview.css'

/** News comes in bursts; the figures are asked for at most this often. */
const REFRESH_MS = 3_000

/** Open cases by area, status and age; every figure opens into its list. */
export function OverviewScreen() {
  const { data: me } = useMe()
  if (!me) return <Spin className="frame-wait" />
  return mayEnter(me, 'overview') ? <Overview /> : <NoRight />
}

function Overview() {
  const { area, sort } = useSearch({ from: '/overview' })
  const overview = useOverview(area)
  const refresh = useRefreshOverview()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLiveCases(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      refresh()
    }, REFRESH_MS)
  })
  return (
    <Loaded query={overview}>
      {(answer) => <Figures answer={answer} sort={sort} now={overview.dataUpdatedAt} />}
    </Loaded>
  )
}

function Figures({ answer, sort, now }: { answer: OverviewAnswer; sort: string | undefined; now: number }) {
  const words = useWords(OVERVIEW)
  const nothing = answer.total.open === 0 && answer.total.closed === 0
  return (
    <div className="overview">
      <header>
        <nav aria-label={words.path}>
          <ol className="overview-path">
            {answer.path.map(({ code, name }, index) => (
              <li key={code}>
                {index === answer.path.length - 1 ? (
                  <h1 aria-current="page">{name}</h1>
                ) : (
                  <Link to="/overview" search={(before) => ({ ...before, area: code })}>
                    {name}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <p>
          {words.at(exactTime(now))}
          <Button size="small" onClick={() => window.print()} className="overview-print">
            {words.print}
          </Button>
        </p>
      </header>
      {nothing ? (
        <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>
      ) : (
        <TotalStrip total={answer.total} now={now} />
      )}
      {answer.rows.length > 0 ? (
        <AreaTable answer={answer} sort={readSort(sort)} now={now} />
      ) : (
        !nothing && <p className="overview-lowest">{words.lowest}</p>
      )}
    </div>
  )
}
