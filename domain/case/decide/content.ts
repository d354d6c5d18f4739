import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { isWithin } from '../../territory/area.ts'
import { areaOf, type UnitFact } from '../facts.ts'
import type { CaseState } from '../state.ts'

const LONGEST_TEXT = 2000

/** A text that must say something: refused when blank or longer than 2,000 characters. */
export function needText(field: string, text: string): Refusal | undefined {
  if (text.trim() === '') return refuse('case.reason-required', { field })
  return text.length > LONGEST_TEXT
    ? refuse('input.too-long', { field, params: { most: LONGEST_TEXT } })
    : undefined
}

/** A handler must work within the area of the centre that sends (its own net, its own departments). */
export function needWithin(field: string, to: UnitFact, sender: UnitFact): Refusal | undefined {
  return isWithin(to.path, areaOf(sender)) ? undefined : refuse('case.outside-scope', { field })
}

/** The community may not be given what its duty list does not contain (rules §3, Art. 17). */
export function needOnDutyList(field: string, to: UnitFact, state: CaseState): Refusal | undefined {
  const ofCommunity = to.kind === 'grid_seat' || (to.kind === 'centre' && to.level === 'community')
  return ofCommunity && !state.matter.levels.includes('community')
    ? refuse('case.outside-duty-list', { field })
    : undefined
}

/** The first refusal among several, or undefined. */
export function firstOf(...refusals: (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((refusal) => refusal !== undefined)
}
