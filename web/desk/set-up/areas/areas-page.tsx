import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AREAS_KEY, importAreas, useArea, useAreaSearch } from '../../../data/territory.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { SheetImport } from '../../../kit/sheet-import.tsx'
import { FilterText } from '../parts/filter-text.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { SET_UP } from '../set-up-words.ts'
import { AreaName } from './area-name.tsx'
import { AREAS } from './areas-words.ts'
import { OneArea } from './one-area.tsx'

/** The tree of areas: one at a time with what lies below it, or what a search finds. */
export function AreasPage() {
  const words = useWords(AREAS)
  const [filters, change] = useFilters()
  const [importing, setImporting] = useState(false)
  const client = useQueryClient()
  return (
    <>
      <div className="set-up-bar">
        <FilterText value={filters.q} onChange={(q) => change({ q })} label={words.search} />
        <span className="grow" />
        <Button aria-expanded={importing} onClick={() => setImporting(!importing)}>
          {words.import}
        </Button>
      </div>
      {importing && (
        <section aria-label={words.import}>
          <p className="set-up-hint">{words.importLead}</p>
          <SheetImport
            send={importAreas}
            template="/api/areas/template"
            report={({ added, renamed, unchanged, grids }) =>
              words.imported(added, renamed, unchanged, grids)
            }
            onDone={() => void client.invalidateQueries({ queryKey: [AREAS_KEY] })}
          />
        </section>
      )}
      {filters.q ? (
        <Hits words={filters.q} onChoose={(code) => change({ q: undefined, area: code })} />
      ) : (
        <Chosen code={filters.area} onChoose={(code) => change({ area: code })} />
      )}
    </>
  )
}

function Chosen({ code, onChoose }: { code: string | undefined; onChoose: (code: string) => void }) {
  const words = useWords(AREAS)
  const area = useArea(code)
  if (code === undefined && area.error?.name === 'Problem') {
    return <EmptyState title={words.noCity}>{words.noCityHow}</EmptyState>
  }
  return <Loaded query={area}>{(found) => <OneArea area={found} onChoose={onChoose} />}</Loaded>
}

function Hits({ words: text, onChoose }: { words: string; onChoose: (code: string) => void }) {
  const words = useWords(AREAS)
  const shared = useWords(SET_UP)
  const hits = useAreaSearch(text)
  return (
    <Loaded query={hits}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={shared.none}>{shared.noneHow}</EmptyState>
        ) : (
          <table className="plain stack" aria-label={words.found}>
            <tbody>
              {items.map((area) => (
                <tr key={area.code}>
                  <th scope="row">
                    <button type="button" className="link-button" onClick={() => onChoose(area.code)}>
                      <AreaName area={area} />
                    </button>
                  </th>
                  <td>{area.place}</td>
                  <td className="number">{area.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  )
}
