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

/** The clocks of the stage and of the whole case, what changes them, and the arithmetic behind their due times. */
export function TimeLeft({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const { language } = useLanguage()
  const { clock, total, suspension, extension, suspensionAsked } = page
  if (!clock) return null
  const frozen = suspension !== undefined
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clock}</h2>
      {suspension && <p>{words.suspendedUntil(time(suspension.until), suspension.reason)}</p>}
      <OneClock clock={clock} steps={page.clockSteps} frozen={frozen} />
      {total && <OneClock clock={total} steps={page.totalSteps} frozen={frozen} />}
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
    </section>
  )
}

interface Shown {
  clock: NonNullable<CasePage['clock']>
  steps: CasePage['clockSteps']
  /** Suspended: no end can be told. */
  frozen: boolean
}

function OneClock({ clock, steps, frozen }: Shown) {
  const words = useWords(CASE)
  const stages = useWords(STAGE_WORDS)
  const { language } = useLanguage()
  const calendar = useCalendar().data
  const roundTheClock = clock.unit.startsWith('urgent')
  return (
    <>
      <p>
        {words.limit(stages[clock.stage], limitWords(clock.amount, clock.unit, language))}
        {!frozen && (
          <>
            {' · '}
            {words.dueAt(time(clock.due))}
            {' · '}
            <ClockText due={clock.due} roundTheClock={roundTheClock} calendar={calendar} />
          </>
        )}
      </p>
      {clock.unknownYear !== undefined && (
        <p className="notice-line">{words.unknownYear(clock.unknownYear)}</p>
      )}
      {steps.length > 0 && (
        <details className="steps">
          <summary>{words.how}</summary>
          <ol>
            {steps.map((step, index) => (
              <li key={index}>{stepWords(step, language)}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
