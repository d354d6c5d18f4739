import { DAY_MS, HOUR_MS, MINUTE_MS } from './city-time.ts'
import type { Language } from './language.tsx'

/** How a clock counts: round the clock, or working time with so many milliseconds in a working day. */
export interface Counting {
  roundTheClock: boolean
  workingDayMs: number
}

/** A span in words of the clock it belongs to: "3 工作小时", "2 个工作日 1 小时", "1 天 4 小时". */
export function spanWords(ms: number, { roundTheClock, workingDayMs }: Counting, language: Language): string {
  const dayMs = roundTheClock ? DAY_MS : workingDayMs
  const minutes = Math.floor(ms / MINUTE_MS)
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms - days * dayMs) / HOUR_MS)
  const rest = minutes % 60
  const words = language === 'zh' ? CHINESE : ENGLISH
  if (minutes < 60) return words.minutes(Math.max(minutes, 0))
  if (days === 0) return words.hours(hours, hours < 3 ? rest : 0, roundTheClock)
  return words.days(days, days < 5 ? hours : 0, roundTheClock)
}

/**
 * What a running clock says: "还剩 3 工作小时", "已超 2 工作小时". Nothing is no number: the last minute is less than one, and
 * a clock that ran out when the offices closed stays at its end until they open.
 */
export function clockWords(remainingMs: number, counting: Counting, language: Language): string {
  const close = withinTheMinute(remainingMs, language)
  if (close !== undefined) return close
  const span = spanWords(Math.abs(remainingMs), counting, language)
  if (language === 'zh') return remainingMs > 0 ? `还剩 ${span}` : `已超 ${span}`
  return remainingMs > 0 ? `${span} left` : `${span} late`
}

/**
 * The same for a narrow column: English, which is long, says late first and leaves the small part away: "late 3 work h",
 * "2 work days left". Round the clock there is no word for work.
 */
export function shortClockWords(remainingMs: number, counting: Counting, language: Language): string {
  if (language === 'zh' || Math.abs(remainingMs) < MINUTE_MS)
    return clockWords(remainingMs, counting, language)
  return remainingMs > 0
    ? `${shortSpan(remainingMs, counting, true)} left`
    : `late ${shortSpan(-remainingMs, counting, false)}`
}

function withinTheMinute(remainingMs: number, language: Language): string | undefined {
  if (Math.abs(remainingMs) >= MINUTE_MS) return undefined
  if (remainingMs > 0) return language === 'zh' ? '还剩不到 1 分钟' : 'under 1 min left'
  return language === 'zh' ? '已到时限' : 'time is up'
}

function shortSpan(ms: number, { roundTheClock, workingDayMs }: Counting, exact: boolean): string {
  const dayMs = roundTheClock ? DAY_MS : workingDayMs
  const work = roundTheClock ? '' : 'work '
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms - days * dayMs) / HOUR_MS)
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} ${work}min`
  if (days === 0) return `${hours} ${work}h`
  if (days === 1) return `1 ${work}day${exact && hours > 0 ? ` ${hours} h` : ''}`
  return `${days} ${work}days`
}

/** A limit as the catalogue writes it: "3 个工作日", "2 小时（昼夜连续）". */
export function limitWords(amount: number, unit: string, language: Language): string {
  const one = amount === 1
  if (language === 'en') {
    const word =
      { urgent_hour: 'hour', urgent_day: 'day', working_hour: 'working hour', working_day: 'working day' }[
        unit
      ] ?? unit
    return `${amount} ${word}${one ? '' : 's'}${unit.startsWith('urgent') ? ' round the clock' : ''}`
  }
  switch (unit) {
    case 'urgent_hour':
      return `${amount} 小时（昼夜连续）`
    case 'urgent_day':
      return `${amount} 天（昼夜连续）`
    case 'working_hour':
      return `${amount} 个工作小时`
    default:
      return `${amount} 个工作日`
  }
}

const CHINESE = {
  minutes: (n: number) => `${n} 分钟`,
  hours: (n: number, minutes: number, round: boolean) =>
    `${n} ${round ? '小时' : '工作小时'}${minutes > 0 ? ` ${minutes} 分` : ''}`,
  days: (n: number, hours: number, round: boolean) =>
    `${n} ${round ? '天' : '个工作日'}${hours > 0 ? ` ${hours} 小时` : ''}`,
}

const ENGLISH = {
  minutes: (n: number) => `${n} min`,
  hours: (n: number, minutes: number, round: boolean) =>
    `${n} ${round ? '' : 'working '}${minutes > 0 ? `h ${minutes} min` : n === 1 ? 'hour' : 'hours'}`,
  days: (n: number, hours: number, round: boolean) =>
    `${n} ${round ? '' : 'working '}${n === 1 ? 'day' : 'days'}${hours > 0 ? ` ${hours} h` : ''}`,
}
