import { html } from 'ghtml'
import type { PublicItem, PublicListView, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { publicRows } from '../parts/public-rows.ts'
import { dayWords, daysTaken, isoMoment } from '../when.ts'
import { SITE_WORDS } from '../words/words.ts'

/** What was published, with filters by place and matter. */
export function publicListPage(site: SiteView, view: PublicListView): Markup {
  const words = SITE_WORDS[site.lang]
  const { filter, choices } = view
  const filtered = filter.area !== undefined || filter.matter !== undefined
  // A name that means no place, or several, is a question first: matters from all over the city are no answer to it.
  const unclear = filter.q !== '' && !filter.area
  const main = html`<h1>${words.publicTitle}</h1>
    <p class="lead">${words.publicLead}</p>
    !${filterForm(site, view)}
    !${
      choices.length > 1
        ? html`<p role="status">${words.filterWhich}</p>
            <ul class="rows">
              !${choices
                .map(
                  ({ code, name, within }) =>
                    html`<li>
                      <a href="${address({ area: code, matter: filter.matter })}"
                        ><strong>${name}</strong><span>${within}</span></a
                      >
                    </li>`,
                )
                .join('')}
            </ul>`
        : ''
    }
    !${
      unclear
        ? choices.length === 0
          ? html`<p role="status">${words.whoNone(filter.q)}</p>`
          : ''
        : published(site, view, filtered ? words.publicNone : words.neighboursNone)
    }`
  return layout(site, { title: words.publicTitle, main })
}

/** The matters and the way to older ones. */
function published(site: SiteView, { items, filter, next, first }: PublicListView, none: string): Markup {
  const words = SITE_WORDS[site.lang]
  return html`!${items.length > 0 ? publicRows(site, items) : html`<p class="quiet">${none}</p>`}
    <p class="pager">
      !${
        first
          ? ''
          : html`<a href="${address({ area: filter.area?.code, matter: filter.matter })}">${words.newer}</a>`
      }
      !${
        next
          ? html`<a
              class="more"
              href="${address({ area: filter.area?.code, matter: filter.matter, after: next })}"
              >${words.older}</a
            >`
          : ''
      }
    </p>`
}

function filterForm({ lang }: SiteView, { filter, matters }: PublicListView): Markup {
  const words = SITE_WORDS[lang]
  return html`<form action="/public" method="get" class="filter">
    <div class="field">
      <label for="q">${words.filterPlace}</label>
      <input
        id="q"
        name="q"
        type="search"
        maxlength="60"
        value="${filter.area?.name ?? filter.q}"
        placeholder="${words.filterEverywhere}"
      />
    </div>
    <div class="field">
      <label for="matter">${words.filterMatter}</label>
      <select id="matter" name="matter">
        <option value="">${words.filterAll}</option>
        !${matters
          .map(
            ({ group, matters: list }) =>
              html`<optgroup label="${group[lang]}">
                !${list
                  .map(
                    (one) =>
                      html`<option value="${one.code}" !${one.code === filter.matter ? 'selected' : ''}>
                        ${one[lang]}
                      </option>`,
                  )
                  .join('')}
              </optgroup>`,
          )
          .join('')}
      </select>
    </div>
    <p class="buttons">
      <button type="submit" class="second">${words.filterGo}</button>
      !${
        filter.area || filter.matter || filter.q !== ''
          ? html`<a href="/public">${words.filterClear}</a>`
          : ''
      }
    </p>
  </form>`
}

function address(filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return query.size === 0 ? '/public' : `/public?${query.toString()}`
}

/** One published matter. */
export function publicItemPage(site: SiteView, item: PublicItem): Markup {
  const words = SITE_WORDS[site.lang]
  const { lang, now } = site
  const title = item.matter[lang]
  const day = (at: number): Markup =>
    html`<time datetime="${isoMoment(at)}">${dayWords(at, now, lang)}</time>`
  const main = html`<p class="over">${words.publicOne(item.number)}</p>
    <h1>${title}</h1>
    <dl class="facts">
      <dt>${words.publicPlace}</dt>
      <dd>${item.place}</dd>
      <dt>${words.publicSaid}</dt>
      <dd>!${day(item.openedAt)}</dd>
      <dt>${words.publicDone}</dt>
      <dd>!${day(item.closedAt)} · ${words.publicDays(daysTaken(item.openedAt, item.closedAt))}</dd>
    </dl>
    <h2>${words.publicSummary}</h2>
    <p class="said">${item.summary || words.publicNoSummary}</p>
    <p><a class="more" href="/public">${words.neighbours}</a></p>`
  return layout(site, { title, main })
}
