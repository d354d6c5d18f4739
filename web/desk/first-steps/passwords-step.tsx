import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useWords } from '../../kit/language.tsx'
import { PasswordSlips, type Slip } from '../../kit/password-slips.tsx'
import { FIRST } from './first-steps-words.ts'

/**
 * The three one-time passwords, noted before they count: whatever happens to the last step's answer, they are on paper.
 */
export function PasswordsStep({
  slips,
  busy,
  fault,
  onBack,
  onFinish,
}: {
  slips: readonly Slip[]
  busy: boolean
  fault: string | undefined
  onBack: () => void
  onFinish: () => void
}) {
  const words = useWords(FIRST)
  const [noted, setNoted] = useState(false)
  const [tried, setTried] = useState(false)
  return (
    <form
      noValidate
      className="first-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (noted && !busy) onFinish()
      }}
    >
      <h2>{words.noteTitle}</h2>
      <p className="first-hint">{words.noteLead}</p>
      <PasswordSlips slips={slips} />
      <Checkbox checked={noted} onChange={(event) => setNoted(event.target.checked)}>
        {words.noted}
      </Checkbox>
      {tried && !noted && (
        <p role="alert" className="field-fault">
          {words.notNoted}
        </p>
      )}
      {fault !== undefined && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
      <p className="first-hint">{words.finishWhat}</p>
      <p className="first-acts">
        <Button type="primary" htmlType="submit" size="large" loading={busy}>
          {words.finish}
        </Button>
        <Button type="link" disabled={busy} onClick={onBack}>
          {words.changePeople}
        </Button>
      </p>
    </form>
  )
}
