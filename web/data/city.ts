import { useQuery } from '@tanstack/react-query'
import type { CityAnswer } from '../../contract/intake.ts'
import { call } from './client.ts'

/** What this installation is: the city's name, whether it is a demo, a community of it to show how a place is written. */
export function useCity() {
  return useQuery({
    queryKey: ['city'],
    staleTime: Infinity,
    queryFn: ({ signal }) => call<CityAnswer>('GET', '/api/city', undefined, signal),
  })
}
