import { Button, Input, InputNumber, Select } from 'antd'
import { findUnit } from '../../../../data/units.ts'
import { useWords } from '../../../../kit/language.tsx'
import { UnitPicker, type UnitPickerProps } from '../../../../kit/unit-picker.tsx'
import type { PartDraft } from '../action-body.ts'
import { FORM_WORDS } from '../field-words.ts'

const LIMIT_UNITS = ['working_hour', 'working_day', 'urgent_hour', 'urgent_day'] as const
const MOST_PARTS = 20

/** Co-handlers of a joint handling: who, what, within which limit. */
export function PartsEditor({
  value,
  onChange,
  source,
  limitUnit,
}: {
  value: PartDraft[]
  onChange: (change: (parts: PartDraft[]) => PartDraft[]) => void
  source: UnitPickerProps['source']
  /** Unit of the limit that a new part begins with. */
  limitUnit: string
}) {
  const words = useWords(FORM_WORDS)
  const set = (index: number, change: Partial<PartDraft>) =>
    onChange((parts) => parts.map((part, i) => (i === index ? { ...part, ...change } : part)))
  return (
    <div>
      {value.map((part, index) => (
        <div key={index} className="part-draft">
          <UnitPicker
            aria-label={words.partUnit(index + 1)}
            placeholder={words.partUnit(index + 1)}
            source={source}
            find={findUnit}
            value={part.unit}
            onChange={(unit) =>
              onChange((parts) =>
                parts.map((one, i) => {
                  if (i !== index) return one
                  const { unit: _, ...rest } = one
                  return unit === undefined ? rest : { ...rest, unit }
                }),
              )
            }
          />
          <Input
            aria-label={words.partTask(index + 1)}
            placeholder={words.task}
            maxLength={500}
            value={part.task}
            onChange={(event) => set(index, { task: event.target.value })}
          />
          <InputNumber
            aria-label={words.partAmount(index + 1)}
            placeholder={words.partLimit}
            min={0.5}
            max={1000}
            value={part.amount ?? null}
            onChange={(amount) =>
              onChange((parts) =>
                parts.map((one, i) => {
                  if (i !== index) return one
                  const { amount: _, ...rest } = one
                  return amount === null ? rest : { ...rest, amount }
                }),
              )
            }
          />
          <Select
            aria-label={words.partLimitUnit}
            value={part.limitUnit}
            onChange={(unit) => set(index, { limitUnit: unit })}
            options={LIMIT_UNITS.map((unit) => ({ value: unit, label: words[unit] }))}
          />
          {value.length > 1 && (
            <Button
              aria-label={words.dropPart(index + 1)}
              onClick={() => onChange((parts) => parts.filter((_, i) => i !== index))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {value.length < MOST_PARTS && (
        <Button type="dashed" onClick={() => onChange((parts) => [...parts, { task: '', limitUnit }])}>
          {words.addPart}
        </Button>
      )}
    </div>
  )
}
