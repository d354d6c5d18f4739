/**
 * A switch of language or print sends the form along, so that no word is lost. While nothing was written the address of
 * the page does as well, and can be reloaded without a question.
 */
export function switchPlainly(button: HTMLButtonElement): void {
  button.addEventListener('click', (event) => {
    if (!button.hasAttribute('formaction') || (button.form && [...button.form.elements].some(isWritten)))
      return
    event.preventDefault()
    location.assign(button.formAction)
  })
}

function isWritten(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLInputElement)) return false
  if (control.type === 'radio' || control.type === 'checkbox')
    return control.checked !== control.defaultChecked
  if (control.type === 'file') return control.value !== ''
  // What a script put into a hidden field is at once its default.
  if (control.type === 'hidden') return ['lat', 'area'].includes(control.name) && control.value !== ''
  return control.value !== control.defaultValue
}
