import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  CalendarView,
  DueAnswer,
  LimitUnitWord,
  SheetDays,
  TimetableShape,
} from '../../contract/calendar.ts'
import type { MatterDetail } from '../../contract/catalogue.ts'
import { call, queryOf } from './client.ts'
import { formOf } from './territory.ts'

export type NoticeDays = SheetDays['days']
export type Timetable = z.infer<typeof TimetableShape>
export type LimitUnit = z.infer<typeof LimitUnitWord>

/** Reads a spreadsheet of holidays, or lines pasted from one; keeps nothing. */
export async function readNotice(file: Blob): Promise<NoticeDays> {
  const { days } = await call<SheetDays>('POST', '/api/calendar/sheet', formOf(file))
  return days
}

export const loadYear = (year: number, revision: number, days: NoticeDays) =>
  call<CalendarView>('PUT', `/api/calendar/years/${year}`, { revision, days })
export const dropYear = (year: number, revision: number) =>
  call<CalendarView>('DELETE', `/api/calendar/years/${year}${queryOf({ revision })}`)
export const setTimetables = (revision: number, timetables: readonly Timetable[]) =>
  call<CalendarView>('PUT', '/api/calendar/timetables', { revision, timetables })

/** When a limit would end, and why then. */
export function useDue(amount: number, unit: LimitUnit, from: string | undefined) {
  return useQuery({
    queryKey: ['due', amount, unit, from],
    enabled: amount > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<DueAnswer>('GET', `/api/calendar/due${queryOf({ amount, unit, from })}`, undefined, signal),
  })
}

/** One matter of the catalogue in full. */
export function useMatter(code: string | undefined) {
  return useQuery({
    queryKey: ['matter', code],
    enabled: code !== undefined,
    staleTime: 600_000,
    queryFn: ({ signal }) => call<MatterDetail>('GET', `/api/matters/${code}`, undefined, signal),
  })
}
