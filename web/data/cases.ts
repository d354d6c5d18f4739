import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CaseListAnswer, InboxCounts } from '../../contract/case-list.ts'
import type { CasePage, TargetList } from '../../contract/case-page.ts'
import { call, queryOf } from './client.ts'

/** Filters of a list as they stand in the address; every part optional. */
export interface CaseFilters {
  view: 'inbox' | 'unit' | 'area'
  status?: string
  area?: string
  matter?: string
  unit?: string
  overdue?: '1'
  urgent?: '1'
  from?: string
  to?: string
  q?: string
  sort?: 'due' | 'newest'
}

/** Rows fetched at once. */
export const PAGE_ROWS = 40
const MOST_ROWS = 100

export function fetchCases(
  filters: CaseFilters,
  about: { cursor?: string | undefined; limit?: number; signal?: AbortSignal },
): Promise<CaseListAnswer> {
  const query = queryOf({
    ...filters,
    cursor: about.cursor,
    limit: Math.min(about.limit ?? PAGE_ROWS, MOST_ROWS),
  })
  return call<CaseListAnswer>('GET', `/api/cases${query}`, undefined, about.signal)
}

export const caseListKey = (filters: CaseFilters) => ['cases', filters] as const

/** A list of cases, page after page. News is brought in by `useLiveList`, not by fetching it all again. */
export function useCaseList(filters: CaseFilters, enabled = true) {
  return useInfiniteQuery({
    queryKey: caseListKey(filters),
    enabled,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => fetchCases(filters, { cursor: pageParam, signal }),
    getNextPageParam: (page: CaseListAnswer) => page.next,
  })
}

/** Numbers beside the inbox. */
export function useInboxCounts(enabled = true) {
  return useQuery({
    queryKey: ['inbox-counts'],
    enabled,
    staleTime: 15_000,
    queryFn: ({ signal }) => call<InboxCounts>('GET', '/api/inbox/counts', undefined, signal),
  })
}

export const casePageKey = (id: string) => ['case', id] as const

/** One case in full, with what the reader may do now. */
export function useCasePage(id: string) {
  return useQuery({
    queryKey: casePageKey(id),
    staleTime: 2_000,
    queryFn: ({ signal }) => call<CasePage>('GET', `/api/cases/${id}`, undefined, signal),
  })
}

/** Units that an action may name, the proposed one first. */
export async function fetchTargets(id: string, action: string, words: string): Promise<TargetList> {
  return call<TargetList>('GET', `/api/cases/${id}/targets${queryOf({ action, q: words })}`)
}
