import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { CalendarView } from '../../contract/calendar.ts'
import type { CatalogueOverview, SuggestAnswer } from '../../contract/catalogue.ts'
import { call } from './client.ts'

/** Groups of matters with their labels in both languages. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    staleTime: 600_000,
    queryFn: () => call<CatalogueOverview>('GET', '/api/catalogue'),
  })
}

/** Matters that a text seems to speak of. */
export function useSuggestions(text: string) {
  const asked = text.trim().slice(0, 2000)
  return useQuery({
    queryKey: ['suggest', asked],
    enabled: asked.length >= 4,
    staleTime: 600_000,
    queryFn: () => call<SuggestAnswer>('POST', '/api/catalogue/suggest', { text: asked }),
  })
}

/** When the city's offices work: clocks on the screen run by it. */
export function useCalendar() {
  return useQuery({
    queryKey: ['calendar'],
    staleTime: 600_000,
    queryFn: () => call<z.infer<typeof CalendarView>>('GET', '/api/calendar'),
  })
}
