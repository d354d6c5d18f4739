import type { CasePage } from '../../../contract/case-page.ts'
import { useCalendar } from '../../data/catalogue.ts'
import { STAGE_WORDS } from '../../kit/case-words.ts'
import { exactTime } from '../../kit/city-time.ts'
import { limitWords } from '../../kit/clock-words.ts'
import { ClockText } from '../../kit/clock-text.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { CASE } from './case-section-words.ts'
import { stepWords } from './step-words.ts'

const time = (at: string): string => exactTime(Date.parse(at))

/** The clock, what changes it, and the arithmetic behind its due time. */
export function TimeLeft({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const stages = useWords(STAGE_WORDS)
  const { language } = useLanguage()
  const calendar = useCalendar().data
  const { clock, suspension, extension, suspensionAsked } = page
  if (!clock) return null
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clock}</h2>
      <p>
        {words.limit(stages[clock.stage], limitWords(clock.amount, clock.unit, language))}
        {' · '}
        {suspension ? (
          words.suspendedUntil(time(suspension.until), suspension.reason)
        ) : (
          <>
            {words.dueAt(time(clock.due))}
            {' · '}
            <ClockText due={clock.due} roundTheClock={clock.unit.startsWith('urgent')} calendar={calendar} />
          </>
        )}
      </p>
      {extension && (
        <p className="notice-line">
          {(extension.endorsed ? words.extensionEndorsed : words.extensionAsked)(
            limitWords(extension.amount, extension.unit, language),
          )}
        </p>
      )}
      {suspensionAsked && (
        <p className="notice-line">
          {words.suspensionAsked(time(suspensionAsked.until), suspensionAsked.reason)}
        </p>
      )}
      {clock.unknownYear !== undefined && (
        <p className="notice-line">{words.unknownYear(clock.unknownYear)}</p>
      )}
      {page.clockSteps.length > 0 && (
        <details className="steps">
          <summary>{words.how}</summary>
          <ol>
            {page.clockSteps.map((step, index) => (
              <li key={index}>{stepWords(step, language)}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
