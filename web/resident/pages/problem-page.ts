import { html } from 'ghtml'
import type { SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { SITE_WORDS } from '../words/words.ts'

/** What went wrong, as far as a page needs to say it. */
export interface ProblemView {
  status: number
  /** The city is not set up yet: nothing is wrong, and nothing was lost. */
  notYet: boolean
  /** The sentence of the refusal, which also says the way out. */
  sentence: string
  logId: string
}

/** Not found, too large, too often, failed: in plain words, with a way on. */
export function problemPage(site: SiteView, { status, notYet, sentence, logId }: ProblemView): Markup {
  const words = SITE_WORDS[site.lang]
  const titles: Record<number, string> = words.problemTitle
  const title = notYet ? words.problemNotYet : (titles[status] ?? words.problemTitle.other)
  const busy = !notYet && (status === 413 || status === 429 || status === 503)
  const main = html`<h1>${title}</h1>
    <p class="lead">${status === 404 ? words.problemMissing : sentence}</p>
    !${busy ? html`<p>${words.problemBack}</p>` : ''}
    !${status === 404 ? html`<p><a class="more" href="/r">${words.follow}</a></p>` : ''}
    <p><a class="more" href="/">${words.home}</a></p>
    !${status >= 500 && !notYet && !sentence.includes(logId) ? html`<p class="quiet">${words.problemNumber(logId)}</p>` : ''}`
  return layout(site, { title, main, hidden: true })
}
