import type { CasePage } from '../../../contract/case-page.ts'
import { exactTime } from '../../kit/city-time.ts'
import { useWords } from '../../kit/language.tsx'
import { StateMark } from '../../kit/state-mark.tsx'
import type { Tone } from '../../kit/case-words.ts'
import { CASE } from './case-section-words.ts'

const TONES: Record<CasePage['parts'][number]['status'], Tone> = {
  waiting: 'waiting',
  signed: 'in-hand',
  finished: 'done',
  returned: 'waiting',
  cancelled: 'ended',
}

/** Co-handlers with their own tasks and limits, and calls to the spot with who has answered. */
export function Joint({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  if (page.parts.length === 0 && page.whistles.length === 0) return null
  return (
    <section aria-labelledby="joint">
      <h2 id="joint">{words.joint}</h2>
      <ul className="rows">
        {page.parts.map((part) => {
          const open = part.status !== 'finished' && part.status !== 'cancelled'
          return (
            <li key={part.id}>
              <span className="row-who">
                {part.unit.name}
                {part.mine && <small>{words.mine}</small>}
              </span>
              <span className="row-what">{part.task}</span>
              <span className="row-state">
                <StateMark tone={part.overdue && open ? 'late' : TONES[part.status]}>
                  {words[part.status]}
                  {part.overdue && open ? ` · ${words.late}` : ''}
                </StateMark>
                {open && part.due !== undefined && (
                  <small>
                    {(part.status === 'returned' ? words.reassignDue : words.partDue)(
                      exactTime(Date.parse(part.due)),
                    )}
                  </small>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {page.whistles.map((whistle) => (
        <div key={whistle.id} className="whistle">
          <p>{words.whistleAt(exactTime(Date.parse(whistle.meetAt)), whistle.spot)}</p>
          <ul className="rows">
            {whistle.units.map(({ unit, answer, missed, owes, mine }) => (
              <li key={unit.id}>
                <span className="row-who">
                  {unit.name}
                  {mine && <small>{words.mine}</small>}
                </span>
                <span className="row-state">
                  <StateMark tone={answer !== undefined ? 'done' : missed ? 'late' : 'waiting'}>
                    {answer !== undefined ? words[answer] : missed ? words.missed : words.unanswered}
                    {answer !== undefined && missed ? ` · ${words.afterTime}` : ''}
                  </StateMark>
                  {owes && !missed && (
                    <small>{words.answerBy(exactTime(Date.parse(whistle.answerBy)))}</small>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
