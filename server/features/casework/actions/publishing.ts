import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { namesAReporter } from '../../intake/answers.ts'
import { hideNumbers } from '../rights/hide-numbers.ts'

/** A text that anybody will be able to read, and the field it was written in. */
export interface PublicText {
  field: string
  text: string
}

/**
 * Published is what was done, never who spoke (rules §7): a text with a number by which somebody is found, or with what
 * a reporter of this case left of themselves, is refused. One sentence for all of it: it must not tell what was found.
 */
export async function needNobodyNamed(
  platform: Platform,
  caseId: CaseId,
  { field, text }: PublicText,
): Promise<Refusal | undefined> {
  const named = hideNumbers(text) !== text || (await namesAReporter(platform, caseId, text))
  return named ? refuse('publishing.names-a-person', { field }) : undefined
}
