import { useQuery } from '@tanstack/react-query'
import { Input, Radio, Spin } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { CasePage } from '../../../../../contract/case-page.ts'
import { fetchCases } from '../../../../data/cases.ts'
import { fetchSimilar } from '../../../../data/similar.ts'
import { OPEN_STATUSES } from '../../../../kit/case-words.ts'
import { useLanguage, useWords } from '../../../../kit/language.tsx'
import { placeWords } from '../../../../kit/place-words.ts'
import { StatusMark } from '../../../../kit/state-mark.tsx'
import { FORM_WORDS } from '../field-words.ts'

/** Chooses the open case to merge into: alike and near first, or by words and number. */
export function SimilarField({
  page,
  value,
  onChange,
  label,
}: {
  page: CasePage
  value: unknown
  onChange: (id: string) => void
  label: string
}) {
  const words = useWords(FORM_WORDS)
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const text = page.reports
    .map((report) => report.text)
    .join(' ')
    .trim()
    .slice(0, 300)
  const found = useQuery({
    queryKey: ['merge-into', page.id, asked],
    queryFn: async ({ client }) => {
      if (asked.length >= 2 || /^\d+$/.test(asked)) {
        const { items } = await fetchCases(
          client,
          { view: 'area', q: asked, status: OPEN_STATUSES.join(',') },
          { limit: 20 },
        )
        return items.map((item) => ({ ...item, distance: undefined }))
      }
      if (text.length < 2) return []
      return fetchSimilar({ text, ...page.place.point, area: page.place.areas.at(-1)?.code })
    },
  })
  const cases = (found.data ?? []).filter((one) => one.id !== page.id)
  return (
    <div>
      <Input.Search
        className="similar-search"
        aria-label={words.similarSearch}
        placeholder={words.similarSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        allowClear
      />
      {found.isPending && <Spin size="small" />}
      {found.isSuccess && cases.length === 0 && <p className="faint">{words.similarNone}</p>}
      <Radio.Group
        className="similar-list"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value as string)}
        options={cases.map((one) => ({
          value: one.id,
          label: (
            <span className="act-choice">
              {one.number} · {one.matter.name} · <StatusMark status={one.status} />
              <small>
                {one.excerpt}
                {' · '}
                {placeWords(one.place.slice(-2), language)}
                {one.distance !== undefined && ` · ${words.similarMetres(Math.round(one.distance))}`}
              </small>
            </span>
          ),
        }))}
      />
    </div>
  )
}
