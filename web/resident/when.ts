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
  const yearOf = (moment: number): number => new Date(moment + OFFSET).getUTCFullYear()
  return dateWords(at, lang, yearOf(at) !== yearOf(now))
}

function dateWords(at: number, lang: Lang, withYear: boolean): string {
  const day = new Date(at + OFFSET)
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()]
  if (lang === 'en') return `${date} ${MONTHS[month]}${withYear ? ` ${year}` : ''}`
  return `${withYear ? `${year}年` : ''}${month + 1}月${date}日`
}

/** On paper, where 今天 would soon be another day: 2026年11月23日 18:00; 18:00 on 23 Nov 2026. */
export function exactWords(at: number, lang: Lang): string {
  const day = dateWords(at, lang, true)
  return lang === 'zh' ? `${day} ${clockWords(at)}` : `${clockWords(at)} on ${day}`
}

/** 18:00 */
export function clockWords(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(11, 16)
}

/** Within a sentence: 今天 18:00; 11月25日（周三）18:00 where the day is further off. */
export function momentWords(at: number, now: number, lang: Lang): string {
  const day = dayWords(at, now, lang)
  const near = dayNumber(at) - dayNumber(now)
  const weekday = near > 1 ? WEEKDAYS[lang][new Date(at + OFFSET).getUTCDay()] : undefined
  if (lang === 'zh') return `${day}${weekday ? `（${weekday}）` : ' '}${clockWords(at)}`
  if (Math.abs(near) <= 1) return `${clockWords(at)} ${day}`
  return `${clockWords(at)} on ${weekday ? `${weekday} ` : ''}${day}`
}

/** Above what happened then: 昨天 17:08; Yesterday, 17:08. */
export function stampWords(at: number, now: number, lang: Lang): string {
  const day = dayWords(at, now, lang)
  if (lang === 'zh') return `${day} ${clockWords(at)}`
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${clockWords(at)}`
}

/** Days from saying to closing as a person counts them: the same day is 1. */
export function daysTaken(openedAt: number, closedAt: number): number {
  return dayNumber(closedAt) - dayNumber(openedAt) + 1
}

/** For the `datetime` attribute. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString()
}
