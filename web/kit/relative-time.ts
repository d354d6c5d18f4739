import { cityClock, cityDate, cityDay, HOUR_MS, MINUTE_MS } from './city-time.ts'
import type { Language } from './language.tsx'

/**
 * When something was or will be, as one says it: "5 分钟前", "昨天 14:20", "2026-03-02". Days are those of the city.
 * The exact time belongs beside it (see `Ago`).
 */
export function relativeTime(at: number, now: number, language: Language): string {
  const zh = language === 'zh'
  const apart = Math.abs(now - at)
  const past = at <= now
  // The page's own time moves in steps: what has just happened may seem to lie ahead.
  if (apart < MINUTE_MS) return zh ? '刚刚' : 'just now'
  if (apart < HOUR_MS) {
    const minutes = Math.floor(apart / MINUTE_MS)
    return zh ? `${minutes} 分钟${past ? '前' : '后'}` : past ? `${minutes} min ago` : `in ${minutes} min`
  }
  const days = cityDay(at) - cityDay(now)
  const clock = cityClock(at)
  if (days === 0) return zh ? `今天 ${clock}` : `today ${clock}`
  if (days === -1) return zh ? `昨天 ${clock}` : `yesterday ${clock}`
  if (days === 1) return zh ? `明天 ${clock}` : `tomorrow ${clock}`
  if (days < 0 && days >= -14) return zh ? `${-days} 天前` : `${-days} days ago`
  if (days > 0 && days <= 7) return zh ? `${days} 天后` : `in ${days} days`
  return cityDate(at)
}
