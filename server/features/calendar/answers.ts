import type { Instant } from '../../../domain/kernel/instant.ts'
import type { WorkingCalendar } from '../../../domain/limits/working-calendar.ts'
import type { Platform } from '../../platform/platform.ts'
import { calendarsHeldBy } from './held-calendars.ts'

export { stepsOnWire } from './steps-on-wire.ts'

/** What neighbours may ask about working time; answered from memory. */
export interface CalendarAnswers {
  /**
   * The calendar to work out a due time with. The same object until somebody changes the calendar, so that the
   * domain works out each year once.
   */
  current(): WorkingCalendar
  /** The calendar that was in force at a moment: explains a due time that was set then. */
  inForceAt(at: Instant): WorkingCalendar
  /** Takes over changes at once instead of within about a second. */
  refresh(): Promise<void>
}

/** The calendar of this process: the product's own one until the feature started or `refresh` was awaited. */
export function calendarOf(platform: Platform): CalendarAnswers {
  const held = calendarsHeldBy(platform)
  return {
    current: () => held.newest().calendar,
    inForceAt: (at) => held.inForceAt(at).calendar,
    refresh: () => held.refresh(),
  }
}
