import { Button } from 'antd'
import type { SetUpState } from '../../../contract/set-up.ts'
import { downloadDivisionsTemplate, importDivisions, readSetUp } from '../../data/set-up.ts'
import { LEVEL_WORDS } from '../../kit/case-words.ts'
import { useWords } from '../../kit/language.tsx'
import { SheetImport } from '../../kit/sheet-import.tsx'
import { FIRST } from './first-steps-words.ts'

const LEVELS = ['county', 'street', 'community', 'grid'] as const

/** The divisions by spreadsheet, as many as it takes; how many areas there are now at each level. */
export function DivisionsStep({
  state,
  onImported,
  onCity,
  onNext,
}: {
  state: SetUpState
  onImported: (state: SetUpState) => void
  onCity: () => void
  onNext: () => void
}) {
  const words = useWords(FIRST)
  const levels = useWords(LEVEL_WORDS)
  const ready = (state.areas.community ?? 0) > 0
  const cityAlone = LEVELS.every((level) => !state.areas[level])
  return (
    <section>
      <h2>{words.divisionsTitle(state.city?.name ?? '')}</h2>
      <p className="first-hint">{words.divisionsLead}</p>
      <SheetImport
        template={downloadDivisionsTemplate}
        send={async (file) => {
          const done = await importDivisions(file)
          return { done, state: await readSetUp() }
        }}
        onDone={(answer) => onImported(answer.state)}
        report={({ done }) => words.imported(done.added, done.grids)}
      />
      <p>{words.counts}</p>
      <dl className="first-counts">
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{levels[level]}</dt>
            <dd>{words.count(state.areas[level] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <p className="first-hint">{ready ? words.more : words.needCommunity}</p>
      <Button type="primary" size="large" disabled={!ready} onClick={onNext}>
        {words.next}
      </Button>
      {cityAlone && state.city && (
        <p className="first-hint first-back">
          {words.cityIs(state.city.name, state.city.code)}{' '}
          <Button type="link" size="small" onClick={onCity}>
            {words.cityWrong}
          </Button>
        </p>
      )}
    </section>
  )
}
