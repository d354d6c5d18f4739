import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../kit/language.tsx'
import { isSearchable } from './filter-state.ts'
import { INBOX } from './words.ts'

const PAUSE_MS = 350

/** The search: two Chinese characters are enough. Escape leaves the field and keeps what was typed. */
export function SearchField({
  value,
  onSearch,
  field,
}: {
  value: string
  onSearch: (words: string) => void
  field: React.Ref<InputRef>
}) {
  const words = useWords(INBOX)
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  // What was asked from here comes back by the address and must not overwrite what was typed meanwhile.
  const [asked, setAsked] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (asked !== value) setTyped(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = (text: string, pause: number) => {
    clearTimeout(timer.current)
    if (composing.current || !isSearchable(text)) return
    timer.current = setTimeout(() => {
      setAsked(text.trim())
      onSearch(text.trim())
    }, pause)
  }
  return (
    <span className="search-field">
      <Input
        ref={field}
        value={typed}
        maxLength={60}
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        status={isSearchable(typed) ? '' : 'warning'}
        suffix={isSearchable(typed) ? undefined : <small>{words.searchMore}</small>}
        onChange={(event) => {
          setTyped(event.target.value)
          ask(event.target.value, PAUSE_MS)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          ask(event.currentTarget.value, PAUSE_MS)
        }}
        onPressEnter={(event) => ask(event.currentTarget.value, 0)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
