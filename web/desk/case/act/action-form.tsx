import { Alert, Button } from 'antd'
import { useEffect, useId, useRef } from 'react'
import type { CasePage } from '../../../../contract/case-page.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { faultsOf } from './action-body.ts'
import { shownFields, type Field } from './action-fields.ts'
import { SignInAgain } from '../../login/sign-in-again.tsx'
import { ACTION_WORDS } from './action-words.ts'
import { CONFIRM_WORDS } from './confirm-words.ts'
import { fieldOf } from './draft.ts'
import { FieldControl } from './fields/field-control.tsx'
import { FIELD_WORDS, FORM_WORDS, type FieldWord } from './field-words.ts'
import { useDraft } from './use-draft.ts'
import { useProposedUnit } from './use-proposed-unit.ts'

/** Kinds with one control that a label can point to; the others are named as a group. */
const ONE_CONTROL = new Set(['text', 'line', 'moment', 'day', 'amount', 'matter', 'area', 'unit', 'units'])

export interface ActionFormProps {
  action: CaseActionType
  page: CasePage
  /** Who writes. */
  person: string
  /** Closed without sending; what was typed stays. */
  onClose: (typed: boolean) => void
  onDone: (page: CasePage | undefined) => void
}

/** The short form of one action, in reach of the case it is about. */
export function ActionForm({ action, page, person, onClose, onDone }: ActionFormProps) {
  const words = useWords(FORM_WORDS)
  const said = useWords(ACTION_WORDS)[action]
  const { language } = useLanguage()
  const title = useId()
  const place = useRef<HTMLElement>(null)
  const { draft, step, press, typed } = useDraft(action, page, person, onDone)
  const proposal = useProposedUnit(action, page, draft.values, step)
  const asking = draft.phase === 'asking' ? CONFIRM_WORDS[language][action]?.(draft.values) : undefined
  const faults = draft.tried ? faultsOf(action, draft.values, page) : {}
  const fields = shownFields(action, draft.values, page)
  const refusedField = draft.refusal && fieldOf(draft.refusal)
  const refusedHere = draft.refusal && !fields.some((field) => field.name === refusedField)

  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>(
      'input:not([type=hidden]):not([tabindex="-1"]), textarea, .act-send',
    )
    first?.focus({ preventScroll: true })
  }, [asking])

  return (
    <section
      ref={place}
      className="act-form"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // An open list closes first.
        if ((event.target as HTMLElement).getAttribute('aria-expanded') === 'true') return
        event.stopPropagation()
        if (draft.phase === 'asking' || draft.phase === 'waiting') step({ type: 'went-back' })
        else onClose(typed)
      }}
    >
      <h3 id={title}>{said.label}</h3>
      <p className="faint">{said.about}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          press()
        }}
      >
        {draft.phase === 'unsent' && <Alert type="warning" role="alert" title={words.unsent} />}
        {draft.refusal?.signedOut === true && <SignInAgain />}
        {draft.refusal && draft.refusal.signedOut !== true && refusedHere && (
          <Alert type="error" role="alert" title={`${words.refused}${draft.refusal.message}`} />
        )}
        {fields.map((field) => (
          <FieldLine
            key={`${field.name}-${field.word ?? ''}`}
            field={field}
            fault={
              refusedField === field.name
                ? draft.refusal?.message
                : faults[field.name] === undefined
                  ? undefined
                  : words[faults[field.name]!]
            }
            proposal={field.name === proposal?.field ? proposal.because : undefined}
          >
            {(about) => (
              <FieldControl
                {...about}
                field={field}
                action={action}
                page={page}
                value={draft.values[field.name]}
                onChange={(value) => step({ type: 'typed', name: field.name, value })}
                onStep={(change) => step({ type: 'changed', name: field.name, change })}
                onUpload={(upload) =>
                  step(
                    upload === 'began'
                      ? { type: 'upload-began' }
                      : { type: 'upload-ended', kept: upload === 'kept' },
                  )
                }
              />
            )}
          </FieldLine>
        ))}
        {asking !== undefined && (
          <p className="act-asking" role="alert">
            {asking}
          </p>
        )}
        <div className="form-end">
          {asking === undefined && draft.phase !== 'waiting' ? (
            <Button onClick={() => onClose(typed)}>{words.cancel}</Button>
          ) : (
            <Button onClick={() => step({ type: 'went-back' })}>{words.back}</Button>
          )}
          <Button
            type="primary"
            htmlType="submit"
            className="act-send"
            loading={draft.phase === 'sending' || draft.phase === 'waiting'}
          >
            {draft.phase === 'waiting' ? words.waiting : words.send(said.label)}
          </Button>
        </div>
      </form>
    </section>
  )
}

function FieldLine({
  field,
  fault,
  proposal,
  children,
}: {
  field: Field
  fault: string | undefined
  proposal: string | undefined
  children: (about: { id: string; label: string; invalid: boolean }) => React.ReactNode
}) {
  const id = useId()
  const all = useWords(FIELD_WORDS)
  const { label, hint } = all[field.word ?? (field.name as FieldWord)]
  return (
    <div className="act-field">
      {field.kind === 'tick' ? null : ONE_CONTROL.has(field.kind) ? (
        <label htmlFor={id}>{label}</label>
      ) : (
        <span className="act-label">{label}</span>
      )}
      {children({ id, label, invalid: fault !== undefined })}
      {fault !== undefined && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
      {proposal !== undefined && <span className="act-hint">{proposal}</span>}
      {hint !== '' && <span className="act-hint">{hint}</span>}
    </div>
  )
}
