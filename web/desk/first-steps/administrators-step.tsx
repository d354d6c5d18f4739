import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { SetUpDone } from '../../../contract/set-up.ts'
import { Problem } from '../../data/client.ts'
import { appointAdministrators } from '../../data/set-up.ts'
import { useWords } from '../../kit/language.tsx'
import { FIRST } from './first-steps-words.ts'

export type Finished = z.infer<typeof SetUpDone>

const ROLES = ['system', 'security', 'audit'] as const
type Role = (typeof ROLES)[number]
type Wish = Record<Role, { name: string; login: string }>

/** The three first administrators; with them the set-up is closed for ever. */
export function AdministratorsStep({
  onBack,
  onFinished,
}: {
  onBack: () => void
  onFinished: (finished: Finished) => void
}) {
  const words = useWords(FIRST)
  const { modal } = App.useApp()
  const [wish, setWish] = useState<Wish>({
    system: { name: '', login: '' },
    security: { name: '', login: '' },
    audit: { name: '', login: '' },
  })
  const [tried, setTried] = useState(false)
  const appointing = useMutation({
    mutationFn: () => appointAdministrators(wish),
    onSuccess: onFinished,
  })
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
    void modal.confirm({
      icon: null,
      title: words.finishAsk,
      content: words.finishWhat,
      okText: words.finishYes,
      cancelText: words.back,
      onOk: () => appointing.mutate(),
    })
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
      {appointing.isError && !placed && (
        <p role="alert" className="field-fault">
          {problem ? problem.message : words.offline}
        </p>
      )}
      <p className="first-acts">
        <Button type="primary" htmlType="submit" size="large" loading={appointing.isPending}>
          {words.finish}
        </Button>
        <Button type="link" onClick={onBack}>
          {words.moreDivisions}
        </Button>
      </p>
    </form>
  )
}
