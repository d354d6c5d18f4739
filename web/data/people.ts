import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AppointmentPage,
  NewAppointment,
  NewPerson,
  NewUnit,
  OneTimePassword,
  PeopleImport,
  PersonChange,
  PersonCreated,
  PersonPage,
  UnitImport,
  UnitPage,
} from '../../contract/people.ts'
import { call, queryOf } from './client.ts'
import { formOf } from './territory.ts'

export const UNITS_KEY = 'units'
export const PEOPLE_KEY = 'people'

export interface UnitFilters {
  q?: string | undefined
  kind?: string | undefined
  level?: string | undefined
  within?: string | undefined
  closedToo?: string | undefined
  page?: string | undefined
}

export function useUnits(filters: UnitFilters) {
  return useQuery({
    queryKey: [UNITS_KEY, filters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<z.infer<typeof UnitPage>>('GET', `/api/units${queryOf({ ...filters })}`, undefined, signal),
  })
}

export const createUnit = (unit: z.input<typeof NewUnit>) => call<{ id: string }>('POST', '/api/units', unit)
export const renameUnit = (id: string, names: { name: string; nameEn?: string | undefined }) =>
  call<void>('PUT', `/api/units/${id}/names`, names)
export const closeUnit = (id: string) => call<void>('POST', `/api/units/${id}/close`)
export const reopenUnit = (id: string) => call<void>('POST', `/api/units/${id}/reopen`)
export const importUnits = (file: File) =>
  call<z.infer<typeof UnitImport>>('POST', '/api/units/import', formOf(file))

export interface PersonFilters {
  q?: string | undefined
  within?: string | undefined
  position?: string | undefined
  unit?: string | undefined
  unissued?: string | undefined
  page?: string | undefined
}

export function usePeople(filters: PersonFilters) {
  return useQuery({
    queryKey: [PEOPLE_KEY, 'list', filters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<z.infer<typeof PersonPage>>('GET', `/api/people${queryOf({ ...filters })}`, undefined, signal),
  })
}

/** People by part of their name or login, for a picker. */
export async function findPeople(words: string): Promise<z.infer<typeof PersonPage>['items']> {
  const { items } = await call<z.infer<typeof PersonPage>>('GET', `/api/people${queryOf({ q: words })}`)
  return items
}

export const createPerson = (person: z.input<typeof NewPerson>) =>
  call<z.infer<typeof PersonCreated>>('POST', '/api/people', person)
export const changePerson = (id: string, change: z.input<typeof PersonChange>) =>
  call<void>('PUT', `/api/people/${id}`, change)
export const openAccount = (id: string, login: string) =>
  call<OneTimePassword>('POST', `/api/people/${id}/account`, { login })
export const resetPassword = (id: string) => call<OneTimePassword>('POST', `/api/people/${id}/account/reset`)
export const resetPasswords = (people: readonly string[]) =>
  call<{ items: OneTimePassword[] }>('POST', '/api/people/one-time-passwords', { people })
export const changeAccount = (id: string, to: 'disable' | 'enable' | 'unlock' | 'code-reset') =>
  call<void>('POST', `/api/people/${id}/account/${to}`)
export const importPeople = (file: File) =>
  call<z.infer<typeof PeopleImport>>('POST', '/api/people/import', formOf(file))

export interface AppointmentFilters {
  unit?: string | undefined
  person?: string | undefined
  endedToo?: string | undefined
  page?: string | undefined
}

export function useAppointments(filters: AppointmentFilters) {
  return useQuery({
    queryKey: [PEOPLE_KEY, 'appointments', filters],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<z.infer<typeof AppointmentPage>>(
        'GET',
        `/api/appointments${queryOf({ ...filters })}`,
        undefined,
        signal,
      ),
  })
}

export const appoint = (wish: z.input<typeof NewAppointment>) =>
  call<{ id: string }>('POST', '/api/appointments', wish)
export const endAppointment = (id: string, at: string | undefined) =>
  call<void>('POST', `/api/appointments/${id}/end`, at === undefined ? {} : { at })
