import { html } from 'ghtml'
import type { Fault, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { field } from '../parts/form-parts.ts'
import { SITE_WORDS } from '../words/words.ts'

/** Asks for the receipt code. */
export function codePage(site: SiteView, { typed, fault }: { typed: string; fault?: Fault }): Markup {
  const words = SITE_WORDS[site.lang]
  const faults = fault ? [fault] : []
  // One field: what is wrong with it stands beside it, and it is at hand.
  const main = html`<h1>${words.follow}</h1>
    <form action="/r" method="post" class="code-form">
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
            !${fault ? 'autofocus' : ''}
          />`,
      })}
      <p class="send"><button type="submit">${words.codeGo}</button></p>
    </form>
    <p class="quiet lost">${words.codeLost}</p>`
  return layout(site, { title: words.follow, main, hidden: true })
}
