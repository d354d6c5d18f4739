import { html } from 'ghtml'
import type { PublicItem, SiteView } from '../../../contract/resident.ts'
import type { Markup } from '../layout.ts'
import { dayWords, daysTaken } from '../when.ts'
import { SITE_WORDS } from '../words/words.ts'

/** Published matters, a line each. */
export function publicRows({ lang, now }: SiteView, items: readonly PublicItem[]): Markup {
  const words = SITE_WORDS[lang]
  return html`<ul class="rows">
    !${items
      .map(
        ({ number, matter, place, openedAt, closedAt }) =>
          html`<li>
            <a href="/public/${number}"
              ><strong>${matter[lang]}</strong
              ><span class="pair"
                ><span>${place}</span>
                <span
                  >${words.publicRow(dayWords(closedAt, now, lang), daysTaken(openedAt, closedAt))}</span
                ></span
              ></a
            >
          </li>`,
      )
      .join('')}
  </ul>`
}
