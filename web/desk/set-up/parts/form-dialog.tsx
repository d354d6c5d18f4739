import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal, Select } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { isSessionOver, Problem } from '../../../data/client.ts'
import { useStayWhileOpen } from '../../../data/me.ts'
import { useWords } from '../../../kit/language.tsx'
import { SignInHere } from '../../login/sign-in-here.tsx'
import { SET_UP } from '../set-up-words.ts'

export type Values = Record<string, string | undefined>

interface Control {
  id: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

export interface FormField {
  name: string
  label: string
  required?: boolean
  hint?: string
  /** Choices for a list; without them it is a line of text. */
  options?: { value: string; label: string }[]
  /** Another control than a line or a list. */
  draw?: (control: Control) => ReactNode
  type?: 'text' | 'tel' | 'date'
  /** Shown only if this holds. */
  when?: (values: Values) => boolean
}

export interface FormDialogProps<Answer> {
  title: string
  /** What this does, above the fields. */
  lead?: ReactNode
  fields: readonly FormField[]
  initial?: Values
  send: (values: Values) => Promise<Answer>
  onDone?: (answer: Answer) => void
  onClose: () => void
  okText?: string
  /** What is asked for again afterwards. */
  keys: readonly string[]
}

/** A short form in a dialog; what the server refuses stands beside the field it names, and nothing typed is lost. */
export function FormDialog<Answer>(props: FormDialogProps<Answer>) {
  const { title, lead, fields, initial = {}, send, onDone, onClose, okText, keys } = props
  const words = useWords(SET_UP)
  const { message } = App.useApp()
  const client = useQueryClient()
  const prefix = useId()
  useStayWhileOpen()
  const [values, setValues] = useState(initial)
  const [tried, setTried] = useState(false)
  const shown = fields.filter((field) => field.when?.(values) ?? true)
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))
      void message.success(words.saved)
      onClose()
      onDone?.(answer)
    },
  })
  const problem = sending.error instanceof Problem ? sending.error : undefined
  const signedOut = isSessionOver(sending.error)
  const named = shown.some(({ name }) => name === problem?.field)
  const faultOf = ({ name, required }: FormField): string | undefined => {
    if (tried && required && !values[name]?.trim()) return words.required
    return problem?.field === name ? problem.message : undefined
  }
  const submit = () => {
    setTried(true)
    if (sending.isPending || shown.some(({ name, required }) => required && !values[name]?.trim())) return
    const names = new Set(shown.map(({ name }) => name))
    const kept = Object.entries(values).filter(([name, value]) => names.has(name) && value?.trim())
    sending.mutate(Object.fromEntries(kept))
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden mask={{ closable: false }}>
      {lead !== undefined && <p className="set-up-hint">{lead}</p>}
      {signedOut && <SignInHere />}
      {sending.isError && !signedOut && !named && (
        <p role="alert" className="field-fault">
          {problem ? problem.message : words.offline}
        </p>
      )}
      <form
        noValidate
        className="form-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {shown.map((field, index) => {
          const id = `${prefix}${field.name}`
          const fault = faultOf(field)
          const onChange = (value: string | undefined) =>
            setValues((before) => ({ ...before, [field.name]: value }))
          return (
            <div key={field.name} className="form-field">
              <label htmlFor={id}>
                {field.label}
                {!field.required && <small> {words.optional}</small>}
              </label>
              {field.draw ? (
                field.draw({ id, value: values[field.name], onChange })
              ) : field.options ? (
                <Select
                  id={id}
                  value={values[field.name]}
                  options={field.options}
                  onChange={onChange}
                  allowClear={!field.required}
                  showSearch={{ optionFilterProp: 'label' }}
                />
              ) : (
                <Input
                  id={id}
                  type={field.type ?? 'text'}
                  autoFocus={index === 0}
                  autoComplete="off"
                  value={values[field.name] ?? ''}
                  {...(fault === undefined ? {} : { status: 'error' as const, 'aria-invalid': true })}
                  onChange={(event) => onChange(event.target.value)}
                />
              )}
              {fault !== undefined && (
                <p role="alert" className="field-fault">
                  {fault}
                </p>
              )}
              {field.hint !== undefined && <p className="set-up-hint">{field.hint}</p>}
            </div>
          )
        })}
        <p className="form-acts">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {okText ?? words.save}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
