import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AuditPage } from '../../contract/audit.ts'
import type { RevealsAnswer } from '../../contract/case-reveals.ts'
import type { SelfChecksAnswer } from '../../contract/case-self-check.ts'
import { call, queryOf } from './client.ts'
import { fetchSpool } from './notices.ts'

export interface AuditFilters {
  person?: string | undefined
  action?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Lines of the audit log, page after page, newest first. */
export function useAuditLog(filters: AuditFilters) {
  return useInfiniteQuery({
    queryKey: ['audit', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<z.infer<typeof AuditPage>>(
        'GET',
        `/api/audit${queryOf({ ...filters, after: pageParam })}`,
        undefined,
        signal,
      ),
    getNextPageParam: (page: z.infer<typeof AuditPage>) => page.next,
  })
}

/** Who looked at a reporter's identity, why and when. */
export function useReveals(filters: { person?: string | undefined; case?: string | undefined }) {
  return useInfiniteQuery({
    queryKey: ['reveals', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<RevealsAnswer>(
        'GET',
        `/api/reveals${queryOf({ ...filters, cursor: pageParam })}`,
        undefined,
        signal,
      ),
    getNextPageParam: (page: RevealsAnswer) => page.next,
  })
}

/** Messages that went to reporters, page after page, newest first. */
export function useSpool() {
  return useInfiniteQuery({
    queryKey: ['spool'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => fetchSpool(pageParam),
    getNextPageParam: (page: Awaited<ReturnType<typeof fetchSpool>>) => page.next,
  })
}

/** What the nightly self-check found. */
export function useSelfChecks() {
  return useQuery({
    queryKey: ['self-checks'],
    queryFn: ({ signal }) =>
      call<z.infer<typeof SelfChecksAnswer>>('GET', '/api/self-checks', undefined, signal),
  })
}
