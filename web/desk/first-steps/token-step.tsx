import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SetUpState } from '../../../contract/set-up.ts'
import { Problem, rememberSetUpToken } from '../../data/client.ts'
import { readSetUp } from '../../data/set-up.ts'
import { useWords } from '../../kit/language.tsx'
import { FIRST } from './first-steps-words.ts'

/** The token that the terminal printed; without it nothing is told of the city. */
export function TokenStep({ onState }: { onState: (state: SetUpState) => void }) {
  const words = useWords(FIRST)
  const [token, setToken] = useState('')
  const [missing, setMissing] = useState(false)
  const reading = useMutation({
    mutationFn: () => {
      rememberSetUpToken(token.trim())
      return readSetUp()
    },
    onSuccess: onState,
    onError: () => rememberSetUpToken(undefined),
  })
  const wrong = reading.error instanceof Problem && [401, 403].includes(reading.error.status)
  const fault = missing
    ? words.tokenMissing
    : wrong
      ? words.tokenWrong
      : reading.error instanceof Problem
        ? reading.error.message
        : reading.isError
          ? words.offline
          : undefined
  return (
    <form
      noValidate
      className="first-form"
      onSubmit={(event) => {
        event.preventDefault()
        const empty = token.trim() === ''
        setMissing(empty)
        if (!empty && !reading.isPending) reading.mutate()
      }}
    >
      <label htmlFor="set-up-token">{words.token}</label>
      <Input
        id="set-up-token"
        autoFocus
        size="large"
        autoComplete="off"
        spellCheck={false}
        value={token}
        onChange={(event) => {
          setMissing(false)
          setToken(event.target.value)
        }}
      />
      {fault !== undefined && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
      <p className="first-hint">{words.tokenHint}</p>
      <Button type="primary" htmlType="submit" size="large" loading={reading.isPending}>
        {words.begin}
      </Button>
    </form>
  )
}
