import { html } from 'ghtml'
import type { NowView, SiteView, StepView } from '../../../contract/resident.ts'
import type { Markup } from '../layout.ts'
import { momentWords } from '../when.ts'
import { RECEIPT_WORDS } from '../words/words.ts'

/** What happened, as one sentence; words that somebody wrote stand in quotes below it. */
export function stepSentence(site: SiteView, step: StepView): Markup {
  const { lang, now } = site
  const words = RECEIPT_WORDS[lang].step
  const when = (at: number): string => momentWords(at, now, lang)
  switch (step.kind) {
    case 'accepted':
    case 'sent':
    case 'signed':
    case 'raised':
    case 'moved':
    case 'late':
    case 'done':
      return html`${words[step.kind](step.who)}`
    case 'joint':
      return html`${words.joint(step.who, step.others)}`
    case 'longer':
      return html`${words.longer(when(step.due))}`
    case 'paused':
      return html`${words.paused(when(step.until), step.reason)}`
    case 'rated':
      return html`${words.rated(step.solved, step.satisfied)}`
    case 'note':
      return html`${words.note}!${quote(step.text)}`
    case 'remark':
      return step.text === '' ? html`${words.remarkPhotos}` : html`${words.remark}!${quote(step.text)}`
    case 'declined': {
      const exits: Record<string, string> = words.declined
      return html`${exits[step.exit] ?? ''}!${quote(step.reason)}!${
        step.whereToGo ? html`<strong>${words.declinedWhere(step.whereToGo)}</strong>` : ''
      }!${step.earlier ? html`<strong>${words.declinedEarlier(step.earlier.number)}</strong>` : ''}!${
        step.earlier?.now ? nowSentence(site, step.earlier.now) : ''
      }`
    }
    default:
      return html`${words[step.kind]}`
  }
}

function quote(text: string): Markup {
  return text === '' ? '' : html`<q class="said">${text}</q>`
}

/** Where it stands and what comes next: who does what by when. */
export function nowSentence({ lang, now: at }: SiteView, now: NowView): Markup {
  const words = RECEIPT_WORDS[lang].now
  switch (now.kind) {
    case 'paused':
      return html`${words.paused(momentWords(now.until, at, lang))}`
    case 'closed':
    case 'declined':
    case 'withdrawn':
      return html`${words[now.kind]}`
    default: {
      const due = momentWords(now.due ?? at, at, lang)
      if (!now.late) return html`${words[now.kind](now.who, due)}`
      const { who } = now
      return html`${words.late[now.kind](who)} <strong class="late">${words.promised(due)}</strong>`
    }
  }
}
