import { html } from 'ghtml'
import type { Fault, SiteView } from '../../../contract/resident.ts'
import type { Markup } from '../layout.ts'
import { SITE_WORDS } from '../words/words.ts'

/** Everything that is wrong, said once at the top; each line leads to its field. */
export function faultSummary({ lang }: SiteView, faults: readonly Fault[]): Markup {
  if (faults.length === 0) return ''
  return html`<div class="faults" role="alert" tabindex="-1" id="faults" data-focus>
    <h2>${SITE_WORDS[lang].errorsTop}</h2>
    <ul>
      !${faults.map(({ field, sentence }) => html`<li><a href="#${idOf(field)}">${sentence}</a></li>`).join('')}
    </ul>
  </div>`
}

/** Fields of a place have one input on the page: the words of the address. */
function idOf(field: string): string {
  const [name = ''] = field.split('.')
  return ['lat', 'lng', 'area', 'c'].includes(name) ? 'address' : name
}

interface FieldOptions {
  name: string
  label: string
  hint?: string
  faults: readonly Fault[]
  /** The control, given what it must carry to be tied to its label, hint and fault. */
  control: (ties: Markup) => Markup
  /** A heading of the form, not one of two small fields side by side. */
  big?: boolean
}

/** A control with its label, hint and what is wrong with it, tied together for those who listen. */
export function field({ name, label, hint, faults, control, big = true }: FieldOptions): Markup {
  const fault = faults.find((one) => idOf(one.field) === name)
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  const ties = html`id="${name}"
  name="${name}"!${described ? html` aria-describedby="${described}"` : ''}!${
    fault ? ' aria-invalid="true"' : ''
  }`
  return html`<div class="field${fault ? ' wrong' : ''}">
    <label for="${name}" class="${big ? 'big' : ''}">${label}</label>
    !${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
    !${fault ? html`<p class="fault" id="${name}-fault">${fault.sentence}</p>` : ''} !${control(ties)}
  </div>`
}

/** Hidden fields. */
export function hidden(fields: Record<string, string | undefined>): Markup {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
    .join('')
}

/** What every form that changes something carries. */
export function formStart(site: SiteView, formId: string): Markup {
  return hidden({ _csrf: site.formToken, formId })
}
