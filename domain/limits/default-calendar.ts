import { dayNumber, isoDate, type DayNumber } from './civil-date.ts'
import type { HolidayTable, Timetable, WorkingCalendar } from './working-calendar.ts'

/** 08:00–12:00 and 14:00–18:00 all year: one working day is eight working hours (rules §2). */
export const DEFAULT_TIMETABLES: readonly Timetable[] = [
  {
    from: '01-01',
    to: '12-31',
    periods: [
      [8 * 60, 12 * 60],
      [14 * 60, 18 * 60],
    ],
  },
]

/** One holiday of the State Council's yearly notice: first and last day off, and the weekend days worked for it. */
interface Festival {
  name: string
  from: string
  to: string
  makeUpDays?: string[]
}

// Facts of the State Council's yearly notices for 2024, 2025 and 2026; `default-calendar.test.ts` compares them
// with an independent copy. A year is added only when its notice is out: a guess would set wrong limits unseen.
const NOTICES: Record<string, Festival[]> = {
  '2024': [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '02-10', to: '02-17', makeUpDays: ['02-04', '02-18'] },
    { name: '清明节', from: '04-04', to: '04-06', makeUpDays: ['04-07'] },
    { name: '劳动节', from: '05-01', to: '05-05', makeUpDays: ['04-28', '05-11'] },
    { name: '端午节', from: '06-10', to: '06-10' },
    { name: '中秋节', from: '09-15', to: '09-17', makeUpDays: ['09-14'] },
    { name: '国庆节', from: '10-01', to: '10-07', makeUpDays: ['09-29', '10-12'] },
  ],
  '2025': [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '01-28', to: '02-04', makeUpDays: ['01-26', '02-08'] },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05', makeUpDays: ['04-27'] },
    { name: '端午节', from: '05-31', to: '06-02' },
    { name: '国庆节、中秋节', from: '10-01', to: '10-08', makeUpDays: ['09-28', '10-11'] },
  ],
  '2026': [
    { name: '元旦', from: '01-01', to: '01-03', makeUpDays: ['01-04'] },
    { name: '春节', from: '02-15', to: '02-23', makeUpDays: ['02-14', '02-28'] },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05', makeUpDays: ['05-09'] },
    { name: '端午节', from: '06-19', to: '06-21' },
    { name: '中秋节', from: '09-25', to: '09-27' },
    { name: '国庆节', from: '10-01', to: '10-07', makeUpDays: ['09-20', '10-10'] },
  ],
}

/** The calendar a city starts with; the administrator loads later years and another timetable. */
export const defaultCalendar: WorkingCalendar = {
  version: 'default-2026',
  offsetMinutes: 480,
  timetables: DEFAULT_TIMETABLES,
  years: Object.fromEntries(Object.entries(NOTICES).map(([year, notice]) => [year, tableOf(year, notice)])),
}

function tableOf(year: string, notice: Festival[]): HolidayTable {
  const holidays: string[] = []
  const makeUpDays: string[] = []
  const names: Record<string, string> = {}
  for (const { name, from, to, makeUpDays: worked = [] } of notice) {
    const first = dayInYear(year, from)
    const last = dayInYear(year, to)
    const off = Array.from({ length: last - first + 1 }, (_, index) => isoDate(first + index))
    const moved = worked.map((date) => `${year}-${date}`)
    holidays.push(...off)
    makeUpDays.push(...moved)
    for (const date of [...off, ...moved]) names[date] = name
  }
  return { holidays, makeUpDays: makeUpDays.toSorted(), names }
}

function dayInYear(year: string, monthAndDay: string): DayNumber {
  return dayNumber(Number(year), Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3)))
}
