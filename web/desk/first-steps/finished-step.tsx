import { useEffect } from 'react'
import { useWords } from '../../kit/language.tsx'
import { PasswordSlips } from '../../kit/password-slips.tsx'
import type { Finished } from './administrators-step.tsx'
import { FIRST } from './first-steps-words.ts'

const ROLES = ['system', 'security', 'audit'] as const

/** The three one-time passwords, shown this once, and what comes next. */
export function FinishedStep({ finished }: { finished: Finished }) {
  const words = useWords(FIRST)
  // Nobody could issue them again: the browser asks before they are gone.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
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
        <a href="/desk/" target="_blank" rel="noreferrer">
          {words.toLogin}
        </a>
      </p>
    </section>
  )
}
