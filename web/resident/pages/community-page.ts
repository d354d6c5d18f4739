import { html } from 'ghtml'
import type { CommunityView, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { SITE_WORDS } from '../words/words.ts'

/** A community's own page, behind the QR code on its boards: who looks after which grid, and the way to say something. */
export function communityPage(site: SiteView, { code, name, within, grids }: CommunityView): Markup {
  const words = SITE_WORDS[site.lang]
  const between = site.lang === 'zh' ? '、' : ', '
  const main = html`<p class="over">${within}</p>
    <h1>${words.officersTitle(name)}</h1>
    <a class="door first" href="/say?c=${code}"><strong>${words.sayHere}</strong></a>
    !${
      grids.length === 0
        ? html`<p>${words.officersNoGrids}</p>`
        : html`<h2>${words.officersLead}</h2>
            <dl class="facts">
              !${grids
                .map(
                  (grid) =>
                    html`<dt>${grid.name}</dt>
                      <dd>${grid.officers.join(between) || words.officersNobody}</dd>`,
                )
                .join('')}
            </dl>`
    }
    <p><a class="more" href="/public?area=${code}">${words.neighbours}</a></p>`
  return layout(site, { title: name, main })
}
