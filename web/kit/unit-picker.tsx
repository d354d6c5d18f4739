import { Select } from 'antd'
import { useEffect, useEffectEvent, useReducer, useState } from 'react'
import { UNIT_KIND_LABELS } from '../../contract/people-labels.ts'
import { LEVEL_WORDS } from './case-words.ts'
import { defineWords, useLanguage, useWords } from './language.tsx'
import { useLookup } from './use-lookup.ts'

/** A unit as the picker needs it. */
export interface PickedUnit {
  id: string
  name: string
  kind: string
  level: string
  /** Why it is proposed; shown under its name. */
  because?: string
}

const WORDS = defineWords(
  { placeholder: '选择单位，可输入名称', none: '没有可选的单位', proposed: '建议', chosen: '已选单位' },
  {
    placeholder: 'Choose a unit; type part of its name',
    none: 'No unit to choose',
    proposed: 'Proposed',
    chosen: 'Chosen unit',
  },
)

interface Common {
  /** Units for what was typed so far; the proposed one first. */
  source: (words: string) => Promise<PickedUnit[]>
  /** Names a unit that is chosen but not in the list; `web/data/units.ts` has one. */
  find?: (id: string) => Promise<PickedUnit | undefined>
  id?: string
  placeholder?: string
  'aria-label'?: string
  status?: 'error' | ''
}
export type UnitPickerProps = Common &
  (
    | {
        multiple?: false
        value?: string | undefined
        onChange: (id: string | undefined, unit?: PickedUnit) => void
      }
    | { multiple: true; value?: string[]; onChange: (ids: string[]) => void }
  )

/** Chooses one unit or several by name; each with its level and kind, the proposed one marked. */
export function UnitPicker(props: UnitPickerProps) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [known] = useState(() => new Map<string, PickedUnit>())
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const { found, loading, typed, look, opened } = useLookup(async (text) => {
    const units = await props.source(text)
    for (const unit of units) known.set(unit.id, unit)
    return units
  })
  const chosen = props.multiple ? (props.value ?? []) : props.value === undefined ? [] : [props.value]
  // What is chosen needs its name even before the list was opened, for instance in a form that was restored.
  const nameless = chosen.filter((id) => !known.has(id)).join(' ')
  const name = useEffectEvent(async (ids: string[]) => {
    for (const unit of await props.source('').catch(() => [])) known.set(unit.id, unit)
    for (const id of ids) {
      const unit = known.get(id) ?? (await props.find?.(id).catch(() => undefined))
      if (unit) known.set(id, unit)
    }
  })
  useEffect(() => {
    if (nameless === '') return
    let gone = false
    void name(nameless.split(' ')).then(() => gone || drawAgain())
    return () => {
      gone = true
    }
  }, [nameless])
  // While somebody searches, only what fits; otherwise what is chosen stands in the list even where it is not on its first page.
  const kept = typed.trim() === '' ? chosen.flatMap((id) => known.get(id) ?? []) : []
  const listed = new Map([...kept, ...found].map((unit) => [unit.id, unit]))
  const options = [...listed.values()].map((unit) => ({
    value: unit.id,
    label: unit.name,
    unit,
  }))
  const kindWord = (unit: PickedUnit) =>
    `${LEVEL_WORDS[language][unit.level] ?? unit.level} · ${
      (UNIT_KIND_LABELS as Record<string, { zh: string; en: string }>)[unit.kind]?.[language] ?? unit.kind
    }`
  return (
    <Select<string | string[]>
      id={props.id}
      aria-label={props['aria-label']}
      className="unit-picker"
      {...(props.multiple ? { mode: 'multiple' as const } : {})}
      {...(props.status ? { status: props.status } : {})}
      value={props.value as string}
      options={options}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: look }}
      onOpenChange={opened}
      labelRender={({ value, label }) => known.get(String(value))?.name ?? label ?? words.chosen}
      placeholder={props.placeholder ?? words.placeholder}
      notFoundContent={loading ? null : words.none}
      allowClear
      onChange={(value) => {
        if (props.multiple) props.onChange(value as string[])
        else props.onChange(value as string | undefined, known.get(value as string))
      }}
      optionRender={({ data }) => (
        <div>
          <div className="choice-line">
            <span>{data.unit.name}</span>
            <small>{data.unit.because === undefined ? kindWord(data.unit) : words.proposed}</small>
          </div>
          {data.unit.because !== undefined && <small className="choice-because">{data.unit.because}</small>}
        </div>
      )}
    />
  )
}
