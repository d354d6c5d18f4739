import { areaSource } from '../../../data/areas.ts'
import { createUnit, UNITS_KEY } from '../../../data/people.ts'
import { AreaPicker } from '../../../kit/area-picker.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { FUNCTION_LABELS } from '../../../../contract/function-labels.ts'
import { useKindWords } from './use-unit-labels.ts'
import { UNITS } from './units-words.ts'

/** Centres and grid seats come with their areas; these are opened by hand. */
const KINDS = ['department', 'company', 'committee'] as const

export function NewUnitDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(UNITS)
  const kinds = useKindWords()
  const { language } = useLanguage()
  return (
    <FormDialog
      title={words.create}
      lead={words.createLead}
      initial={{ kind: 'department' }}
      fields={[
        { name: 'name', label: words.name, required: true },
        {
          name: 'kind',
          label: words.kind,
          required: true,
          options: KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
        },
        {
          name: 'area',
          label: words.area,
          required: true,
          draw: ({ id, value, onChange }) => (
            <AreaPicker id={id} source={areaSource} value={value} onChange={onChange} />
          ),
        },
        {
          name: 'function',
          label: words.function,
          required: true,
          hint: words.functionHint,
          when: ({ kind }) => kind === 'department',
          options: Object.entries(FUNCTION_LABELS).map(([value, label]) => ({
            value,
            label: label[language],
          })),
        },
        { name: 'nameEn', label: words.nameEn },
      ]}
      send={({ name = '', kind, area = '', function: fn, nameEn }) =>
        createUnit({ name, kind: kind as (typeof KINDS)[number], area, function: fn, nameEn })
      }
      keys={[UNITS_KEY]}
      onClose={onClose}
    />
  )
}
