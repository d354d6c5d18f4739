import { Select } from 'antd'
import type { CatalogueOverview } from '../../contract/catalogue.ts'
import { defineWords, useLanguage, useWords } from './language.tsx'

const WORDS = defineWords(
  { placeholder: '选择事项', none: '没有这样的事项', suggested: '推荐' },
  { placeholder: 'Choose a matter', none: 'No such matter', suggested: 'Suggested' },
)

export interface MatterPickerProps {
  catalogue: CatalogueOverview | undefined
  value?: string | undefined
  onChange: (code: string | undefined) => void
  /** Codes that the words of the case speak for, shown first. */
  suggested?: string[]
  id?: string
  placeholder?: string
  'aria-label'?: string
}

/** Chooses a matter of the catalogue, by group; the suggested ones first. */
export function MatterPicker({ catalogue, suggested = [], onChange, value, ...rest }: MatterPickerProps) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const groups = catalogue?.groups ?? []
  const all = groups.flatMap((group) => group.matters)
  const first = suggested.flatMap((code) => all.filter((matter) => matter.code === code))
  const optionOf = (matter: { code: string; zh: string; en: string }, group: string) => ({
    value: matter.code,
    label: matter[language],
    search: `${matter.zh} ${matter.en} ${matter.code} ${group}`.toLowerCase(),
  })
  const options = [
    ...(first.length > 0
      ? [{ label: words.suggested, options: first.map((matter) => optionOf(matter, '')) }]
      : []),
    ...groups.map((group) => ({
      label: group[language],
      options: group.matters
        .filter((matter) => !suggested.includes(matter.code))
        .map((matter) => optionOf(matter, group[language])),
    })),
  ].filter((group) => group.options.length > 0)
  return (
    <Select<string>
      {...rest}
      className="matter-picker"
      value={value as string}
      options={options}
      showSearch={{
        filterOption: (text, option) =>
          String((option as { search?: string } | undefined)?.search ?? '').includes(
            text.trim().toLowerCase(),
          ),
      }}
      placeholder={rest.placeholder ?? words.placeholder}
      notFoundContent={words.none}
      allowClear
      popupMatchSelectWidth={280}
      onChange={(code) => onChange(code)}
    />
  )
}
