import { Button, Select } from 'antd'
import type { AuditLine } from '../../../../contract/audit.ts'
import { useAuditLog } from '../../../data/audit.ts'
import { Ago } from '../../../kit/ago.tsx'
import { cityDay, momentOfInput, startOfCityDay } from '../../../kit/city-time.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { SET_UP } from '../set-up-words.ts'
import { actionWord, AUDIT, KINDS } from './audit-words.ts'
import { ChangeShown } from './change-shown.tsx'
import './audit.css'

/** Every change and every signing in, newest first. */
export function AuditPage() {
  const words = useWords(AUDIT)
  const shared = useWords(SET_UP)
  const kinds = useWords(KINDS)
  const [filters, change] = useFilters()
  const { person, action, subject, from, to } = filters
  const log = useAuditLog({
    person,
    action,
    subject,
    from: from === undefined ? undefined : momentOfInput(`${from}T00:00`),
    to: to === undefined ? undefined : dayAfter(to),
  })
  const narrowed = Object.keys(filters).length > 0
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <div className="set-up-bar">
        <Select
          aria-label={words.kind}
          placeholder={words.kind}
          allowClear
          value={action}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => change({ action: kind })}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {words[end]}{' '}
            <input
              type="date"
              className="plain-input"
              value={filters[end] ?? ''}
              onChange={(event) => change({ [end]: event.target.value })}
            />
          </label>
        ))}
        {narrowed && (
          <Button
            type="link"
            onClick={() =>
              change({
                person: undefined,
                action: undefined,
                subject: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            {words.clear}
          </Button>
        )}
      </div>
      <MorePages
        query={log}
        empty={
          <EmptyState title={narrowed ? shared.none : words.empty}>
            {narrowed ? shared.noneHow : words.emptyHow}
          </EmptyState>
        }
      >
        {(lines) => (
          <table className="plain stack audit">
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.did}</th>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.change}</th>
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

function Line({
  line,
  onFilter,
}: {
  line: AuditLine
  onFilter: (part: Record<string, string | undefined>) => void
}) {
  const words = useWords(AUDIT)
  const { language } = useLanguage()
  const subject = line.subjectName ?? line.subjectId
  const who = line.personName ?? line.person
  return (
    <tr>
      <td className="time">
        <Ago at={line.at} />
      </td>
      <td className="tight">
        {who === undefined ? (
          words.system
        ) : (
          <button
            type="button"
            className="link-button"
            title={words.onlyPerson(who)}
            onClick={() => onFilter({ person: line.person })}
          >
            {who}
          </button>
        )}
      </td>
      <td>{actionWord(line.action, language)}</td>
      <td>
        {subject !== '*' && (
          <button
            type="button"
            className="link-button audit-subject"
            title={words.onlySubject(subject)}
            onClick={() => onFilter({ subject: line.subjectId })}
          >
            {subject}
          </button>
        )}
      </td>
      <td>
        <ChangeShown before={line.before} after={line.after} />
      </td>
    </tr>
  )
}

/** The midnight after a day of the city: the day itself is included. */
function dayAfter(date: string): string | undefined {
  const begin = momentOfInput(`${date}T00:00`)
  return begin && new Date(startOfCityDay(cityDay(Date.parse(begin)) + 1)).toISOString()
}
