import type { RevealLine } from '../../../../contract/case-reveals.ts'
import { useReveals } from '../../../data/audit.ts'
import { Ago } from '../../../kit/ago.tsx'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { defineWords, useWords } from '../../../kit/language.tsx'
import { CASE } from '../../case/case-section-words.ts'
import { MorePages } from '../parts/more-pages.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { AUDIT } from './audit-words.ts'

const WORDS = defineWords(
  {
    lead: '每次查看诉求人的姓名电话，都要写明用途并留下一行。这里只看得到谁、为什么、什么时候看的，看不到诉求人是谁。',
    at: '时间',
    person: '谁',
    unit: '单位',
    case: '案件',
    purpose: '用途',
    note: '说明',
    empty: '还没有人查看过身份',
    emptyHow: '有人查看诉求人的姓名电话时，这里会多一行。',
    onlyCase: (n: number) => `只看案件 ${n} 的`,
  },
  {
    lead: 'Every look at who spoke names a purpose and leaves a line. It says who looked, why and when; never who spoke.',
    at: 'Time',
    person: 'Who',
    unit: 'Unit',
    case: 'Case',
    purpose: 'Purpose',
    note: 'Note',
    empty: 'Nobody has looked yet',
    emptyHow: 'Whenever somebody looks at the name and phone of a reporter, a line appears here.',
    onlyCase: (n: number) => `Only case ${n}`,
  },
)

/** Who looked at a reporter's identity, why and when. */
export function RevealsPage() {
  const words = useWords(WORDS)
  const shared = useWords(AUDIT)
  const [filters, change] = useFilters()
  const reveals = useReveals({ person: filters.person, case: filters.case })
  const narrowed = filters.person !== undefined || filters.case !== undefined
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      {narrowed && (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => change({ person: undefined, case: undefined })}
          >
            {shared.clear}
          </button>
        </p>
      )}
      <MorePages query={reveals} empty={<EmptyState title={words.empty}>{words.emptyHow}</EmptyState>}>
        {(lines) => (
          <table className="plain stack">
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.case}</th>
                <th scope="col">{words.purpose}</th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} onFilter={change} />
              ))}
            </tbody>
          </table>
        )}
      </MorePages>
    </>
  )
}

function Line({ line, onFilter }: { line: RevealLine; onFilter: (part: Record<string, string>) => void }) {
  const words = useWords(WORDS)
  const shared = useWords(AUDIT)
  const purposes = useWords(CASE) as unknown as Record<string, string>
  return (
    <tr>
      <td className="time">
        <Ago at={line.at} />
      </td>
      <td className="tight">
        <button
          type="button"
          className="link-button"
          title={shared.onlyPerson(line.personName)}
          onClick={() => onFilter({ person: line.person })}
        >
          {line.personName}
        </button>
      </td>
      <td>{line.unitName}</td>
      <td className="number">
        {line.number !== undefined && (
          <button
            type="button"
            className="link-button"
            title={words.onlyCase(line.number)}
            onClick={() => onFilter({ case: line.case })}
          >
            {line.number}
          </button>
        )}
      </td>
      <td>{purposes[line.purpose] ?? line.purpose}</td>
      <td>{line.note}</td>
    </tr>
  )
}
