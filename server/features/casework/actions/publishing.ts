import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { namesAReporter } from '../../intake/answers.ts'
import { hasPersonalNumber, hideNumbers } from '../rights/hide-numbers.ts'

/** A text that others will read word for word, and the field it was written in. */
export interface SharedText {
  field: string
  text: string
  readers: 'everybody' | 'reporters'
}

const GUARDS = {
  everybody: {
    refusal: 'publishing.names-a-person',
    hasNumber: (text: string) => hideNumbers(text) !== text,
  },
  // "Ring 0313-… to have the heating looked at" is help: a landline that no reporter left stays.
  reporters: { refusal: 'telling.names-a-person', hasNumber: hasPersonalNumber },
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
  const { refusal, hasNumber } = GUARDS[readers]
  const named = hasNumber(text) || (await namesAReporter(platform, caseId, text))
  return named ? refuse(refusal, { field }) : undefined
}
