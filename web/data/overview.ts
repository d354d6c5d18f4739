import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OverviewAnswer } from '../../contract/overview.ts'
import { call, queryOf } from './client.ts'

const KEY = 'overview'

/** Figures of an area and of what lies directly below it; the widest area of the reader if none is named. */
export function useOverview(area: string | undefined) {
  return useQuery({
    queryKey: [KEY, area],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      call<OverviewAnswer>('GET', `/api/overview${queryOf({ area })}`, undefined, signal),
  })
}

/** How to ask for the figures again. */
export function useRefreshOverview(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [KEY] })
}
