import { Button, Checkbox, Input, Popover, Segmented, Select } from 'antd'
import { useState } from 'react'
import { MOST_COUNTED } from '../../../contract/most-counted.ts'
import { areaSource } from '../../data/areas.ts'
import { useInboxCounts, type CaseFilters } from '../../data/cases.ts'
import { useCatalogue } from '../../data/catalogue.ts'
import { AreaPicker } from '../../kit/area-picker.tsx'
import { ENDED_STATUSES, OPEN_STATUSES, STATUS_WORDS } from '../../kit/case-words.ts'
import { useWords } from '../../kit/language.tsx'
import { MatterPicker } from '../../kit/matter-picker.tsx'
import { isNarrowed, statusesOf, type View } from './filter-state.ts'
import { INBOX } from './words.ts'

export interface FilterBarProps {
  filters: CaseFilters
  views: readonly View[]
  onChange: (change: Record<string, string | undefined>) => void
  onClear: () => void
  narrow: boolean
  /** Search field, saved views, columns. */
  children: React.ReactNode
}

/** Which cases: the view, the search, and what narrows it down. Everything lands in the address. */
export function FilterBar({ filters, views, onChange, onClear, narrow, children }: FilterBarProps) {
  const words = useWords(INBOX)
  const [unfolded, setUnfolded] = useState(false)
  const narrowed = isNarrowed(filters)
  return (
    <div className="filters">
      <div className="filter-line">
        {views.length > 1 && (
          <Segmented
            aria-label={words.view}
            value={filters.view}
            onChange={(view) => onChange({ view, status: undefined })}
            options={views.map((view) => ({
              value: view,
              label: view === 'callBacks' ? <CallBacksLabel /> : words[view],
            }))}
          />
        )}
        {children}
        {narrow && (
          <Button className="filter-unfold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {words.filters}
            {narrowed ? ' •' : ''}
          </Button>
        )}
      </div>
      {filters.view === 'inbox' && <StatusChips filters={filters} onChange={onChange} />}
      {(!narrow || unfolded) && (
        <div className="filter-line">
          {(filters.view === 'unit' || filters.view === 'area') && (
            <StatusSelect filters={filters} onChange={onChange} />
          )}
          <AreaPicker
            source={areaSource}
            aria-label={words.areaFilter}
            placeholder={words.areaFilter}
            value={filters.area}
            onChange={(area) => onChange({ area })}
          />
          <MatterFilter value={filters.matter} onChange={(matter) => onChange({ matter })} />
          {/* What has ended is late no more. */}
          {filters.view !== 'callBacks' && (
            <Checkbox
              checked={filters.overdue === '1'}
              onChange={(event) => onChange({ overdue: event.target.checked ? '1' : undefined })}
            >
              {words.overdue}
            </Checkbox>
          )}
          <Checkbox
            checked={filters.urgent === '1'}
            onChange={(event) => onChange({ urgent: event.target.checked ? '1' : undefined })}
          >
            {words.urgent}
          </Checkbox>
          <DateFilter filters={filters} onChange={onChange} />
          {filters.view === 'area' && (
            <Select
              aria-label={words.sort}
              value={filters.sort ?? 'newest'}
              onChange={(sort) => onChange({ sort: sort === 'newest' ? undefined : sort })}
              options={(['newest', 'due'] as const).map((sort) => ({ value: sort, label: words[sort] }))}
            />
          )}
          {narrowed && (
            <Button type="link" onClick={onClear}>
              {words.clear}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** With how many there are, as the list last brought it. */
function CallBacksLabel() {
  const words = useWords(INBOX)
  const waiting = useInboxCounts()?.callBacks ?? 0
  if (waiting === 0) return words.callBacks
  return (
    <>
      {words.callBacks}{' '}
      <b className="view-count">{waiting < MOST_COUNTED ? waiting : `${MOST_COUNTED - 1}+`}</b>
    </>
  )
}

type Part = Pick<FilterBarProps, 'filters' | 'onChange'>

/** The inbox by status, with how many lie there and how many are late. */
function StatusChips({ filters, onChange }: Part) {
  const words = useWords(INBOX)
  const statuses = useWords(STATUS_WORDS)
  const counts = useInboxCounts()
  const chosen = statusesOf(filters)
  const present = (counts?.byStatus ?? []).filter(({ status, open }) => open > 0 || chosen.includes(status))
  const toggle = (status: string) => {
    const next = chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status]
    onChange({ status: next.join(',') })
  }
  if (present.length === 0 && (counts?.owed ?? 0) === 0) return null
  return (
    <div className="chips-line">
      {present.length > 0 && (
        <div className="chips" role="group" aria-label={words.status}>
          {present.map(({ status, open, overdue }) => (
            <button
              key={status}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(status)}
              onClick={() => toggle(status)}
            >
              {statuses[status]} <b>{open}</b>
              {overdue > 0 && <span className="chip-late">{words.late(overdue)}</span>}
            </button>
          ))}
        </div>
      )}
      {counts !== undefined && counts.owed > 0 && (
        <span className="chips-owed faint">{words.owed(counts.owed)}</span>
      )}
    </div>
  )
}

function StatusSelect({ filters, onChange }: Part) {
  const words = useWords(INBOX)
  const statuses = useWords(STATUS_WORDS)
  return (
    <Select
      mode="multiple"
      className="status-select"
      aria-label={words.status}
      placeholder={words.anyStatus}
      maxTagCount={1}
      allowClear
      value={statusesOf(filters)}
      onChange={(chosen: string[]) => onChange({ status: chosen.join(',') })}
      options={[...OPEN_STATUSES, ...ENDED_STATUSES].map((status) => ({
        value: status,
        label: statuses[status],
      }))}
    />
  )
}

function MatterFilter({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (code: string | undefined) => void
}) {
  const words = useWords(INBOX)
  return (
    <MatterPicker
      catalogue={useCatalogue().data}
      aria-label={words.matter}
      placeholder={words.matter}
      value={value}
      onChange={onChange}
    />
  )
}

/** When it was said, from and to; the button tells the span. */
function DateFilter({ filters, onChange }: Part) {
  const words = useWords(INBOX)
  const chosen = [filters.from, filters.to].some((day) => day !== undefined)
  const fields = (
    <span className="filter-dates">
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {words[name]}{' '}
          <Input
            type="date"
            value={filters[name] ?? ''}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </label>
      ))}
    </span>
  )
  return (
    <Popover trigger="click" placement="bottomLeft" content={fields}>
      <Button aria-haspopup="dialog">
        {chosen ? `${filters.from ?? ''} – ${filters.to ?? ''}` : words.dates}
      </Button>
    </Popover>
  )
}
