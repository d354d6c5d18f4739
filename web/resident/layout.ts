import { html } from 'ghtml'
import type { SiteView } from '../../contract/resident.ts'
import { exactWords } from './when.ts'
import { SITE_WORDS } from './words/words.ts'

/** A piece of HTML that is safe already; only such is put into a template with `!`. */
export type Markup = string

/** The mark: a speech bubble whose inside is a small grid. */
const MARK: Markup = `<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path d="M5 4h22a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H14l-6 5v-5H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" fill="currentColor"/><path d="M9 9h14v10H9zM13.67 9v10M18.33 9v10M9 14h14" fill="none" stroke="#fff" stroke-width="1.5"/></svg>`

interface PageOptions {
  /** Without the name of the site. */
  title: string
  main: Markup
  /** Not for search engines: everything behind a code. */
  hidden?: boolean
  /** Needs the small enhancements. */
  script?: boolean
  /** The home page shows its own heading in place of the way back. */
  home?: boolean
  /** The id of a form with words in it: the switches send it again rather than lose them. */
  keeps?: string
}

/** A whole page. Works without scripts; nothing inline, as the content policy demands. */
export function layout(site: SiteView, { title, main, hidden, script, home, keeps }: PageOptions): Markup {
  const words = SITE_WORDS[site.lang]
  const name = [site.cityName, words.site].filter(Boolean).join(' · ')
  return html`<!doctype html>
    <html lang="${site.lang === 'zh' ? 'zh-CN' : 'en'}" class="${site.large ? 'large' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#0E6B7B" />
        !${hidden ? '<meta name="robots" content="noindex, nofollow">' : ''}
        <title>${home ? name : `${title} · ${name}`}</title>
        <link rel="icon" href="data:image/svg+xml,!${encodeURIComponent(favicon())}" />
        <link rel="stylesheet" href="${site.assets.css}" />
        !${script ? html`<script type="module" src="${site.assets.script}"></script>` : ''}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        !${site.demo ? html`<aside class="demo">${words.demo}</aside>` : ''}
        <header class="top">
          <a class="brand" href="/">!${MARK}<span>${words.site}</span><small>${site.cityName}</small></a>
          !${switches(site, keeps)}
        </header>
        <main id="main" tabindex="-1">!${main}</main>
        <p class="printed quiet">${words.printed(exactWords(site.now, site.lang))}</p>
        <footer class="foot">
          !${site.phone ? html`<p><a href="tel:${site.phone}">${words.callUs(site.phone)}</a></p>` : ''}
          <p><a href="/about">${words.about}</a> <a href="/desk/">${words.staff}</a></p>
        </footer>
      </body>
    </html>`
}

function favicon(): Markup {
  return MARK.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" color="#0E6B7B" ')
}

/**
 * Large print and the other language: links to the same page; on one that has a form with words in it, buttons of that form,
 * which come back with everything in it.
 */
function switches({ lang, large, path, posted }: SiteView, keeps: string | undefined): Markup {
  const words = SITE_WORDS[lang]
  const other = lang === 'zh' ? 'en' : 'zh'
  const otherTag = other === 'zh' ? 'zh-CN' : 'en'
  const to = (query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`
  const print = { to: to(`large=${large ? 0 : 1}`), label: large ? words.normal : words.larger }
  const speech = { to: to(`lang=${other}`), label: words.otherLang }
  if (keeps !== undefined) {
    const button = (about: typeof print, tag: Markup): Markup =>
      html`<button form="${keeps}" formaction="${about.to}" name="go" value="show" formnovalidate !${tag}>
        ${about.label}
      </button>`
    // Unseen, the first button of the form: the one that the enter key presses.
    // A page that can be opened by its address: while nothing is typed in it, scripts open it so.
    return html`<nav class="switches" !${posted ? '' : 'data-plain'}>
      <button
        form="${keeps}"
        name="go"
        value="send"
        class="default"
        tabindex="-1"
        aria-hidden="true"
      ></button>
      !${button(print, '')} !${button(speech, `lang="${otherTag}"`)}
    </nav>`
  }
  return html`<nav class="switches">
    <a href="${print.to}" rel="nofollow">${print.label}</a>
    <a href="${speech.to}" rel="nofollow" lang="${otherTag}" hreflang="${other}">${speech.label}</a>
  </nav>`
}
