import { Button } from 'antd'
import { useDeferredValue } from 'react'
import { useCatalogue, useSuggestions } from '../../data/catalogue.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { MatterPicker } from '../../kit/matter-picker.tsx'
import { Field } from './field.tsx'
import type { PartProps } from './said-how.tsx'
import { SAY } from './say-words.ts'

/** Which matter the words speak for, with the words that speak for it; anybody may choose another. */
export function SaidAbout({ draft, set, faultOf, text }: PartProps & { text: string }) {
  const words = useWords(SAY)
  const { language } = useLanguage()
  const catalogue = useCatalogue()
  const suggestions = useDeferredValue(useSuggestions(text).data?.suggestions ?? [])
  const [first] = suggestions
  return (
    <Field label={words.matter} htmlFor="say-matter" fault={faultOf('matter')}>
      <MatterPicker
        id="say-matter"
        catalogue={catalogue.data}
        value={draft.matter}
        suggested={suggestions.map(({ code }) => code)}
        onChange={(matter) => set({ matter })}
        {...(first ? { placeholder: `${words.matterSuggested} ${first[language]}` } : {})}
      />
      {draft.matter === undefined && suggestions.length > 0 && (
        <p className="say-suggested" role="status">
          {suggestions.slice(0, 3).map((one) => (
            <Button key={one.code} size="small" onClick={() => set({ matter: one.code })}>
              {one[language]}
            </Button>
          ))}
          <span className="say-hint">
            {first && first.because.length > 0
              ? words.matterWhy(first.because.slice(0, 4).join(language === 'zh' ? '”“' : '”, “'))
              : words.matterElse}
          </span>
        </p>
      )}
      <p className="say-hint">{words.matterAuto}</p>
    </Field>
  )
}
