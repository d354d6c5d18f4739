import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { namesAReporter } from '../../intake/answers.ts'
import { hasPersonalNumber, hideNumbers } from '../rights/hide-numbers.ts'
import { revealingSeat } from '../rights/may-reveal.ts'

/** A text that others will read word for word, and the field it was written in. */
export interface SharedText {
  field: string
  text: string
  readers: 'everybody' | 'reporters'
  /** How it could be written for the units alone, as `telling.names-a-person` calls it. */
  insteadOf?: 'progress'
}

/**
 * Shared is what was done, never who spoke (rules §7): a text with a number by which somebody is found, or with what
 * a reporter of this case left of themselves, is refused. One sentence for all of it: it must not tell what was found.
 * Nor may a word to the only reporter name that one: who joins the case later reads it too.
 */
export async function needNobodyNamed(
  { platform, ledger }: House,
  staff: Staff,
  caseId: CaseId,
  shared: readonly SharedText[],
): Promise<Refusal | undefined> {
  const numbered = shared.find(hasNumber)
  if (numbered) return refused(numbered)
  const written = shared.filter(({ text }) => text !== '')
  if (written.length === 0) return undefined
  const path = (await ledger.load(caseId))?.state.place.path ?? []
  // Only for those who may look it up: a company could otherwise try the names of neighbours until one is refused.
  if (!revealingSeat(staff, path)) return undefined
  for (const one of written) if (await namesAReporter(platform, caseId, one.text)) return refused(one)
  return undefined
}

function hasNumber({ text, readers }: SharedText): boolean {
  // "Ring 0313-… to have the heating looked at" is help: to reporters, a landline that none of them left stays.
  return readers === 'everybody' ? hideNumbers(text) !== text : hasPersonalNumber(text)
}

function refused({ field, readers, insteadOf }: SharedText): Refusal {
  return readers === 'everybody'
    ? refuse('publishing.names-a-person', { field })
    : refuse('telling.names-a-person', { field, ...(insteadOf && { params: { insteadOf } }) })
}
