import { useWords } from '../../kit/language.tsx'
import { PasswordSlips } from '../../kit/password-slips.tsx'
import type { Finished } from './administrators-step.tsx'
import { FIRST } from './first-steps-words.ts'

const ROLES = ['system', 'security', 'audit'] as const

/** The three one-time passwords, shown this once, and what comes next. */
export function FinishedStep({ finished }: { finished: Finished }) {
  const words = useWords(FIRST)
  return (
    <section>
      <h2>{words.doneTitle}</h2>
      <PasswordSlips
        slips={finished.administrators.map(({ name, login, oneTimePassword }, index) => {
          const role = ROLES[index]
          return { name, login, oneTimePassword, role: role && words[role] }
        })}
      />
      <p>{words.doneNext}</p>
      <p>
        <a href="/desk/">{words.toLogin}</a>
      </p>
    </section>
  )
}
