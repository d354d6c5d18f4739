import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { fromChineseMap } from '../../data/saying.ts'
import { useWords } from '../../kit/language.tsx'
import { Field } from './field.tsx'
import { pointFrom, type Point } from './say-draft.ts'
import { SAY } from './say-words.ts'

/** Coordinates by hand; those of Chinese web maps are half a kilometre off and are put right here. */
export function TypedPoint({ onPoint }: { onPoint: (point: Point) => void }) {
  const words = useWords(SAY)
  const [typed, setTyped] = useState('')
  const [from, setFrom] = useState<'wgs84' | 'gcj02'>('gcj02')
  const [wrong, setWrong] = useState(false)
  const use = () => {
    const point = pointFrom(typed)
    setWrong(point === undefined)
    if (point) onPoint(from === 'gcj02' ? fromChineseMap(point) : point)
  }
  return (
    <div className="say-typed-point">
      <Field label={words.pointLabel} htmlFor="say-point" fault={wrong ? words.pointWrong : undefined}>
        <Input
          id="say-point"
          autoFocus
          value={typed}
          placeholder={words.pointHint}
          inputMode="text"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault()
            use()
          }}
        />
      </Field>
      <Field label={words.pointFrom} htmlFor="say-point-from">
        <Select
          id="say-point-from"
          value={from}
          onChange={setFrom}
          options={[
            { value: 'gcj02' as const, label: words.fromMap },
            { value: 'wgs84' as const, label: words.fromGps },
          ]}
        />
      </Field>
      <Button onClick={use}>{words.pointUse}</Button>
    </div>
  )
}
