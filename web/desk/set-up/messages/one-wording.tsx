import { App, Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useId, useRef, useState } from 'react'
import type { TemplateView } from '../../../../contract/notices.ts'
import { useCity } from '../../../data/city.ts'
import { isSessionOver, Problem } from '../../../data/client.ts'
import { useChangeTemplate } from '../../../data/notices.ts'
import { useWords } from '../../../kit/language.tsx'
import { SignInHere } from '../../login/sign-in-here.tsx'
import { SET_UP } from '../set-up-words.ts'
import { MESSAGES, SAMPLES } from './message-words.ts'
import { previewOf, smsParts } from './preview.ts'

const MOST = 300

/** What stands in the preview for a word in braces; the place is one of this city. */
function useSamples(lang: TemplateView['lang']): Readonly<Record<string, string>> {
  const example = useCity().data?.example
  const samples = SAMPLES[lang]
  return example ? { ...samples, place: lang === 'zh' ? example.name : example.nameEn } : samples
}

/** One message in one language: its words, what may stand in them, and how it will look. */
export function OneWording({ template }: { template: TemplateView }) {
  const words = useWords(MESSAGES)
  const shared = useWords(SET_UP)
  const { message, modal } = App.useApp()
  const id = useId()
  const area = useRef<TextAreaRef>(null)
  const [body, setBody] = useState(template.body)
  const change = useChangeTemplate()
  const samples = useSamples(template.lang)
  const shown = previewOf(body, samples)
  const send = (next: string) =>
    change.mutate(
      { key: template.key, lang: template.lang, body: next },
      { onSuccess: () => void message.success(words.saved) },
    )
  const insert = (name: string) => {
    const field = area.current?.resizableTextArea?.textArea
    const at = field?.selectionStart ?? body.length
    const put = `{${name}}`
    setBody(body.slice(0, at) + put + body.slice(field?.selectionEnd ?? at))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(at + put.length, at + put.length)
    })
  }
  return (
    <div className="wording">
      <label htmlFor={id}>
        {words[template.lang]} {template.changed && <small>{words.changed}</small>}{' '}
        {body !== template.body && <small className="wording-unsaved">{words.unsaved}</small>}
      </label>
      <Input.TextArea
        ref={area}
        id={id}
        lang={template.lang === 'zh' ? 'zh-CN' : 'en'}
        value={body}
        maxLength={MOST}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setBody(event.target.value)}
      />
      <p className="wording-names" aria-label={words.placeholders} title={words.placeholders}>
        {template.placeholders.map((name) => (
          <button key={name} type="button" aria-label={words.insert(name)} onClick={() => insert(name)}>
            {`{${name}}`}
          </button>
        ))}
      </p>
      <p className="wording-preview" aria-label={words.preview} title={words.preview}>
        {shown}
      </p>
      <p className="set-up-hint">{words.length([...shown].length, smsParts(shown))}</p>
      {isSessionOver(change.error) && <SignInHere />}
      {change.isError && !isSessionOver(change.error) && (
        <p role="alert" className="field-fault">
          {change.error instanceof Problem ? change.error.message : shared.offline}
        </p>
      )}
      <div className="set-up-bar">
        <Button
          type="primary"
          disabled={body === template.body}
          loading={change.isPending}
          onClick={() => send(body)}
        >
          {words.save}
        </Button>
        {template.changed && (
          <Button
            onClick={() =>
              void modal.confirm({
                icon: null,
                title: words.backAsk,
                content: words.backWhat,
                okText: words.back,
                cancelText: shared.cancel,
                onOk: () => send(''),
              })
            }
          >
            {words.back}
          </Button>
        )}
      </div>
    </div>
  )
}
