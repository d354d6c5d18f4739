/** From and until in minutes after midnight, `[480, 720]` being 08:00–12:00. */
export type Period = readonly [startMinute: number, endMinute: number]

/** Which periods are worked on the working days of a part of the year. */
export interface Timetable {
  /** First day `MM-DD`; later than `to` where the span runs over New Year. */
  readonly from: string
  /** Last day `MM-DD`, included. */
  readonly to: string
  /** In order, not overlapping, within one day. */
  readonly periods: readonly Period[]
}

/** Exceptions to "Monday to Friday" that the State Council's yearly notice makes; ISO dates. */
export interface HolidayTable {
  readonly holidays: readonly string[]
  /** Weekend days that are worked (调休). */
  readonly makeUpDays: readonly string[]
  /** What each of these dates belongs to, in Chinese: `{'2026-02-17': '春节'}`. */
  readonly names?: Readonly<Record<string, string>>
}

/**
 * When the city's offices work. A value: never change one in place, make a new one with a new version (tables
 * worked out from it are kept per object).
 */
export interface WorkingCalendar {
  readonly version: string
  /** Minutes the city's clocks are ahead of UTC: 480 in all of China, which has no summer time. */
  readonly offsetMinutes: number
  /** The last in the list that covers a date holds; a date that none covers has 08:00–12:00 and 14:00–18:00. */
  readonly timetables: readonly Timetable[]
  /** By year, `'2026'`. A year that is missing counts weekends only, and every `Due` that touches it says so. */
  readonly years: Readonly<Record<string, HolidayTable>>
}

/** Why a date is worked or not. */
export type DayKind = 'workday' | 'make_up_day' | 'weekend' | 'holiday'
