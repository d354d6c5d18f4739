import { useState } from 'react'
import { exactTime } from '../../../kit/city-time.ts'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { AUDIT } from './audit-words.ts'
import { differences } from './difference.ts'
import { fieldWord } from './field-words.ts'
import { valueWord } from './value-words.ts'

const SHOWN = 4
const LONGEST = 120

/** A change as a reader understands it: each value struck out and its successor. */
export function ChangeShown({ before, after }: { before: unknown; after: unknown }) {
  const words = useWords(AUDIT)
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const changes = differences(before, after)
  if (changes.length === 0) return null
  // The value as the log has it stands on hover.
  const value = (field: string, raw: string | undefined): string =>
    raw === undefined ? words.nothing : (valueWord(field, raw, language) ?? short(raw))
  return (
    <ul className="change">
      {(all ? changes : changes.slice(0, SHOWN)).map((change) => (
        <li key={change.field}>
          {change.field !== '' && <span>{fieldWord(change.field, language)}</span>}{' '}
          {before !== undefined && <del title={change.before}>{value(change.field, change.before)}</del>}
          {before !== undefined && ' → '}
          {after !== undefined && <ins title={change.after}>{value(change.field, change.after)}</ins>}
        </li>
      ))}
      {!all && changes.length > SHOWN && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {words.more(changes.length - SHOWN)}
          </button>
        </li>
      )}
    </ul>
  )
}

/** Moments are kept as ISO text or as milliseconds since 1970; both are read as the city's time. */
function short(text: string): string {
  if (/^(\d{13}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(text)) {
    return exactTime(/^\d{13}$/.test(text) ? Number(text) : Date.parse(text))
  }
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
