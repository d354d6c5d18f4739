import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { namesAReporter } from '../../intake/answers.ts'
import { hideNumbers } from '../rights/hide-numbers.ts'

/** A text that others will read word for word, and the field it was written in. */
export interface SharedText {
  field: string
  text: string
  readers: 'everybody' | 'reporters'
}

const REFUSALS = {
  everybody: 'publishing.names-a-person',
  reporters: 'telling.names-a-person',
} as const

/**
 * Shared is what was done, never who spoke (rules §7): a text with a number by which somebody is found, or with what
 * a reporter of this case left of themselves, is refused. One sentence for all of it: it must not tell what was found.
 * Nor may a note for the only reporter name that one: who joins the case later reads it too.
 */
export async function needNobodyNamed(
  platform: Platform,
  caseId: CaseId,
  { field, text, readers }: SharedText,
): Promise<Refusal | undefined> {
  const named = hideNumbers(text) !== text || (await namesAReporter(platform, caseId, text))
  return named ? refuse(REFUSALS[readers], { field }) : undefined
}
