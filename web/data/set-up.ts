import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { SetUpAdministrators, SetUpDone, SetUpOpen, SetUpState } from '../../contract/set-up.ts'
import type { AreaImport } from '../../contract/territory.ts'
import { call, download } from './client.ts'
import { formOf } from './territory.ts'

/** Whether this city still waits for its set-up. */
export function useSetUpOpen(enabled = true) {
  return useQuery({
    queryKey: ['set-up-open'],
    enabled,
    staleTime: 60_000,
    queryFn: ({ signal }) => call<z.infer<typeof SetUpOpen>>('GET', '/api/set-up/open', undefined, signal),
  })
}

/** Where the set-up stands; the token must have been remembered before. */
export const readSetUp = () => call<SetUpState>('GET', '/api/set-up')
export const foundCity = (city: { code: string; name: string }) =>
  call<{ code: string }>('POST', '/api/set-up/city', city)
export const importDivisions = (file: File) =>
  call<z.infer<typeof AreaImport>>('POST', '/api/set-up/areas', formOf(file))
export const downloadDivisionsTemplate = () => download('/api/set-up/areas/template', 'areas-template.xlsx')
export const appointAdministrators = (wish: z.input<typeof SetUpAdministrators>) =>
  call<z.infer<typeof SetUpDone>>('POST', '/api/set-up/administrators', wish)
