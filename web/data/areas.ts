import { useQuery } from '@tanstack/react-query'
import type { AreaHit, AreaView, BoundaryCollection } from '../../contract/territory.ts'
import { call, Problem, queryOf } from './client.ts'

type Child = AreaHit & { active: boolean; children: number }

/** Areas for a picker: the tree level by level, and the search. The city is the top of the tree. */
export const areaSource = {
  children: async (code?: string): Promise<Child[]> => {
    const above = code ?? (await call<AreaView>('GET', '/api/areas')).code
    const { items } = await call<{ items: Child[] }>('GET', `/api/areas/${above}/children`)
    return items
  },
  search: async (words: string): Promise<AreaHit[]> => {
    const { items } = await call<{ items: AreaHit[] }>('GET', `/api/areas/search${queryOf({ q: words })}`)
    return items
  },
  find: async (code: string): Promise<AreaView | undefined> => {
    try {
      return await call<AreaView>('GET', `/api/areas/${code}`)
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return undefined
      throw error
    }
  },
}

/** The boundary of an area and its children; null if it has none. */
export function useBoundary(code: string | undefined) {
  return useQuery({
    queryKey: ['boundary', code],
    enabled: code !== undefined,
    staleTime: 600_000,
    queryFn: async ({ signal }) => {
      try {
        return await call<BoundaryCollection>('GET', `/api/areas/${code}/boundary`, undefined, signal)
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })
}
