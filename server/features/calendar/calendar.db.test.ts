import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../domain/kernel/instant.ts'
import { defaultCalendar } from '../../../domain/limits/default-calendar.ts'
import { dueAfter } from '../../../domain/limits/due.ts'
import type { NoticeDay } from '../../../domain/limits/holiday-table.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../platform/platform.ts'
import { openTestDatabase, TEST_NOW } from '../../platform/testing/test-database.ts'
import { calendarOf } from './answers.ts'
import { dropYear, loadYear, setTimetables } from './commands.ts'
import { calendarsHeldBy } from './held-calendars.ts'

const database = await openTestDatabase()
afterAll(() => database.close())

const by = uuidV7()
const NEW_YEAR_2027: NoticeDay[] = [
  { date: '2027-01-01', kind: 'holiday', name: '元旦' },
  { date: '2027-01-04', kind: 'holiday', name: '元旦' },
  { date: '2026-12-27', kind: 'make_up_day', name: '元旦' },
]
/** Thursday, 31 December 2026, 09:00 in the city. */
const NEW_YEARS_EVE = Date.UTC(2026, 11, 31, 1)

/** Another process: the same database, a memory of its own. */
const anotherProcess = (): Platform => ({ ...database.platform })
let platform: Platform

beforeEach(async () => {
  await database.pool.query('DELETE FROM calendar_versions; DELETE FROM audit_log')
  database.setNow(TEST_NOW)
  platform = anotherProcess()
})

const lines = async () =>
  (
    await database.pool.query('SELECT * FROM audit_log WHERE subject_table = $1 ORDER BY at, id', [
      'calendar_versions',
    ])
  ).rows

describe('the calendar of a city', () => {
  test('is the one we ship until somebody changes it', async () => {
    await calendarOf(platform).refresh()
    expect(calendarOf(platform).current()).toBe(defaultCalendar)
  })

  test('given a loaded year, then limits no longer say that it is unknown, and its days count', async () => {
    expect(await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)).toBeUndefined()
    const calendar = calendarOf(platform).current()
    expect(calendar.version).toBe(`${defaultCalendar.version}.1`)
    // 1 and 4 January are off, 2 and 3 a weekend: the first working day is Tuesday the 5th.
    expect(dueAfter(calendar, { amount: 1, unit: 'working_day' }, NEW_YEARS_EVE)).toEqual({
      at: Date.UTC(2027, 0, 5, 10),
    })
  })

  test('keeps the years that we ship beside the loaded one', async () => {
    await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)
    expect(Object.keys(calendarOf(platform).current().years)).toEqual(['2024', '2025', '2026', '2027'])
  })

  test('is the same object until it changes', async () => {
    await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)
    const before = calendarOf(platform).current()
    await calendarOf(platform).refresh()
    expect(calendarOf(platform).current()).toBe(before)
  })

  test('given a change in one process, then the others follow by themselves', async () => {
    const other = anotherProcess()
    await calendarsHeldBy(other).start()
    await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)
    await expect.poll(() => calendarOf(other).current().version, { timeout: 3_000 }).toMatch(/\.1$/)
    await calendarsHeldBy(other).stop()
  })

  test('given a summer timetable, then limits follow it, and the calendar of before is still known', async () => {
    const later = TEST_NOW + HOUR
    database.setNow(later)
    const summer = { from: '06-01', to: '09-30', periods: [[480, 720], [900, 1110]] } as const // prettier-ignore
    await setTimetables(platform, { by, version: 0 }, [...defaultCalendar.timetables, summer])
    const answers = calendarOf(platform)
    const july = Date.UTC(2026, 6, 27, 1)
    const limit = { amount: 1, unit: 'working_day' } as const
    expect(dueAfter(answers.current(), limit, july).at).toBe(Date.UTC(2026, 6, 28, 10, 30))
    expect(dueAfter(answers.inForceAt(later - MINUTE), limit, july).at).toBe(Date.UTC(2026, 6, 28, 10))
    expect(answers.inForceAt(later)).toBe(answers.current())
  })

  test('given a loaded year that is taken away, then it is unknown again', async () => {
    await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)
    expect(await dropYear(platform, { by, version: 1 }, 2027)).toBeUndefined()
    expect(calendarOf(platform).current().years['2027']).toBeUndefined()
  })

  test('given another table for a year that we ship, when it is taken away, then ours holds again', async () => {
    await loadYear(platform, { by, version: 0 }, 2026, [{ date: '2026-01-01', kind: 'holiday' }])
    expect(calendarOf(platform).current().years['2026']?.holidays).toEqual(['2026-01-01'])
    await dropYear(platform, { by, version: 1 }, 2026)
    expect(calendarOf(platform).current().years['2026']).toEqual(defaultCalendar.years['2026'])
  })
})

describe('what is refused changes nothing', () => {
  test.each([
    [
      'a year with a wrong date',
      () => loadYear(platform, { by, version: 0 }, 2027, [{ date: '2029-01-01', kind: 'holiday' }]),
      'calendar.date-outside-year',
    ],
    [
      'timetables without working time',
      () => setTimetables(platform, { by, version: 0 }, []),
      'input.required',
    ],
    [
      'a year that was never loaded here, to be taken away',
      () => dropYear(platform, { by, version: 0 }, 2026),
      'calendar.year-not-loaded',
    ],
    [
      'a change of a version that is not the newest',
      () => loadYear(platform, { by, version: 7 }, 2027, NEW_YEAR_2027),
      'conflict.changed-meanwhile',
    ],
  ])('%s', async (_, attempt, code) => {
    expect(await attempt()).toMatchObject({ refused: true, code })
    expect(calendarOf(platform).current()).toBe(defaultCalendar)
    expect(await lines()).toEqual([])
  })

  test('of two who change the same version at once, one is told', async () => {
    const answers = await Promise.all([
      loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027),
      loadYear(anotherProcess(), { by, version: 0 }, 2027, NEW_YEAR_2027.slice(0, 1)),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)?.code).toBe('conflict.changed-meanwhile')
    expect(await lines()).toHaveLength(1)
  })
})

test('every change leaves a line with what was and what is', async () => {
  await loadYear(platform, { by, version: 0 }, 2027, NEW_YEAR_2027)
  await loadYear(platform, { by, version: 1 }, 2027, NEW_YEAR_2027.slice(0, 1))
  await dropYear(platform, { by, version: 2 }, 2027)
  const [first, second, third] = await lines()
  expect(first).toMatchObject({ person: by, action: 'calendar.load-year', subject_id: '1', before: null })
  expect(first.after).toMatchObject({ year: 2027, makeUpDays: ['2026-12-27'] })
  expect(second).toMatchObject({
    action: 'calendar.load-year',
    before: first.after,
    after: { holidays: ['2027-01-01'] },
  })
  expect(third).toMatchObject({ action: 'calendar.drop-year', before: second.after, after: null })
})
