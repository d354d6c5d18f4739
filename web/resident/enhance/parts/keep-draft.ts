import { make, statusLine, word } from './form-words.ts'

const KEY = 'shuoshi-draft'
const FIELDS = ['text', 'address'] as const
/** Older words are somebody's who has long forgotten them. */
const DAYS = 3 * 24 * 3600_000

/** Once it is sent there is nothing to keep. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // A WebView without storage: there was nothing to forget.
  }
}

/**
 * Keeps words and place on this phone until they are sent, and says so. Name and phone number are not kept: the phone may
 * be shared.
 */
export function keepDraft(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>('#text')
  const fields = FIELDS.flatMap((name) => {
    const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${name}`)
    return field ? [{ name, field }] : []
  })
  if (!text) return
  const tell = statusLine(text)
  if (fields.every(({ field }) => field.value === '')) bringBack()

  form.addEventListener('input', () => {
    const words = Object.fromEntries(fields.map(({ name, field }) => [name, field.value]))
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...words, at: Date.now() }))
      if (text.value.length > 5) tell(word('draft-kept'))
    } catch {
      // Nothing is kept then, and nothing is claimed.
    }
  })

  function bringBack(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Record<string, string> | null
      if (!kept || Date.now() - Number(kept.at) > DAYS || !kept.text) return
      for (const { name, field } of fields) field.value = kept[name] ?? ''
      tell(`${word('draft-back')} `)
      const button = make('button', { type: 'button', className: 'plain' }, word('draft-forget'))
      button.onclick = () => {
        for (const { field } of fields) field.value = ''
        forgetDraft()
        tell('')
        button.remove()
        text?.focus()
      }
      text?.after(button)
    } catch {
      forgetDraft()
    }
  }
}
