import { useCatalogue } from '../../data/catalogue.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { Loaded } from '../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { CATALOGUE } from './catalogue-words.ts'
import { MatterFacts } from './matter-facts.tsx'
import { FilterText } from './parts/filter-text.tsx'
import { useFilters } from './parts/use-filters.ts'
import { SET_UP } from './set-up-words.ts'

/** The catalogue in force: groups and matters; one at a time in full. */
export function CataloguePage() {
  const words = useWords(CATALOGUE)
  const shared = useWords(SET_UP)
  const { language } = useLanguage()
  const [filters, change] = useFilters()
  const catalogue = useCatalogue()
  const wanted = (filters.q ?? '').toLowerCase()
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <div className="set-up-bar">
        <FilterText value={filters.q} onChange={(q) => change({ q })} label={words.search} />
        <span className="grow" />
        {catalogue.data && <span className="set-up-hint">{words.version(catalogue.data.version)}</span>}
      </div>
      <Loaded query={catalogue}>
        {({ groups }) => {
          const found = groups
            .map((group) => ({
              ...group,
              matters: group.matters.filter(({ code, zh, en }) =>
                `${code} ${zh} ${en} ${group.zh} ${group.en}`.toLowerCase().includes(wanted),
              ),
            }))
            .filter(({ matters }) => matters.length > 0)
          if (groups.length === 0) return <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>
          if (found.length === 0) return <EmptyState title={shared.none}>{shared.noneHow}</EmptyState>
          return found.map((group) => (
            <section key={group.code}>
              <h2>
                {group[language]} <small>{words.matters(group.matters.length)}</small>
              </h2>
              {group.matters.map((matter) => (
                <details
                  key={matter.code}
                  className="matter"
                  open={filters.matter === matter.code}
                  onToggle={(event) => {
                    const opened = event.currentTarget.open
                    if (opened) change({ matter: matter.code })
                    else if (filters.matter === matter.code) change({ matter: undefined })
                  }}
                >
                  <summary>
                    {matter[language]} <small>{matter.code}</small>
                  </summary>
                  {filters.matter === matter.code && <MatterFacts code={matter.code} />}
                </details>
              ))}
            </section>
          ))
        }}
      </Loaded>
    </>
  )
}
