import { skipToken, useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query'
import type { CaseListAnswer, InboxCounts } from '../../contract/case-list.ts'
import type { CasePage, TargetList } from '../../contract/case-page.ts'
import { call, queryOf } from './client.ts'

/** Filters of a list as they stand in the address; every part optional. */
export interface CaseFilters {
  view: 'inbox' | 'callBacks' | 'unit' | 'area'
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

const INBOX_COUNTS = ['inbox-counts']
/** What is one's own to do: these lists bring the numbers along. */
const COUNTED: readonly CaseFilters['view'][] = ['inbox', 'callBacks']

/** Rows of a list; the top of what is one's own to do brings the numbers beside it along. */
export async function fetchCases(
  client: QueryClient,
  filters: CaseFilters,
  about: { cursor?: string | undefined; limit?: number; signal?: AbortSignal },
): Promise<CaseListAnswer> {
  const query = queryOf({
    ...filters,
    cursor: about.cursor,
    limit: Math.min(about.limit ?? PAGE_ROWS, MOST_ROWS),
    counts: COUNTED.includes(filters.view) && about.cursor === undefined ? '1' : undefined,
  })
  const answer = await call<CaseListAnswer>('GET', `/api/cases${query}`, undefined, about.signal)
  if (answer.counts) client.setQueryData(INBOX_COUNTS, answer.counts)
  return answer
}

export const CASE_LISTS = ['cases'] as const
export const caseListKey = (filters: CaseFilters) => [...CASE_LISTS, filters] as const

/** A list of cases, page after page. News is brought in by `useLiveList`, not by fetching it all again. */
export function useCaseList(filters: CaseFilters, enabled = true) {
  return useInfiniteQuery({
    queryKey: caseListKey(filters),
    enabled,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal, client }) => fetchCases(client, filters, { cursor: pageParam, signal }),
    getNextPageParam: (page: CaseListAnswer) => page.next,
  })
}

/** Numbers beside the inbox, as the list last brought them. */
export function useInboxCounts(): InboxCounts | undefined {
  return useQuery<InboxCounts>({ queryKey: INBOX_COUNTS, queryFn: skipToken }).data
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
