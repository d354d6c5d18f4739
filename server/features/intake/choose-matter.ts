import { matterFact, type MatterFact } from '../../../domain/case/facts.ts'
import type { MatterCode } from '../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { CatalogueAnswers } from '../catalogue/answers.ts'

/** What a saying seems to be about; the words that spoke for it are the reason. */
export interface ChosenMatter {
  fact: MatterFact
  /** A reason of `MATTER_REASONS`, followed by the words that counted. */
  because: string
}

const MOST_WORDS = 4

/**
 * The matter a person chose, else the one the words speak for, else "none of these", which a person sorts out.
 * @returns `input.unknown-code` for a chosen matter that is not in the catalogue.
 */
export function chooseMatter(
  catalogue: CatalogueAnswers,
  { text, matter }: { text: string; matter?: MatterCode },
): ChosenMatter | Refusal {
  if (matter !== undefined) {
    const chosen = catalogue.matter(matter)
    return chosen
      ? { fact: matterFact(chosen), because: 'chosen' }
      : refuse('input.unknown-code', { field: 'matter', params: { value: matter } })
  }
  const [best] = catalogue.suggest(text, { limit: 1 })
  const suggested = best && catalogue.matter(best.code)
  if (suggested && best.because.length > 0) {
    return { fact: matterFact(suggested), because: ['words', ...best.because.slice(0, MOST_WORDS)].join(' ') }
  }
  const other = catalogue.matter(catalogue.current().other)
  if (!other) throw new Error('the catalogue lacks the matter that stands for none of these')
  return { fact: matterFact(other), because: 'none' }
}
