import { html } from 'ghtml'
import type { AreaChoice, PublicItem, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { publicRows } from '../parts/public-rows.ts'
import { SITE_WORDS } from '../words/words.ts'

/** The home page: say, follow, who is mine, what neighbours said. */
export function homePage(site: SiteView, latest: readonly PublicItem[]): Markup {
  const words = SITE_WORDS[site.lang]
  const main = html`<h1>${words.homeTitle}</h1>
    <p class="lead">${words.homeLead}</p>
    <a class="door first" href="/say"><strong>${words.sayNow}</strong><span>${words.sayNowHint}</span></a>
    <a class="door" href="/r"><strong>${words.follow}</strong><span>${words.followHint}</span></a>
    <section>
      <h2>${words.whoIsMine}</h2>
      !${whoForm(site, '')}
    </section>
    <section>
      <h2>${words.neighbours}</h2>
      !${
        latest.length > 0
          ? html`!${publicRows(site, latest)}
              <p><a class="more" href="/public">${words.neighboursAll}</a></p>`
          : html`<p class="quiet">${words.neighboursNone}</p>`
      }
    </section>`
  return layout(site, { title: words.site, main, home: true })
}

/** Search for the own community. */
function whoForm({ lang }: SiteView, q: string): Markup {
  const words = SITE_WORDS[lang]
  return html`<form action="/c" method="get" class="search" role="search">
    <label for="q">${words.whoHint}</label>
    <div class="row">
      <input
        id="q"
        name="q"
        type="search"
        maxlength="60"
        required
        autocomplete="address-level3"
        value="${q}"
      />
      <button type="submit" class="second">${words.whoGo}</button>
    </div>
  </form>`
}

/** Communities that fit a name. */
export function findCommunityPage(site: SiteView, q: string, found: readonly AreaChoice[]): Markup {
  const words = SITE_WORDS[site.lang]
  const main = html`<h1>${words.whoIsMine}</h1>
    !${whoForm(site, q)}
    !${q !== '' && found.length === 0 ? html`<p role="status">${words.whoNone(q)}</p>` : ''}
    !${
      found.length > 0
        ? html`<ul class="rows">
            !${found
              .map(
                ({ code, name, within }) =>
                  html`<li>
                    <a href="/c/${code}"><strong>${name}</strong><span>${within}</span></a>
                  </li>`,
              )
              .join('')}
          </ul>`
        : ''
    }`
  return layout(site, { title: words.whoIsMine, main })
}
