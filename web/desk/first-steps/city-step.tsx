import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SetUpState } from '../../../contract/set-up.ts'
import { Problem } from '../../data/client.ts'
import { foundCity, readSetUp } from '../../data/set-up.ts'
import { useWords } from '../../kit/language.tsx'
import { FIRST } from './first-steps-words.ts'

/** Name and code of the city; both can be put right until there are divisions. */
export function CityStep({
  before,
  onState,
}: {
  before: SetUpState['city']
  onState: (state: SetUpState) => void
}) {
  const words = useWords(FIRST)
  const [city, setCity] = useState({ name: before?.name ?? '', code: before?.code ?? '' })
  const [tried, setTried] = useState(false)
  const founding = useMutation({
    mutationFn: async () => {
      await foundCity({ name: city.name.trim(), code: city.code.trim() })
      return readSetUp()
    },
    onSuccess: onState,
  })
  const problem = founding.error instanceof Problem ? founding.error : undefined
  const fields = [
    { name: 'name', label: words.cityName, hint: words.cityNameHint },
    { name: 'code', label: words.cityCode, hint: words.cityCodeHint },
  ] as const
  const placed = fields.some(({ name }) => name === problem?.field)
  return (
    <form
      noValidate
      className="first-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (city.name.trim() && city.code.trim() && !founding.isPending) founding.mutate()
      }}
    >
      <h2>{words.cityTitle}</h2>
      {fields.map(({ name, label, hint }, index) => {
        const fault =
          tried && city[name].trim() === ''
            ? words.required
            : problem?.field === name
              ? problem.message
              : undefined
        return (
          <div key={name} className="first-field">
            <label htmlFor={`city-${name}`}>{label}</label>
            <Input
              id={`city-${name}`}
              size="large"
              autoFocus={index === 0}
              autoComplete="off"
              inputMode={name === 'code' ? 'numeric' : 'text'}
              value={city[name]}
              onChange={(event) => setCity((before) => ({ ...before, [name]: event.target.value }))}
            />
            {fault !== undefined && (
              <p role="alert" className="field-fault">
                {fault}
              </p>
            )}
            <p className="first-hint">{hint}</p>
          </div>
        )
      })}
      {founding.isError && !placed && (
        <p role="alert" className="field-fault">
          {problem ? problem.message : words.offline}
        </p>
      )}
      <Button type="primary" htmlType="submit" size="large" loading={founding.isPending}>
        {words.next}
      </Button>
    </form>
  )
}
