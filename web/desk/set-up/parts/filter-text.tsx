import { Input } from 'antd'
import { useEffect, useState } from 'react'
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
  useEffect(() => {
    if (settled !== (value ?? '')) onChange(settled)
    // Only what was typed sets the address; the address does not answer back.
  }, [settled])
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
