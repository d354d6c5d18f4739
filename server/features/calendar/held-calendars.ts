import type { Instant } from '../../../domain/kernel/instant.ts'
import { defaultCalendar } from '../../../domain/limits/default-calendar.ts'
import type { WorkingCalendar } from '../../../domain/limits/working-calendar.ts'
import { KeptFresh } from '../../platform/freshness/kept-fresh.ts'
import type { Platform } from '../../platform/platform.ts'
import { calendarOfVersion, NOTHING_CHANGED, versionsAfter, type CalendarVersion } from './stored-versions.ts'

/** A change made by one process is known to the others after at most about this many milliseconds. */
const POLL = 1_000

interface Held {
  version: CalendarVersion
  /** One object per version: the domain keeps what it works out per object. */
  calendar: WorkingCalendar
}

/** Every version of the calendar, in the memory of this process. They are few: two or three a year. */
export class HeldCalendars {
  #held: Held[] = [{ version: NOTHING_CHANGED, calendar: defaultCalendar }]
  #platform: Platform
  #fresh: KeptFresh

  constructor(platform: Platform) {
    this.#platform = platform
    this.#fresh = new KeptFresh({ what: 'calendar', every: POLL, log: platform.log }, () =>
      this.#refreshNow(),
    )
  }

  /** The newest version; the product's own calendar until `refresh` has found another. */
  newest(): Held {
    return this.#held.at(-1)!
  }

  /** The version in force at a moment. */
  inForceAt(at: Instant): Held {
    return this.#held.findLast(({ version }) => version.at <= at) ?? this.#held[0]!
  }

  /** Takes over versions written since the last time. */
  refresh(): Promise<void> {
    return this.#fresh.refresh()
  }

  start(): Promise<void> {
    return this.#fresh.start()
  }

  stop(): Promise<void> {
    return this.#fresh.stop()
  }

  async #refreshNow(): Promise<void> {
    const versions = await versionsAfter(this.#platform.pool, this.newest().version.version)
    if (versions.length === 0) return
    this.#held = [
      ...this.#held,
      ...versions.map((version) => ({ version, calendar: calendarOfVersion(version) })),
    ]
  }
}

const known = new WeakMap<Platform, HeldCalendars>()

/** The calendars of this process; neighbours ask `answers.ts` instead. */
export function calendarsHeldBy(platform: Platform): HeldCalendars {
  let held = known.get(platform)
  if (!held) known.set(platform, (held = new HeldCalendars(platform)))
  return held
}
