import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SavedView } from '../../contract/case-list.ts'
import { call } from './client.ts'

const KEY = ['saved-views']

/** Filters that the reader keeps under a name. */
export function useSavedViews() {
  return useQuery({
    queryKey: KEY,
    staleTime: 60_000,
    queryFn: () => call<SavedView[]>('GET', '/api/saved-views'),
  })
}

export function useSaveView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (view: { name: string; query: string }) => call('POST', '/api/saved-views', view),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useDropView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('DELETE', `/api/saved-views/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
