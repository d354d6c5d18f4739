import type { Lang } from '../../contract/resident.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China keeps one time all year. */
const OFFSET = 8 * HOUR

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const dayNumber = (at: number): number => Math.floor((at + OFFSET) / DAY)

/** 今天、昨天、明天, else 11月23日, with the year where it is another one. Epoch milliseconds. */
export function dayWords(at: number, now: number, lang: Lang): string {
  const near = dayNumber(at) - dayNumber(now)
  if (near === 0) return lang === 'zh' ? '今天' : 'today'
  if (near === 1) return lang === 'zh' ? '明天' : 'tomorrow'
  if (near === -1) return lang === 'zh' ? '昨天' : 'yesterday'
  const day = new Date(at + OFFSET)
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()]
  const sameYear = year === new Date(now + OFFSET).getUTCFullYear()
  if (lang === 'en') return `${date} ${MONTHS[month]}${sameYear ? '' : ` ${year}`}`
  return `${sameYear ? '' : `${year}年`}${month + 1}月${date}日`
}

/** 18:00 */
export function clockWords(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(11, 16)
}

/** 今天 18:00; 11月25日（周三）18:00 where the day is further off. */
export function momentWords(at: number, now: number, lang: Lang): string {
  const day = dayWords(at, now, lang)
  const weekday = WEEKDAYS[lang][new Date(at + OFFSET).getUTCDay()]
  const far = dayNumber(at) - dayNumber(now) > 1
  if (lang === 'zh') return `${day}${far ? `（${weekday}）` : ' '}${clockWords(at)}`
  return `${far ? `${weekday} ` : ''}${day}, ${clockWords(at)}`
}

/** Days from saying to closing as a person counts them: the same day is 1. */
export function daysTaken(openedAt: number, closedAt: number): number {
  return dayNumber(closedAt) - dayNumber(openedAt) + 1
}

/** For the `datetime` attribute. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString()
}
