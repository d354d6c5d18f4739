import { html } from 'ghtml'
import type { KeptFile, Lang } from '../../../contract/resident.ts'
import type { Markup } from '../layout.ts'
import { SAY_WORDS } from '../words/words.ts'

/** Files of a form that was shown again: still chosen unless ticked off. */
export function keptFiles(lang: Lang, kept: readonly KeptFile[]): Markup {
  if (kept.length === 0) return ''
  const words = SAY_WORDS[lang]
  return html`<fieldset class="kept">
    <legend>${words.kept}</legend>
    !${kept
      .map(({ ticket, kind }, i) => {
        const name = kind === 'photo' ? words.keptPhoto(i + 1) : words.keptVoice
        return html`<div class="keptfile">
          !${kind === 'photo' ? html`<img src="/say/photo/${ticket}" alt="${name}" />` : html`<span>${name}</span>`}
          <input type="hidden" name="kept" value="${ticket}" />
          <label><input type="checkbox" name="drop" value="${ticket}" /> ${words.keptRemove}</label>
        </div>`
      })
      .join('')}
  </fieldset>`
}
