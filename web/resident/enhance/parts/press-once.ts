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
  let busy = button
  let sending = false

  const rest = (): void => {
    sending = false
    busy.removeAttribute('aria-disabled')
    if (word) button.textContent = label
  }
  form.addEventListener('submit', (event) => {
    if (sending) return event.preventDefault()
    const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null
    if (!navigator.onLine && word) {
      event.preventDefault()
      tell?.(word('offline'))
      // The same press: who wanted the other language did not want to send.
      window.addEventListener('online', () => form.requestSubmit?.(pressed), { once: true })
      return
    }
    sending = true
    // A form may be sent by several buttons, as the one behind a receipt code.
    busy = pressed?.closest('.send') ? pressed : button
    busy.setAttribute('aria-disabled', 'true')
    if (word && (pressed === null || pressed.value === 'send')) button.textContent = word('sending')
  })
  // Coming back with the browser's Back button shows the page as it was left.
  window.addEventListener('pageshow', rest)
}
