/** The city's wall clock: UTC+8 throughout the year, whatever the reader's own machine says. */
const CITY_OFFSET_MS = 8 * 3_600_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** Days since 1970-01-01 on the city's calendar. */
export function cityDay(at: number): number {
  return Math.floor((at + CITY_OFFSET_MS) / DAY_MS)
}

/** The moment at which a day of the city begins. */
export function startOfCityDay(day: number): number {
  return day * DAY_MS - CITY_OFFSET_MS
}

/** `2026-03-02` in the city. */
export function cityDate(at: number): string {
  return new Date(at + CITY_OFFSET_MS).toISOString().slice(0, 10)
}

/** `14:20` in the city. */
export function cityClock(at: number): string {
  return new Date(at + CITY_OFFSET_MS).toISOString().slice(11, 16)
}

/** `2026-03-02 14:20` in the city. */
export function exactTime(at: number): string {
  return `${cityDate(at)} ${cityClock(at)}`
}

/** What `<input type="datetime-local">` shows, as a moment; undefined while it is incomplete. */
export function momentOfInput(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return undefined
  const at = Date.parse(`${text}:00Z`)
  return Number.isNaN(at) ? undefined : new Date(at - CITY_OFFSET_MS).toISOString()
}

/** A moment as `<input type="datetime-local">` wants it. */
export function inputOfMoment(at: number): string {
  return new Date(at + CITY_OFFSET_MS).toISOString().slice(0, 16)
}
