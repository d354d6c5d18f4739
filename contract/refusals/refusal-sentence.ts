import { REFUSALS } from '../refusals.ts'
import { FIELD_NAMES } from './field-names.ts'
import type { RefusalText } from './refusal-text.ts'

/** A refusal as it travels: the server's and the screens' alike. */
export interface SpokenRefusal {
  code: string
  field?: string
  params?: Record<string, string | number>
}

/** The sentence for a refusal in one language. An unknown code (an older screen, a newer server) gets a plain sentence. */
export function refusalSentence(refusal: SpokenRefusal, lang: 'zh' | 'en'): string {
  const text: RefusalText | undefined = (REFUSALS as Record<string, RefusalText>)[refusal.code]
  if (!text) return lang === 'zh' ? `没有办成(${refusal.code})。` : `It was not done (${refusal.code}).`
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(refusal.params ?? {})) {
    values[name] = text.words?.[name]?.[String(value)]?.[lang] ?? String(value)
  }
  if (refusal.field !== undefined) values.field = fieldName(refusal.field, lang)
  const sentence = text[lang].replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const known = [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name ?? ''])
    return known ? part : ''
  })
  return sentence.replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? (lang === 'zh' ? '此项' : 'this'),
  )
}

/** `photos.3` → 照片 4 / photos 4; a field without a name keeps its own. */
function fieldName(path: string, lang: 'zh' | 'en'): string {
  const steps = path.split('.').filter(Boolean)
  const names = steps.map((step) =>
    /^\d+$/.test(step) ? String(Number(step) + 1) : (FIELD_NAMES[step]?.[lang] ?? step),
  )
  return names.join(' ') || (lang === 'zh' ? '提交的内容' : 'what was sent')
}
