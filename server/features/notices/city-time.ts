const CITY_OFFSET = 8 * 3_600_000

/** A moment as a message says it in the city's own time: "11月24日18:00", "24 Nov 18:00". */
export function saidMoment(at: number, lang: 'zh' | 'en'): string {
  const local = new Date(at + CITY_OFFSET)
  const time = local.toISOString().slice(11, 16)
  if (lang === 'zh') return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日${time}`
  const month = local.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })
  return `${local.getUTCDate()} ${month} ${time}`
}
