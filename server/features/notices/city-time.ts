const CITY_OFFSET = 8 * 3_600_000

/**
 * A moment as a message of `now` says it in the city's own time: "11月24日18:00", "24 Nov 18:00". Another year than this one
 * is named: a suspension until next November must not read like yesterday.
 */
export function saidMoment(at: number, lang: 'zh' | 'en', now: number): string {
  const local = new Date(at + CITY_OFFSET)
  const year = local.getUTCFullYear()
  const named = year !== new Date(now + CITY_OFFSET).getUTCFullYear()
  const time = local.toISOString().slice(11, 16)
  const day = local.getUTCDate()
  if (lang === 'zh') return `${named ? `${year}年` : ''}${local.getUTCMonth() + 1}月${day}日${time}`
  const month = local.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })
  return `${day} ${month} ${named ? `${year} ` : ''}${time}`
}
