import { useQuery } from '@tanstack/react-query'
import type { GapsAnswer } from '../../contract/gaps.ts'
import { call } from './client.ts'

/** What the city still lacks; asked anew whenever the page is opened, since it is mended on other pages. */
export function useGaps() {
  return useQuery({
    queryKey: ['gaps'],
    staleTime: 0,
    queryFn: ({ signal }) => call<GapsAnswer>('GET', '/api/gaps', undefined, signal),
  })
}
