import { useWords } from '../../kit/language.tsx'
import { PasswordSlips, type Slip } from '../../kit/password-slips.tsx'
import { FIRST } from './first-steps-words.ts'

/** The three one-time passwords once more, as they were noted, and what comes next. */
export function FinishedStep({ slips }: { slips: readonly Slip[] }) {
  const words = useWords(FIRST)
  return (
    <section>
      <h2>{words.doneTitle}</h2>
      <PasswordSlips slips={slips} />
      <p>{words.doneNext}</p>
      <p className="first-hint">{words.lost}</p>
      <p>
        <a href="/desk/" target="_blank" rel="noreferrer">
          {words.toLogin}
        </a>
      </p>
    </section>
  )
}
