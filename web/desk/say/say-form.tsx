import { App, Button, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { KeyHint } from '../../kit/key-hint.tsx'
import { useWords } from '../../kit/language.tsx'
import { PhotoPicker } from '../../kit/photo-picker.tsx'
import { SignInAgain } from '../login/sign-in-again.tsx'
import { Field } from './field.tsx'
import type { HeldPhotos } from './held-photos.ts'
import { SaidAbout } from './said-about.tsx'
import { SaidBy } from './said-by.tsx'
import { SaidHow } from './said-how.tsx'
import { SaidWhere } from './said-where.tsx'
import { isTyped, type SayDraft } from './say-draft.ts'
import { SAY } from './say-words.ts'
import type { Sending } from './use-sending.ts'

export interface SayFormProps {
  draft: SayDraft
  set: (part: Partial<SayDraft>) => void
  photos: HeldPhotos
  sending: Sending
  /** What was typed, a moment after the last key. */
  settled: string
  /** Where the tree of areas starts. */
  root: string | undefined
  missing: boolean
  /** Pressed while photos are still being made smaller. */
  waiting: boolean
  onSend: () => void
  onClear: () => void
}

/** The form: what was said first, then how it came, where, what kind, who. Ctrl+Enter sends from anywhere in it. */
export function SayForm(props: SayFormProps) {
  const { draft, set, photos, sending, settled, root, missing, waiting, onSend, onClear } = props
  const words = useWords(SAY)
  const { modal } = App.useApp()
  const text = useRef<HTMLDivElement>(null)
  const part = { draft, set, faultOf: sending.faultOf }
  useEffect(() => {
    if (missing) text.current?.querySelector('textarea')?.focus()
  }, [missing])
  // The fault may stand where nobody is looking.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (sending.failed > 0) form.current?.querySelector('.field-fault')?.scrollIntoView({ block: 'center' })
  }, [sending.failed])
  const clear = () =>
    modal.confirm({
      icon: null,
      title: words.clearAsk,
      content: words.clearWhat,
      okText: words.clearYes,
      cancelText: words.clearNo,
      onOk: onClear,
    })
  return (
    <form
      ref={form}
      className="say-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
      }}
    >
      <div ref={text}>
        <Field
          label={words.text}
          htmlFor="say-text"
          fault={missing ? words.textMissing : sending.faultOf('text')}
        >
          <Input.TextArea
            id="say-text"
            autoFocus
            className="say-text"
            value={draft.text}
            maxLength={2000}
            autoSize={{ minRows: 4, maxRows: 14 }}
            placeholder={words.textHint}
            aria-required
            onChange={(event) => set({ text: event.target.value })}
          />
        </Field>
      </div>
      <SaidHow {...part} />
      <SaidWhere {...part} root={root} />
      <SaidAbout {...part} text={settled} />
      <SaidBy {...part} />
      <Field label={words.photos} htmlFor="say-photos" fault={sending.faultOf('photos')}>
        <PhotoPicker
          id="say-photos"
          value={photos.ids}
          onChange={photos.change}
          upload={photos.hold}
          onUpload={photos.onUpload}
          urlOf={photos.urlOf}
        />
      </Field>
      {sending.signedOut && <SignInAgain photos={photos.ids.length > 0} />}
      {sending.refused !== undefined && (
        <p role="alert" className="field-fault">
          {words.refusedTitle}: {sending.refused}
        </p>
      )}
      {sending.unsent && (
        <p role="alert" className="field-fault">
          {words.unsent}
        </p>
      )}
      <p className="say-acts">
        <Button type="primary" htmlType="submit" size="large" loading={sending.busy || waiting}>
          {waiting ? words.waiting : sending.busy ? words.sending : words.send}
          <KeyHint>Ctrl ↵</KeyHint>
        </Button>
        {(isTyped(draft) || photos.ids.length > 0) && (
          <Button size="large" type="text" onClick={clear}>
            {words.clear}
          </Button>
        )}
      </p>
    </form>
  )
}
