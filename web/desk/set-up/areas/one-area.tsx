import { Button } from 'antd'
import { useState } from 'react'
import type { AreaView } from '../../../../contract/territory.ts'
import { addGrid, AREAS_KEY, changeArea, useAreaChildren } from '../../../data/territory.ts'
import { LEVEL_WORDS } from '../../../kit/case-words.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { AreaName, areaNameIn } from './area-name.tsx'
import { AREAS } from './areas-words.ts'
import { BoundaryDialog } from './boundary-dialog.tsx'
import { BoundaryOutline } from './boundary-outline.tsx'
import './areas.css'

/** One area: its names, its boundary, what may be done with it, and the areas directly below. */
export function OneArea({ area, onChoose }: { area: AreaView; onChoose: (code: string) => void }) {
  const words = useWords(AREAS)
  const { language } = useLanguage()
  const levels = useWords(LEVEL_WORDS)
  return (
    <>
      <nav aria-label={words.path}>
        <ol className="area-path">
          {area.path.map((step) => (
            <li key={step.code}>
              {step.code === area.code ? (
                <strong aria-current="page">{areaNameIn(step, language)}</strong>
              ) : (
                <button type="button" className="link-button" onClick={() => onChoose(step.code)}>
                  {areaNameIn(step, language)}
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className="area-head">
        <div>
          <dl className="facts">
            <dt>{words.official}</dt>
            <dd>{area.officialName}</dd>
            <dt>{words.code}</dt>
            <dd>{area.code}</dd>
            <dt>{words.level}</dt>
            <dd>{levels[area.level]}</dd>
            <dt>{words.state}</dt>
            <dd>{area.active ? words.inUse : words.closed}</dd>
            <dt>{words.boundary}</dt>
            <dd>
              {area.boundary ? (
                <>
                  {words.boundaryVersion(area.boundary.version)}{' '}
                  {area.boundary.demo && <span className="demo-tag">{words.demo}</span>}
                </>
              ) : (
                words.boundaryNone
              )}
            </dd>
          </dl>
          <AreaActs area={area} />
        </div>
        {area.boundary && <BoundaryOutline code={area.code} name={areaNameIn(area, language)} />}
      </div>
      <Below area={area} onChoose={onChoose} />
    </>
  )
}

function AreaActs({ area }: { area: AreaView }) {
  const words = useWords(AREAS)
  const { language } = useLanguage()
  const ask = useAsk()
  const [open, setOpen] = useState<'rename' | 'grid' | 'boundary'>()
  const keys = [AREAS_KEY, 'boundary']
  const close = () => setOpen(undefined)
  return (
    <div className="set-up-bar">
      <Button onClick={() => setOpen('rename')}>{words.rename}</Button>
      {area.level === 'community' && area.active && (
        <Button onClick={() => setOpen('grid')}>{words.addGrid}</Button>
      )}
      <Button onClick={() => setOpen('boundary')}>{words.upload}</Button>
      {area.level !== 'city' && (
        <Button
          onClick={() =>
            ask({
              title: area.active
                ? words.closeAsk(areaNameIn(area, language))
                : words.reopenAsk(areaNameIn(area, language)),
              consequence: area.active ? words.closeWhat : words.reopenWhat,
              yes: area.active ? words.close : words.reopen,
              danger: area.active,
              run: () => changeArea(area.code, { active: !area.active }),
              keys,
            })
          }
        >
          {area.active ? words.close : words.reopen}
        </Button>
      )}
      {open === 'rename' && (
        <FormDialog
          title={words.rename}
          lead={words.renameLead}
          initial={{ officialName: area.officialName, name: area.name }}
          fields={[
            { name: 'officialName', label: words.official, required: true },
            { name: 'name', label: words.name, required: true },
          ]}
          send={({ officialName, name }) => changeArea(area.code, { officialName, name })}
          keys={keys}
          onClose={close}
        />
      )}
      {open === 'grid' && (
        <FormDialog
          title={words.addGrid}
          lead={words.addGridLead}
          fields={[{ name: 'name', label: words.gridName, hint: words.gridNameHint }]}
          send={({ name }) => addGrid(area.code, name)}
          keys={keys}
          onClose={close}
        />
      )}
      {open === 'boundary' && <BoundaryDialog area={area} keys={keys} onClose={close} />}
    </div>
  )
}

function Below({ area, onChoose }: { area: AreaView; onChoose: (code: string) => void }) {
  const words = useWords(AREAS)
  const levels = useWords(LEVEL_WORDS)
  const children = useAreaChildren(area.code)
  return (
    <section aria-label={words.below}>
      <h2>{words.below}</h2>
      <Loaded query={children}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.belowNone}>
              {area.level === 'grid' ? words.belowNoneGrid : words.belowHow}
            </EmptyState>
          ) : (
            <table className="plain stack">
              <tbody>
                {items.map((child) => (
                  <tr key={child.code} className={child.active ? '' : 'off'}>
                    <th scope="row">
                      <button type="button" className="link-button" onClick={() => onChoose(child.code)}>
                        <AreaName area={child} />
                      </button>
                    </th>
                    <td className="tight">{levels[child.level]}</td>
                    <td className="number">{child.code}</td>
                    <td className="number">
                      {child.level === 'grid' ? '' : words.childless(child.children)}
                    </td>
                    <td className="tight">{child.active ? '' : words.closed}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}
