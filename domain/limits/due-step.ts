import type { Instant } from '../kernel/instant.ts'

/** One line of the arithmetic behind a due time, for a screen to put into words. Dates are ISO dates. */
export type DueStep =
  | { kind: 'starts'; at: Instant }
  /** Civil Code 201: the day on which a limit in days begins is not counted. */
  | { kind: 'first_day_not_counted'; date: string }
  /** The start lies outside working hours: the count begins at `until`. */
  | { kind: 'outside_hours'; until: Instant }
  | { kind: 'ran_round_the_clock'; ms: number }
  | SkippedStep
  | CountedStep
  /** From here on only weekends are left out: the holidays of this year are not loaded. */
  | { kind: 'unknown_year'; year: number }
  | { kind: 'ends'; at: Instant }

/** Days that do not count, `from` and `to` included. */
export interface SkippedStep {
  kind: 'skipped'
  why: 'weekend' | 'holiday'
  from: string
  to: string
  days: number
  /** The holiday in Chinese, if the calendar names it. */
  name?: string
}

/** Working time counted, `from` and `to` included. */
export interface CountedStep {
  kind: 'counted'
  from: string
  to: string
  ms: number
  /** The same in working days; a part of a day is a fraction. */
  days: number
  /** Weekend days among them that are worked (调休). */
  makeUpDays: string[]
  /** Weekend days inside the span that were left out; only where a long list was shortened. */
  weekendDays: number
}
