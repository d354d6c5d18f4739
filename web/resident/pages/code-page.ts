import { html } from 'ghtml'
import type { Fault, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { faultSummary, field } from '../parts/form-parts.ts'
import { SITE_WORDS } from '../words/words.ts'

/** Asks for the receipt code. */
export function codePage(site: SiteView, { typed, fault }: { typed: string; fault?: Fault }): Markup {
  const words = SITE_WORDS[site.lang]
  const faults = fault ? [fault] : []
  const main = html`<h1>${words.follow}</h1>
    !${faultSummary(site, faults)}
    <form action="/r" method="post">
      <input type="hidden" name="_csrf" value="${site.formToken}" />
      !${field({
        name: 'code',
        label: words.codeLabel,
        hint: words.codeHint,
        faults,
        control: (ties) =>
          html`<input
            !${ties}
            type="text"
            class="codefield"
            maxlength="60"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            value="${typed}"
          />`,
      })}
      <p class="send"><button type="submit">${words.codeGo}</button></p>
    </form>`
  return layout(site, { title: words.follow, main, hidden: true })
}
