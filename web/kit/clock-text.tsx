import type { z } from 'zod'
import type { CalendarView } from '../../contract/calendar.ts'
import { exactTime, HOUR_MS } from './city-time.ts'
import { clockWords, shortClockWords } from './clock-words.ts'
import { defineWords, useLanguage, useWords } from './language.tsx'
import { useNow } from './now.ts'
import { relativeTime } from './relative-time.ts'
import { workedBetween, workingHoursOf } from './working-hours.ts'
import './kit.css'

const WORDS = defineWords(
  {
    due: (at: string) => `截止 ${at}`,
    until: (at: string) => `挂账至 ${at}`,
    ends: (at: string) => `挂账至 ${at}`,
  },
  {
    due: (at: string) => `due ${at}`,
    until: (at: string) => `suspended, ends ${at}`,
    ends: (at: string) => `ends ${at}`,
  },
)

export interface ClockTextProps {
  /** ISO moment at which the stage is due, or a suspension ends. */
  due: string
  /** Urgent matters are counted round the clock. */
  roundTheClock: boolean
  suspended?: boolean
  /** In a narrow column, where the mark beside it says already what is suspended. */
  short?: boolean
  /** The city's calendar; until it is known the due time itself is shown. */
  calendar?: z.infer<typeof CalendarView> | undefined
}

/** The running clock in words, moving by itself: remaining (or exceeded) working time, due time on hover. */
export function ClockText({
  due,
  roundTheClock,
  suspended = false,
  short = false,
  calendar,
}: ClockTextProps) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const now = useNow()
  const end = Date.parse(due)
  const title = suspended ? words.until(exactTime(end)) : words.due(exactTime(end))
  if (suspended) {
    return (
      <time className="clock suspended" dateTime={due} title={title}>
        {(short ? words.ends : words.until)(relativeTime(end, now, language))}
      </time>
    )
  }
  if (!calendar && !roundTheClock) {
    return (
      <time className={end < now ? 'clock late' : 'clock'} dateTime={due} title={title}>
        {words.due(relativeTime(end, now, language))}
      </time>
    )
  }
  const hours = calendar && workingHoursOf(calendar)
  const left = roundTheClock || !hours ? end - now : workedBetween(hours, now, end)
  const counting = { roundTheClock, workingDayMs: hours?.dayMs ?? 8 * HOUR_MS }
  // Past its moment it is late, even if no working minute has gone by since.
  const late = end <= now
  const remaining = late ? Math.min(left, 0) : Math.max(left, 1)
  const tone = late ? 'clock late' : left < counting.workingDayMs / 4 ? 'clock soon' : 'clock'
  return (
    <time className={tone} dateTime={due} title={title}>
      {(short ? shortClockWords : clockWords)(remaining, counting, language)}
    </time>
  )
}
