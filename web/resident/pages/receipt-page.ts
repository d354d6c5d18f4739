import { html } from 'ghtml'
import type { Fault, KeptFile, RateFormValues, ReceiptView, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { faultSummary, formStart } from '../parts/form-parts.ts'
import { rateForm, remarkForm, urgeForm } from '../parts/receipt-forms.ts'
import { nowSentence, stepSentence } from '../parts/step-sentence.ts'
import { isoMoment, stampWords } from '../when.ts'
import { RECEIPT_WORDS } from '../words/words.ts'

/** What has just been done on the page, to be said at its top. */
export type DoneThing = 'remark' | 'urge' | 'rate' | 'again' | 'withdraw'

export interface ReceiptPageOptions {
  /** First sight of the receipt: the code in large letters, its QR code (an SVG) and what to do with it. */
  fresh?: { qr: Markup }
  done?: DoneThing
  faults: readonly Fault[]
  /** Values of a rating that has to be completed. */
  rating?: RateFormValues
  remark?: string
  /** Photos for a remark that wait until it is sent. */
  kept?: readonly KeptFile[]
  /** For forms that must not count twice. */
  formId: string
}

/** The page behind a receipt code. */
export function receiptPage(site: SiteView, view: ReceiptView, options: ReceiptPageOptions): Markup {
  const words = RECEIPT_WORDS[site.lang]
  const { fresh, done, faults } = options
  const title = fresh ? words.newTitle : words.title
  const main = html`!${done ? html`<p class="note" role="status">${words.done[done]}</p>` : ''}
    !${faultSummary(site, faults)}
    <h1>${title}</h1>
    !${fresh ? freshReceipt(site, view, fresh.qr) : html`<p class="over">${view.shownCode}</p>`}
    <section class="now">
      <h2>${words.nowTitle}</h2>
      <p class="lead">!${nowSentence(site, view.now)}</p>
    </section>
    !${answers(site, view, options)} !${fresh ? '' : urgeForm(site, view, options)}
    !${
      view.may.withdraw
        ? html`<p><a class="more quiet" href="/r/${view.code}/withdraw">${words.withdrawLink}</a></p>`
        : ''
    }
    !${view.may.remark ? '' : html`<p><a class="more" href="/say">${words.sayAnother}</a></p>`}`
  const keeps = view.may.remark || view.may.rate ? ANSWERS : undefined
  return layout(site, { title, main, hidden: true, script: true, keeps })
}

const ANSWERS = 'answers'

/**
 * What was said and done, with the questions that wait for an answer. A rating and a remark are one form with two buttons,
 * so that the switches of language and print carry along whatever was written in either.
 */
function answers(site: SiteView, view: ReceiptView, options: ReceiptPageOptions): Markup {
  const { may, code } = view
  const content = html`!${result(site, view)} !${may.rate ? rateForm(site, view, options) : ''}
  !${youSaid(site, view)} !${options.fresh ? '' : history(site, view)}
  !${may.remark ? remarkForm(site, view, options) : ''}`
  if (!may.rate && !may.remark) return content
  return html`<form
    id="${ANSWERS}"
    action="/r/${code}/${may.rate ? 'rate' : 'remark'}"
    method="post"
    enctype="multipart/form-data"
    data-once
  >
    !${formStart(site, options.formId)} !${content}
  </form>`
}

function freshReceipt({ lang }: SiteView, { shownCode }: ReceiptView, qr: Markup): Markup {
  const words = RECEIPT_WORDS[lang]
  return html`<div class="ticket">
    <p>${words.newLead}</p>
    <p class="code">${shownCode}</p>
    <div class="qr">!${qr}</div>
    <p class="hint">${words.qrLabel}</p>
    <p class="hint">${words.keepSecret}</p>
  </div>`
}

function youSaid(site: SiteView, view: ReceiptView): Markup {
  const words = RECEIPT_WORDS[site.lang]
  return html`<section>
    <h2>${words.youSaid}</h2>
    <p class="said">${view.text || words.voiceOnly}</p>
    !${photos(site, view.code, view.photos)}
    !${view.voice ? html`<audio controls preload="none" src="/r/${view.code}/file/${view.voice}"></audio>` : ''}
    <p class="quiet">
      ${view.placeSure ? words.where(view.place, view.address) : words.whereUnsure(view.place, view.address)}
    </p>
  </section>`
}

function result(site: SiteView, view: ReceiptView): Markup {
  if (!view.result) return ''
  return html`<section>
    <h2>${RECEIPT_WORDS[site.lang].resultTitle}</h2>
    <p class="said">${view.result.text}</p>
    !${photos(site, view.code, view.result.photos)}
  </section>`
}

function history(site: SiteView, view: ReceiptView): Markup {
  const { lang, now } = site
  return html`<section>
    <h2>${RECEIPT_WORDS[lang].historyTitle}</h2>
    <ol class="steps">
      !${view.steps
        .toReversed()
        .map(
          (step) =>
            html`<li>
              <time datetime="${isoMoment(step.at)}">${stampWords(step.at, now, lang)}</time>
              <span>!${stepSentence(site, step)}</span>
              !${'files' in step ? photos(site, view.code, step.files) : ''}
            </li>`,
        )
        .join('')}
    </ol>
    <p><a class="more" href="/r/${view.code}">${RECEIPT_WORDS[lang].refresh}</a></p>
  </section>`
}

function photos({ lang }: SiteView, code: string, ids: readonly string[]): Markup {
  if (ids.length === 0) return ''
  return html`<p class="photos">
    !${ids
      .map(
        (id, i) =>
          html`<a href="/r/${code}/file/${id}"
            ><img
              src="/r/${code}/file/${id}?size=thumb"
              alt="${RECEIPT_WORDS[lang].photo(i + 1)}"
              loading="lazy"
          /></a>`,
      )
      .join('')}
  </p>`
}

/** "Really?" before a report is taken back. */
export function withdrawPage(site: SiteView, view: ReceiptView): Markup {
  const words = RECEIPT_WORDS[site.lang]
  const main = html`<h1>${words.withdrawTitle}</h1>
    <p class="said">${view.text || words.voiceOnly}</p>
    <p>${words.withdrawLead}</p>
    <form action="/r/${view.code}/withdraw" method="post" data-once>
      <input type="hidden" name="_csrf" value="${site.formToken}" />
      <p class="send">
        <a class="button" href="/r/${view.code}">${words.withdrawNo}</a>
        <button type="submit" class="second">${words.withdrawGo}</button>
      </p>
    </form>`
  return layout(site, { title: words.withdrawTitle, main, hidden: true })
}
