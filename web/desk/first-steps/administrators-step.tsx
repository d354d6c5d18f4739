import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../../data/client.ts'
import { appointAdministrators } from '../../data/set-up.ts'
import { useWords } from '../../kit/language.tsx'
import type { Slip } from '../../kit/password-slips.tsx'
import { drawPassword } from './draw-password.ts'
import { FIRST } from './first-steps-words.ts'
import { PasswordsStep } from './passwords-step.tsx'

const ROLES = ['system', 'security', 'audit'] as const
type Role = (typeof ROLES)[number]
type Wish = Record<Role, { name: string; login: string; oneTimePassword: string }>

const unnamed = () => ({ name: '', login: '', oneTimePassword: drawPassword() })

/** The three first administrators, and their passwords noted before they count; with them the set-up is closed for ever. */
export function AdministratorsStep({
  onBack,
  onFinished,
}: {
  onBack: () => void
  onFinished: (slips: Slip[]) => void
}) {
  const words = useWords(FIRST)
  const [wish, setWish] = useState<Wish>(() => ({
    system: unnamed(),
    security: unnamed(),
    audit: unnamed(),
  }))
  const [noting, setNoting] = useState(false)
  /** An earlier try may have been done although its answer never came. */
  const [unanswered, setUnanswered] = useState(false)
  const [tried, setTried] = useState(false)
  const appointing = useMutation({
    mutationFn: () => appointAdministrators(wish),
    onSuccess: () => onFinished(slips),
    onError: (error) => {
      if (!(error instanceof Problem) || error.status >= 500) setUnanswered(true)
      else if (unanswered && error.code === 'auth.set-up-closed') onFinished(slips)
      else if (error.field !== undefined) setNoting(false)
    },
  })
  const slips = ROLES.map((role) => ({
    ...wish[role],
    name: wish[role].name.trim(),
    login: wish[role].login.trim().toLowerCase(),
    role: words[role],
  }))
  const problem = appointing.error instanceof Problem ? appointing.error : undefined
  const logins = ROLES.map((role) => wish[role].login.trim().toLowerCase())
  const faultOf = (role: Role, field: 'name' | 'login'): string | undefined => {
    const value = wish[role][field].trim()
    if (tried && value === '') return words.required
    if (tried && field === 'login' && logins.filter((login) => login === value.toLowerCase()).length > 1)
      return words.same
    return problem?.field === `${role}.${field}` ? problem.message : undefined
  }
  const placed = ROLES.some((role) => problem?.field === `${role}.name` || problem?.field === `${role}.login`)
  const submit = () => {
    setTried(true)
    const complete = ROLES.every((role) => wish[role].name.trim() && wish[role].login.trim())
    if (!complete || new Set(logins).size < 3 || appointing.isPending) return
    setNoting(true)
  }
  const fault = appointing.isError && !placed ? (problem ? problem.message : words.offline) : undefined
  if (noting) {
    return (
      <PasswordsStep
        slips={slips}
        busy={appointing.isPending}
        fault={fault}
        onBack={() => setNoting(false)}
        onFinish={() => appointing.mutate()}
      />
    )
  }
  return (
    <form
      noValidate
      className="first-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{words.adminTitle}</h2>
      <p className="first-hint">{words.adminLead}</p>
      {ROLES.map((role) => (
        <fieldset key={role} className="first-person">
          <legend>{words[role]}</legend>
          {(['name', 'login'] as const).map((field) => {
            const fault = faultOf(role, field)
            return (
              <div key={field} className="first-field">
                <label htmlFor={`${role}-${field}`}>{words[field]}</label>
                <Input
                  id={`${role}-${field}`}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  value={wish[role][field]}
                  onChange={(event) =>
                    setWish((before) => ({
                      ...before,
                      [role]: { ...before[role], [field]: event.target.value },
                    }))
                  }
                />
                {fault !== undefined && (
                  <p role="alert" className="field-fault">
                    {fault}
                  </p>
                )}
              </div>
            )
          })}
        </fieldset>
      ))}
      <p className="first-hint">{words.loginHint}</p>
      {fault !== undefined && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
      <p className="first-acts">
        <Button type="primary" htmlType="submit" size="large">
          {words.toPasswords}
        </Button>
        <Button type="link" onClick={onBack}>
          {words.moreDivisions}
        </Button>
      </p>
    </form>
  )
}
