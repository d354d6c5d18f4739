import { html } from 'ghtml'
import type { Fault, KeptFile, RateFormValues, ReceiptView, SiteView } from '../../../contract/resident.ts'
import type { Markup } from '../layout.ts'
import { momentWords } from '../when.ts'
import { RECEIPT_WORDS } from '../words/words.ts'
import { field, formStart } from './form-parts.ts'
import { keptFiles } from './kept-files.ts'

interface FormOptions {
  faults: readonly Fault[]
  rating?: RateFormValues
  remark?: string
  kept?: readonly KeptFile[]
  formId: string
}

/** Solved? Content? Why not? With what follows from it, before it is sent. */
export function rateForm(site: SiteView, { code, now }: ReceiptView, options: FormOptions): Markup {
  const words = RECEIPT_WORDS[site.lang]
  const { rating, faults } = options
  const until = now.kind === 'closed' ? now.mayRateUntil : undefined
  const choice = (name: 'solved' | 'satisfied', legend: string, yes: string, no: string): Markup => {
    const fault = faults.find((one) => one.field === name)
    const given = rating?.[name]
    return html`<fieldset id="${name}" class="field${fault ? ' wrong' : ''}">
      <legend class="big">${legend}</legend>
      !${fault ? html`<p class="fault">${fault.sentence}</p>` : ''}
      <label class="option"
        ><input type="radio" name="${name}" value="yes" required !${given === 'yes' ? 'checked' : ''} /><span
          >${yes}</span
        ></label
      >
      <label class="option"
        ><input type="radio" name="${name}" value="no" required !${given === 'no' ? 'checked' : ''} /><span
          >${no}</span
        ></label
      >
    </fieldset>`
  }
  return html`<section class="rate">
    <h2>${words.rateTitle}</h2>
    !${until === undefined ? '' : html`<p>${words.rateLead(momentWords(until, site.now, site.lang))}</p>`}
    !${choice('solved', words.solved, words.solvedYes, words.solvedNo)}
    !${choice('satisfied', words.satisfied, words.satisfiedYes, words.satisfiedNo)}
    <fieldset class="field reasons">
      <legend>${words.why}</legend>
      !${Object.entries(words.reasons)
        .map(
          ([reason, label]) =>
            html`<label class="option"
              ><input
                type="checkbox"
                name="reasons"
                value="${reason}"
                !${rating?.reasons.includes(reason) ? 'checked' : ''}
              /><span>${label}</span></label
            >`,
        )
        .join('')}
    </fieldset>
    !${field({
      name: 'words',
      label: words.rateWords,
      faults,
      big: false,
      control: (ties) => html`<textarea !${ties} rows="3" maxlength="2000">${rating?.words ?? ''}</textarea>`,
    })}
    <p class="note">${words.rateConsequence}</p>
    <p class="send"><button type="submit" formaction="/r/${code}/rate">${words.rateGo}</button></p>
  </section>`
}

/** Words or photos that came to mind later. */
export function remarkForm(site: SiteView, { code }: ReceiptView, options: FormOptions): Markup {
  const words = RECEIPT_WORDS[site.lang]
  const { faults, remark = '', kept = [] } = options
  const open =
    remark !== '' || kept.length > 0 || faults.some((one) => one.field === 'text' || one.field === 'photos')
  return html`<details class="more-words" !${open ? 'open' : ''}>
    <summary>${words.remarkTitle}</summary>
    !${field({
      name: 'text',
      label: words.remarkLabel,
      faults,
      big: false,
      control: (ties) => html`<textarea !${ties} rows="3" maxlength="2000">${remark}</textarea>`,
    })}
    !${field({
      name: 'photos',
      label: words.remarkPhotos,
      faults,
      big: false,
      control: (ties) => html`<input !${ties} type="file" accept="image/*" multiple data-photos />`,
    })}
    !${keptFiles(site.lang, kept)}
    <p class="send">
      <button type="submit" formaction="/r/${code}/remark" formnovalidate>${words.remarkGo}</button>
    </p>
  </details>`
}

/** Asking to hurry, once a day. */
export function urgeForm(site: SiteView, view: ReceiptView, { formId }: FormOptions): Markup {
  const words = RECEIPT_WORDS[site.lang]
  if (!view.may.urge) {
    const waiting = view.urgedAt !== undefined && view.may.withdraw
    if (!waiting) return ''
    return html`<p class="quiet">
      ${words.urgedAlready(momentWords(view.urgedAt ?? 0, site.now, site.lang))}
    </p>`
  }
  return html`<form action="/r/${view.code}/urge" method="post" class="urge" data-once>
    !${formStart(site, formId)}
    <p>
      <strong>${words.urgeTitle}</strong> ${words.urgeLead}
      <button type="submit" class="second">${words.urgeGo}</button>
    </p>
  </form>`
}
