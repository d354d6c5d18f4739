import { html } from 'ghtml'
import { NOTICE_VERSION } from '../../../contract/intake.ts'
import type { SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { ABOUT_WORDS } from '../words/about.ts'

/** The notice on personal data, rights, and help. */
export function aboutPage(site: SiteView): Markup {
  const { title, sections, helpCall, versionOf } = ABOUT_WORDS[site.lang]
  const main = html`<h1>${title}</h1>
    !${sections
      .map(
        (section) =>
          html`<h2>${section.title}</h2>
            <ul class="plain">
              !${section.lines.map((line) => html`<li>${line}</li>`).join('')}
            </ul>`,
      )
      .join('')}
    !${site.phone ? html`<p class="note">${helpCall(site.phone)}</p>` : ''}
    <p class="quiet">${versionOf(NOTICE_VERSION)}</p>`
  return layout(site, { title, main })
}
