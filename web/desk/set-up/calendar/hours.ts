import type { Timetable } from '../../../data/calendar.ts'

/** Working hours as one line: "08:00-12:00 14:00-18:00". */
export function hoursText(periods: Timetable['periods']): string {
  return periods.map(({ from, to }) => `${from}-${to}`).join(' ')
}

/** The same line read back; undefined if it is no list of hours. */
export function readHours(text: string): Timetable['periods'] | undefined {
  const parts = text
    .replaceAll('：', ':')
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
  const periods = parts.map((part) => {
    const match = /^(\d{1,2}:\d{2})[-–—~～至](\d{1,2}:\d{2})$/.exec(part)
    return match ? { from: match[1]!.padStart(5, '0'), to: match[2]!.padStart(5, '0') } : undefined
  })
  return periods.length > 0 && periods.every((period) => period !== undefined) ? periods : undefined
}
