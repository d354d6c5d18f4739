import { DAY, MINUTE, type Instant } from '../kernel/instant.ts'

/**
 * Dates of the Gregorian calendar without a time zone library: whole days since 1970-01-01 on the wall calendar
 * of the city. `Date` is not used in the domain, since it reads the machine's clock and zone.
 */
export type DayNumber = number

/** Day number of a date; month is 1–12. The date must exist (see `parseIsoDate` for input from outside). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Years run from March here, so that the leap day is the last day of a year.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** Year, month (1–12) and day of a day number. */
export function civilDate(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** `2026-02-17`. */
export function isoDate(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** Day number of `2026-02-17`; undefined if the text is no such date or the date does not exist. */
export function parseIsoDate(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
  return isoDate(day) === text ? day : undefined
}

/** The wall-calendar day a moment falls on. */
export function dayOf(at: Instant, offsetMinutes: number): DayNumber {
  return Math.floor((at + offsetMinutes * MINUTE) / DAY)
}

/** Midnight at which a wall-calendar day begins. */
export function startOfDay(day: DayNumber, offsetMinutes: number): Instant {
  return day * DAY - offsetMinutes * MINUTE
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
