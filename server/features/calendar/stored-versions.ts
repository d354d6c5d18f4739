import { z } from 'zod'
import { defaultCalendar } from '../../../domain/limits/default-calendar.ts'
import type { HolidayTable, Timetable, WorkingCalendar } from '../../../domain/limits/working-calendar.ts'
import type { Queryable } from '../../platform/db/pool.ts'

/** What the administrator has changed, all of it, as of one version; 0 is the product's own calendar. */
export interface CalendarVersion {
  version: number
  /** In force from here on, in epoch milliseconds. */
  at: number
  /** Null: the product's own. */
  timetables: readonly Timetable[] | null
  /** Only the years that were loaded in this city. */
  years: Readonly<Record<string, HolidayTable>>
}

export const NOTHING_CHANGED: CalendarVersion = {
  version: 0,
  at: Number.NEGATIVE_INFINITY,
  timetables: null,
  years: {},
}

const Stored = z.object({
  version: z.number(),
  at: z.date().transform((date) => date.getTime()),
  timetables: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        periods: z.array(z.tuple([z.number(), z.number()])),
      }),
    )
    .nullable(),
  years: z.record(
    z.string(),
    z.object({
      holidays: z.array(z.string()),
      makeUpDays: z.array(z.string()),
      names: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

/** The versions after `version`, oldest first. @throws if one has a shape this program does not know. */
export async function versionsAfter(db: Queryable, version: number): Promise<CalendarVersion[]> {
  const { rows } = await db.query(
    'SELECT version, at, timetables, years FROM calendar_versions WHERE version > $1 ORDER BY version',
    [version],
  )
  return rows.map((row) => Stored.parse(row))
}

/** The newest version, `NOTHING_CHANGED` if there is none. */
export async function newestVersion(db: Queryable): Promise<CalendarVersion> {
  const { rows } = await db.query(
    'SELECT version, at, timetables, years FROM calendar_versions ORDER BY version DESC LIMIT 1',
  )
  return rows[0] ? Stored.parse(rows[0]) : NOTHING_CHANGED
}

/** Writes a version; false if another process wrote that number first. */
export async function storeVersion(
  db: Queryable,
  { version, at, timetables, years }: CalendarVersion,
  person: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO calendar_versions (version, at, person, timetables, years) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [version, new Date(at), person, timetables && JSON.stringify(timetables), JSON.stringify(years)],
  )
  return rowCount === 1
}

/** The whole calendar of a version: what is not changed is the product's own, which a newer release may know better. */
export function calendarOfVersion({ version, timetables, years }: CalendarVersion): WorkingCalendar {
  if (version === 0) return defaultCalendar
  return {
    ...defaultCalendar,
    version: `${defaultCalendar.version}.${version}`,
    timetables: timetables ?? defaultCalendar.timetables,
    years: { ...defaultCalendar.years, ...years },
  }
}
