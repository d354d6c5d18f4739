import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AreaChange,
  AreaChildren,
  AreaHits,
  AreaImport,
  AreaView,
  BoundaryChange,
  BoundaryChanged,
} from '../../contract/territory.ts'
import { call, queryOf } from './client.ts'

/** Everything here is forgotten when an area has changed. */
export const AREAS_KEY = 'areas'

/** One area; the city itself if none is named. */
export function useArea(code: string | undefined) {
  return useQuery({
    queryKey: [AREAS_KEY, 'one', code],
    queryFn: ({ signal }) =>
      call<AreaView>('GET', code === undefined ? '/api/areas' : `/api/areas/${code}`, undefined, signal),
  })
}

/** Areas directly below, those out of use too. */
export function useAreaChildren(code: string) {
  return useQuery({
    queryKey: [AREAS_KEY, 'children', code],
    queryFn: ({ signal }) =>
      call<z.infer<typeof AreaChildren>>(
        'GET',
        `/api/areas/${code}/children?closedToo=true`,
        undefined,
        signal,
      ),
  })
}

export function useAreaSearch(words: string) {
  return useQuery({
    queryKey: [AREAS_KEY, 'search', words],
    enabled: words !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<z.infer<typeof AreaHits>>('GET', `/api/areas/search${queryOf({ q: words })}`, undefined, signal),
  })
}

export function changeArea(code: string, change: z.infer<typeof AreaChange>): Promise<{ code: string }> {
  return call('PUT', `/api/areas/${code}`, change)
}

export function addGrid(community: string, name: string | undefined): Promise<{ code: string }> {
  return call('POST', `/api/areas/${community}/grids`, name === undefined ? {} : { name })
}

export function replaceBoundary(
  code: string,
  change: z.input<typeof BoundaryChange>,
): Promise<z.infer<typeof BoundaryChanged>> {
  return call('PUT', `/api/areas/${code}/boundary`, change)
}

/** Takes over a spreadsheet of areas; all rows or none. */
export function importAreas(file: File): Promise<z.infer<typeof AreaImport>> {
  return call('POST', '/api/areas/import', formOf(file))
}

/** A form with one file, as the doors for spreadsheets want it. */
export function formOf(file: Blob, name = 'sheet.csv'): FormData {
  const form = new FormData()
  form.append('file', file, file instanceof File ? file.name : name)
  return form
}
