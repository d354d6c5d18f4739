import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseListAnswer } from '../../../contract/case-list.ts'
import { caseListKey, fetchCases, type CaseFilters } from '../../data/cases.ts'
import { useLiveCases } from '../../data/live.ts'
import { mergeLive } from './merge-live.ts'

type Pages = InfiniteData<CaseListAnswer, string | undefined>

/** News are gathered so long before the list asks, and asked for no more often than this. */
const GATHER_MS = 120
const AT_MOST_EVERY_MS = 2_000
const FLASH_MS = 2_500
/** Rows that are fetched anew; what lies further down is old news anyway. */
const TOP_ROWS = 100

export interface LiveList {
  /** Rows that have just changed. */
  flashed: ReadonlySet<string>
  /** Changes that would move rows under the reader; they wait for `refresh`. */
  waiting: number
  refresh: () => void
}

/** Brings what changes elsewhere into the list, without moving anything under somebody who reads. */
export function useLiveList(filters: CaseFilters, isReading: () => boolean, enabled: boolean): LiveList {
  const client = useQueryClient()
  const [flashed, setFlashed] = useState<ReadonlySet<string>>(new Set())
  const [waiting, setWaiting] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastAsked = useRef(0)
  const key = JSON.stringify(filters)

  const bring = useCallback(
    async (mayMove: boolean): Promise<void> => {
      lastAsked.current = Date.now()
      const queryKey = caseListKey(filters)
      const before = client.getQueryData<Pages>(queryKey)
      if (!before) return
      const shown = before.pages.flatMap((page) => page.items)
      const limit = Math.min(TOP_ROWS, Math.max(shown.length, 20))
      const fresh = await fetchCases(client, filters, { limit }).catch(() => undefined)
      const current = client.getQueryData<Pages>(queryKey)
      if (!fresh || !current) return
      // Meanwhile more was loaded, or other news came first: what was done here must not stay because of them.
      if (current !== before) return bring(mayMove)
      const { rows, changed, moved } = mergeLive(shown, fresh, mayMove || shown.length === 0)
      const next =
        fresh.next === undefined || shown.length <= fresh.items.length
          ? fresh.next
          : before.pages.at(-1)?.next
      client.setQueryData<Pages>(queryKey, {
        pages: [{ items: rows, ...(next === undefined ? {} : { next }) }],
        pageParams: [undefined],
      })
      setWaiting(moved)
      if (changed.length === 0) return
      setFlashed(new Set(changed))
      setTimeout(() => setFlashed(new Set()), FLASH_MS)
    },
    // oxlint-disable-next-line react/exhaustive-deps
    [client, key],
  )

  useLiveCases((news) => {
    if (!enabled) return
    // What the reader did moves at once: that is expected.
    if (typeof news === 'object' && 'own' in news) return void bring(true)
    if (timer.current !== undefined) return
    const wait = Math.max(GATHER_MS, lastAsked.current + AT_MOST_EVERY_MS - Date.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      void bring(!isReading())
    }, wait)
  })
  useEffect(() => {
    setWaiting(0)
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [key])

  return { flashed, waiting, refresh: () => void bring(true) }
}
