import { exactTime } from './city-time.ts'
import { useLanguage } from './language.tsx'
import { useNow } from './now.ts'
import { relativeTime } from './relative-time.ts'

/** A time as one says it; the exact one on hover and for machines. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const { language } = useLanguage()
  const moment = Date.parse(at)
  return (
    <time className={className} dateTime={at} title={exactTime(moment)}>
      {relativeTime(moment, useNow(), language)}
    </time>
  )
}
