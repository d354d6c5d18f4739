import { Input, Select } from 'antd'
import { useWords } from '../../kit/language.tsx'
import { Field } from './field.tsx'
import type { PartProps } from './said-how.tsx'
import { SAY } from './say-words.ts'

/** Who said it, if they want to leave it; before asking stands what it is for. */
export function SaidBy({ draft, set, faultOf }: PartProps) {
  const words = useWords(SAY)
  return (
    <fieldset className="say-part">
      <legend>{words.who}</legend>
      <p className="say-hint">{words.notice}</p>
      <div className="say-person">
        <Field label={words.name} htmlFor="say-name" fault={faultOf('name')}>
          <Input
            id="say-name"
            autoComplete="off"
            maxLength={40}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={words.phone} htmlFor="say-phone" fault={faultOf('phone')}>
          <Input
            id="say-phone"
            type="tel"
            autoComplete="off"
            maxLength={40}
            value={draft.phone}
            placeholder={words.phoneHint}
            onChange={(event) => set({ phone: event.target.value })}
          />
        </Field>
        <Field label={words.speaks} htmlFor="say-lang">
          <Select
            id="say-lang"
            value={draft.lang}
            onChange={(lang) => set({ lang })}
            options={[
              { value: 'zh' as const, label: '中文' },
              { value: 'en' as const, label: 'English' },
            ]}
          />
        </Field>
      </div>
    </fieldset>
  )
}
