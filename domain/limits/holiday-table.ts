import { refuse, type Refusal } from '../kernel/refusal.ts'
import { civilDate, parseIsoDate, weekday } from './civil-date.ts'
import type { HolidayTable } from './working-calendar.ts'

/** One date of a yearly notice: a day off, or a weekend day that is worked. */
export interface NoticeDay {
  /** ISO date. */
  date: string
  kind: 'holiday' | 'make_up_day'
  /** The holiday it belongs to, in Chinese. */
  name?: string
}

/**
 * The table of a year from the days of its notice, in order of date. A notice may also move days of the December
 * before. Refused, with the field at fault: a date that is none or lies elsewhere, a date given twice, a make-up
 * day that is no weekend day (it would be worked anyway: a slip), a table without a single holiday.
 */
export function holidayTable(year: number, days: readonly NoticeDay[]): HolidayTable | Refusal {
  const seen = new Set<string>()
  for (const [index, { date, kind }] of days.entries()) {
    const field = `days.${index}.date`
    const day = parseIsoDate(date)
    if (day === undefined || !belongsTo(year, day)) {
      return refuse('calendar.date-outside-year', { field, params: { date, year } })
    }
    if (seen.has(date)) return refuse('calendar.date-twice', { field, params: { date } })
    if (kind === 'make_up_day' && weekday(day) < 6) {
      return refuse('calendar.make-up-day-on-weekday', { field, params: { date } })
    }
    seen.add(date)
  }
  if (!days.some(({ kind }) => kind === 'holiday')) return refuse('input.required', { field: 'days' })
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return {
    holidays: sorted.filter(({ kind }) => kind === 'holiday').map(({ date }) => date),
    makeUpDays: sorted.filter(({ kind }) => kind === 'make_up_day').map(({ date }) => date),
    names: Object.fromEntries(sorted.flatMap(({ date, name }) => (name ? [[date, name]] : []))),
  }
}

/** The days of a table in order of date: the way back. */
export function noticeDays({ holidays, makeUpDays, names = {} }: HolidayTable): NoticeDay[] {
  const named = (date: string, kind: NoticeDay['kind']): NoticeDay => {
    const name = names[date]
    return name === undefined ? { date, kind } : { date, kind, name }
  }
  return [
    ...holidays.map((date) => named(date, 'holiday')),
    ...makeUpDays.map((date) => named(date, 'make_up_day')),
  ].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function belongsTo(year: number, day: number): boolean {
  const date = civilDate(day)
  return date.year === year || (date.year === year - 1 && date.month === 12)
}
