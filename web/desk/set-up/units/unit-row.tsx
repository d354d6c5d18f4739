import { Button } from 'antd'
import { useState } from 'react'
import type { UnitView } from '../../../../contract/people.ts'
import { closeUnit, renameUnit, reopenUnit, UNITS_KEY } from '../../../data/people.ts'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { functionWord, useKindWords } from './use-unit-labels.ts'
import { UNITS } from './units-words.ts'

const KEYS = [UNITS_KEY]

/** One unit and what may be done with it. */
export function UnitRow({ unit }: { unit: UnitView }) {
  const words = useWords(UNITS)
  const kinds = useKindWords()
  const { language } = useLanguage()
  const ask = useAsk()
  const [renaming, setRenaming] = useState(false)
  const standing = unit.kind === 'centre' || unit.kind === 'grid_seat'
  // Beside it, small, the name in the other language.
  const other = unit.label === unit.name ? unit.nameEn : unit.name
  return (
    <tr className={unit.active ? '' : 'off'}>
      <th scope="row">
        {unit.label} {other !== undefined && <small>{other}</small>}{' '}
        {!unit.active && <small>{words.closed}</small>}
      </th>
      <td className="tight">{kinds[unit.kind]}</td>
      <td className="tight">{unit.areaName}</td>
      <td>{unit.function === undefined ? '' : functionWord(unit.function, language)}</td>
      <td className="number">{words.persons(unit.people)}</td>
      <td className="acts">
        <Button type="link" size="small" onClick={() => setRenaming(true)}>
          {words.rename}
        </Button>
        {!standing && (
          <Button
            type="link"
            size="small"
            onClick={() =>
              ask(
                unit.active
                  ? {
                      title: words.closeAsk(unit.label),
                      consequence: words.closeWhat,
                      yes: words.close,
                      danger: true,
                      run: () => closeUnit(unit.id),
                      keys: KEYS,
                    }
                  : {
                      title: words.reopenAsk(unit.label),
                      consequence: words.reopenWhat,
                      yes: words.reopen,
                      run: () => reopenUnit(unit.id),
                      keys: KEYS,
                    },
              )
            }
          >
            {unit.active ? words.close : words.reopen}
          </Button>
        )}
        {renaming && (
          <FormDialog
            title={words.rename}
            initial={{ name: unit.name, nameEn: unit.nameEn }}
            fields={[
              { name: 'name', label: words.name, required: true },
              { name: 'nameEn', label: words.nameEn },
            ]}
            send={({ name, nameEn }) => renameUnit(unit.id, { name: name ?? '', nameEn })}
            keys={KEYS}
            onClose={() => setRenaming(false)}
          />
        )}
      </td>
    </tr>
  )
}
