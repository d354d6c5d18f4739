import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { areaSource } from '../../../data/areas.ts'
import { importUnits, UNITS_KEY, useUnits } from '../../../data/people.ts'
import { AreaPicker } from '../../../kit/area-picker.tsx'
import { LEVEL_WORDS } from '../../../kit/case-words.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { SheetImport } from '../../../kit/sheet-import.tsx'
import { FilterText } from '../parts/filter-text.tsx'
import { Pager } from '../parts/pager.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { SET_UP } from '../set-up-words.ts'
import { NewUnitDialog } from './new-unit-dialog.tsx'
import { UnitRow } from './unit-row.tsx'
import { useKindWords } from './use-unit-labels.ts'
import { UNITS } from './units-words.ts'

/** The units that can hold a case: found, opened, renamed, closed. */
export function UnitsPage() {
  const words = useWords(UNITS)
  const shared = useWords(SET_UP)
  const levels = useWords(LEVEL_WORDS)
  const kinds = useKindWords()
  const client = useQueryClient()
  const [filters, change] = useFilters()
  const [open, setOpen] = useState<'new' | 'import'>()
  const units = useUnits(filters)
  const narrowed = ['q', 'kind', 'level', 'within'].some((name) => filters[name])
  return (
    <>
      <div className="set-up-bar">
        <FilterText value={filters.q} onChange={(q) => change({ q })} label={words.search} />
        <Select
          aria-label={words.kind}
          placeholder={words.kind}
          allowClear
          value={filters.kind}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => change({ kind })}
        />
        <Select
          aria-label={words.level}
          placeholder={words.level}
          allowClear
          value={filters.level}
          options={Object.entries(levels).map(([value, label]) => ({ value, label }))}
          onChange={(level) => change({ level })}
        />
        <AreaPicker
          source={areaSource}
          value={filters.within}
          aria-label={words.within}
          placeholder={words.within}
          onChange={(within) => change({ within })}
        />
        <Checkbox
          checked={filters.closedToo === 'true'}
          onChange={(event) => change({ closedToo: event.target.checked ? 'true' : undefined })}
        >
          {words.closedToo}
        </Checkbox>
        <span className="set-up-bar-acts">
          <Button
            aria-expanded={open === 'import'}
            onClick={() => setOpen(open === 'import' ? undefined : 'import')}
          >
            {words.import}
          </Button>
          <Button type="primary" onClick={() => setOpen('new')}>
            {words.create}
          </Button>
        </span>
      </div>
      {open === 'import' && (
        <section aria-label={words.import}>
          <p className="set-up-hint">{words.importLead}</p>
          <SheetImport
            send={importUnits}
            template="/api/units/template"
            report={({ units: n }) => words.imported(n)}
            onDone={() => void client.invalidateQueries({ queryKey: [UNITS_KEY] })}
          />
        </section>
      )}
      {open === 'new' && <NewUnitDialog onClose={() => setOpen(undefined)} />}
      <Loaded query={units}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={narrowed ? shared.none : words.empty}>
              {narrowed ? shared.noneHow : words.emptyHow}
            </EmptyState>
          ) : (
            <>
              <table className="plain stack">
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.kind}</th>
                    <th scope="col">{words.area}</th>
                    <th scope="col">{words.function}</th>
                    <th scope="col" className="number">
                      {words.people}
                    </th>
                    <th scope="col" className="acts">
                      {shared.actions}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((unit) => (
                    <UnitRow key={unit.id} unit={unit} />
                  ))}
                </tbody>
              </table>
              <Pager total={total} page={filters.page} onPage={(page) => change({ page })} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
