import { statusLine } from './form-words.ts'

/**
 * A second press while the first is under way does nothing, and one sees that it is being sent. Without a network the
 * form waits for one and is sent again; its id makes the server take it once. Without `word` nothing is said about it.
 */
export function pressOnce(form: HTMLFormElement, word?: (name: string) => string): void {
  const button =
    form.querySelector<HTMLButtonElement>('.send button[type=submit]') ??
    form.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!button) return
  const label = button.textContent ?? ''
  const tell = word ? statusLine(button.parentElement ?? button) : undefined
  let sending = false

  const rest = (): void => {
    sending = false
    button.removeAttribute('aria-disabled')
    button.textContent = label
  }
  form.addEventListener('submit', (event) => {
    if (sending) return event.preventDefault()
    if (!navigator.onLine && word) {
      event.preventDefault()
      tell?.(word('offline'))
      window.addEventListener('online', () => form.requestSubmit?.(), { once: true })
      return
    }
    const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null
    sending = true
    button.setAttribute('aria-disabled', 'true')
    if (word && (pressed === null || pressed.value === 'send')) button.textContent = word('sending')
  })
  // Coming back with the browser's Back button shows the page as it was left.
  window.addEventListener('pageshow', rest)
}
