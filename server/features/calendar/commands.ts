import type { PersonId } from '../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { holidayTable, type NoticeDay } from '../../../domain/limits/holiday-table.ts'
import { timetableFault } from '../../../domain/limits/timetable-fault.ts'
import type { Timetable } from '../../../domain/limits/working-calendar.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { calendarsHeldBy } from './held-calendars.ts'
import { newestVersion, storeVersion, type CalendarVersion } from './stored-versions.ts'

/** Who changes the calendar, and the version they were looking at: a change on top of another one is refused. */
export interface Change {
  by: PersonId
  version: number
}

type Content = Pick<CalendarVersion, 'timetables' | 'years'>

/** Loads the holidays of a year from the days of its notice, in place of what was known of it. */
export async function loadYear(
  platform: Platform,
  change: Change,
  year: number,
  days: readonly NoticeDay[],
): Promise<Refusal | undefined> {
  const table = holidayTable(year, days)
  if (isRefusal(table)) return table
  return changeCalendar(platform, change, 'calendar.load-year', ({ timetables, years }) => ({
    next: { timetables, years: { ...years, [year]: table } },
    before: years[year] && { year, ...years[year] },
    after: { year, ...table },
  }))
}

/** Takes a loaded year away again: the product's own table of it holds, or none. Refused if it was not loaded here. */
export async function dropYear(
  platform: Platform,
  change: Change,
  year: number,
): Promise<Refusal | undefined> {
  return changeCalendar(platform, change, 'calendar.drop-year', ({ timetables, years }) => {
    const { [year]: dropped, ...kept } = years
    if (!dropped) return refuse('calendar.year-not-loaded', { params: { year } })
    return { next: { timetables, years: kept }, before: { year, ...dropped } }
  })
}

/** Sets which hours are worked in which part of the year. */
export async function setTimetables(
  platform: Platform,
  change: Change,
  timetables: readonly Timetable[],
): Promise<Refusal | undefined> {
  const fault = timetableFault(timetables)
  if (fault) return fault
  return changeCalendar(platform, change, 'calendar.set-timetables', (before) => ({
    next: { timetables, years: before.years },
    before: before.timetables ?? undefined,
    after: timetables,
  }))
}

/**
 * Writes the next version with its audit line. Due times that were already set stay as they are: they were promised.
 */
async function changeCalendar(
  platform: Platform,
  { by, version: seen }: Change,
  action: string,
  alter: (before: CalendarVersion) => { next: Content; before?: unknown; after?: unknown } | Refusal,
): Promise<Refusal | undefined> {
  const result = await inTransaction(platform.pool, async (client) => {
    const newest = await newestVersion(client)
    if (newest.version !== seen) return refuse('conflict.changed-meanwhile')
    const altered = alter(newest)
    if (isRefusal(altered)) return altered
    const at = platform.now()
    const version = seen + 1
    // Two that change the same version at once meet here; the later one waits, then finds the number taken.
    const written = await storeVersion(client, { version, at, ...altered.next }, by)
    if (!written) return refuse('conflict.changed-meanwhile')
    await appendAudit(client, {
      at,
      person: by,
      action,
      subjectTable: 'calendar_versions',
      subjectId: String(version),
      before: altered.before,
      after: altered.after,
    })
    return undefined
  })
  await calendarsHeldBy(platform).refresh()
  return result
}
