const FALLBACK = document.querySelector<HTMLElement>('form[data-say]')

/** Words that the page brings along for the script, in the language of the page. */
export function word(name: string): string {
  return FALLBACK?.getAttribute(`data-${name}`) ?? ''
}

/** An element with properties. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** A line that is read out when its text changes. */
export function statusLine(after: Element): (text: string) => void {
  const line = make('p', { className: 'hint' })
  line.setAttribute('role', 'status')
  after.after(line)
  return (text) => {
    line.textContent = text
  }
}

/** The hidden field of this name, made if it is missing. */
export function hiddenField(form: HTMLFormElement, name: string): HTMLInputElement {
  const known = form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)
  if (known) return known
  const field = make('input', { type: 'hidden', name })
  form.append(field)
  return field
}
