import type { CasePage } from '../../../contract/case-page.ts'
import { useWords } from '../../kit/language.tsx'
import { CASE } from './case-section-words.ts'

/** Which units have to do with it. The same unit in several roles is named once with all of them. */
export function People({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const roles = new Map<string, { name: string; roles: string[] }>()
  for (const role of ['holder', 'handler', 'dispatcher', 'firstReceiver'] as const) {
    const unit = page[role]
    if (!unit) continue
    const known = roles.get(unit.id) ?? { name: unit.name, roles: [] }
    known.roles.push(words[role])
    roles.set(unit.id, known)
  }
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.people}</h2>
      <dl className="facts">
        {[...roles.values()].map((unit) => (
          <div key={unit.name}>
            <dt>{unit.roles.join(' · ')}</dt>
            <dd>{unit.name}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
