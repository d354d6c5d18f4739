import { MINUTE, type Instant } from '../../kernel/instant.ts'
import { dayOf, isoDate, parseIsoDate, startOfDay } from '../civil-date.ts'

/** `moment('2026-02-13 09:00')` in the city's time (+08:00). */
export function moment(text: string): Instant {
  const [date = '', time = '00:00'] = text.split(' ')
  const day = parseIsoDate(date)
  if (day === undefined) throw new RangeError(`Not a date: ${text}`)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(day, 480) + (hours * 60 + minutes) * MINUTE
}

/** The other way: what the clock on the wall shows, `2026-02-13 09:00`, with seconds only where there are any. */
export function wallClock(at: Instant): string {
  const day = dayOf(at, 480)
  const ms = at - startOfDay(day, 480)
  const rest = ms % MINUTE
  const minutes = Math.floor(ms / MINUTE)
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${isoDate(day)} ${time}${rest === 0 ? '' : `+${rest}ms`}`
}
