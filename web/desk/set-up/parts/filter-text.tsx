import { Input } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSettled } from '../../../kit/use-settled.ts'

/** A search field whose words go to the address once the keys rest. */
export function FilterText({
  value,
  onChange,
  label,
}: {
  value: string | undefined
  onChange: (text: string) => void
  label: string
}) {
  const [typed, setTyped] = useState(value ?? '')
  const settled = useSettled(typed, 300)
  // Only what was typed sets the address; the address does not answer back.
  const tell = useEffectEvent((text: string) => {
    if (text !== (value ?? '')) onChange(text)
  })
  useEffect(() => tell(settled), [settled])
  return (
    <Input
      allowClear
      value={typed}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
