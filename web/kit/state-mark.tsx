import type { CaseStatus } from '../../contract/case-list.ts'
import { STATUS_TONES, STATUS_WORDS, type Tone } from './case-words.ts'
import { useWords } from './language.tsx'
import './kit.css'

const SHAPES: Record<Tone, React.ReactNode> = {
  waiting: <circle cx="5" cy="5" r="3.6" fill="none" strokeWidth="1.6" stroke="currentColor" />,
  'in-hand': <circle cx="5" cy="5" r="4.2" fill="currentColor" />,
  late: <path d="M5 0.8 9.6 9.2H0.4Z" fill="currentColor" />,
  suspended: (
    <>
      <rect x="1" y="1" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M1 5 5 1M1 9 9 1M5 9 9 5" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  done: <path d="M1 5.4 4 8.4 9.2 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  ended: <path d="M1 5h8" stroke="currentColor" strokeWidth="1.8" />,
}

/** A state: shape and colour, always with its word. */
export function StateMark({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  )
}

/** Where a case stands; late ones in vermilion, with the triangle. */
export function StatusMark({ status, overdue = false }: { status: CaseStatus; overdue?: boolean }) {
  const words = useWords(STATUS_WORDS)
  return <StateMark tone={overdue ? 'late' : STATUS_TONES[status]}>{words[status]}</StateMark>
}
