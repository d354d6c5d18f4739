import { Button } from 'antd'
import { useState } from 'react'
import type { CasePage, TimelineEntry } from '../../../contract/case-page.ts'
import { fileUrl } from '../../data/files.ts'
import { Ago } from '../../kit/ago.tsx'
import { FileStrip } from '../../kit/file-strip.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { CASE } from './case-section-words.ts'
import { tell } from './timeline-words.ts'

/** Longer histories show their latest steps; the rest is one press away. */
const SHORT = 8
/** Warnings of the clock are many and say little once the stage is over. */
const QUIET = new Set(['ClockMarkPassed'])
/** What the clock does by itself is told by its mark already. */
const TOLD_BY_MARK = new Set(['CaseUrged', 'CaseSupervised'])

/** What happened, newest first, in sentences. */
export function Timeline({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const [all, setAll] = useState(false)
  const entries = page.timeline
    .filter((entry) => !(entry.by.kind === 'system' && TOLD_BY_MARK.has(entry.type)))
    .toReversed()
  const shown = all || entries.length <= SHORT + 2 ? entries.length : SHORT
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className="timeline">
        {entries.map((entry, index) => (
          <Step key={entry.version} entry={entry} onPaperOnly={index >= shown} />
        ))}
      </ol>
      {shown < entries.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {words.all(entries.length)}
        </Button>
      )}
    </section>
  )
}

/** On paper nothing can be pressed: there the whole history stands. */
function Step({ entry, onPaperOnly }: { entry: TimelineEntry; onPaperOnly: boolean }) {
  const words = useWords(CASE)
  const { language } = useLanguage()
  const { sentence, quotes, points } = tell(entry, language)
  const { kind, unit, person } = entry.by
  const classes = [(QUIET.has(entry.type) || kind === 'system') && 'quiet', onPaperOnly && 'on-paper-only']
  return (
    <li className={classes.filter(Boolean).join(' ') || undefined}>
      <p>
        <span className="step-who">
          {kind === 'staff' ? unit : words[kind]}
          {kind === 'staff' && person !== undefined && (
            <>
              {' '}
              <span className="step-person">{person}</span>
            </>
          )}
        </span>{' '}
        {sentence}
        <Ago at={entry.at} className="step-when" />
      </p>
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
      <FileStrip files={entry.files} urlOf={fileUrl} />
    </li>
  )
}
