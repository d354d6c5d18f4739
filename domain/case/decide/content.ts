import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { isWithin } from '../../territory/area.ts'
import { areaOf, type UnitFact } from '../facts.ts'
import { isOnDutyList } from '../routes.ts'
import type { CaseState } from '../state.ts'
import type { TimeLimit } from '../../limits/time-limit.ts'

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
  return isOnDutyList(to, state) ? undefined : refuse('case.outside-duty-list', { field })
}

/** A text that may be left out: refused only when longer than 2,000 characters. */
export function notTooLong(field: string, text: string | undefined): Refusal | undefined {
  return text !== undefined && text.length > LONGEST_TEXT
    ? refuse('input.too-long', { field, params: { most: LONGEST_TEXT } })
    : undefined
}

/** A limit must be a positive number of its unit: nothing else can be counted. */
export function needLimit(field: string, limit: TimeLimit): Refusal | undefined {
  return limit.amount > 0 && Number.isFinite(limit.amount) ? undefined : refuse('input.invalid', { field })
}

/** Ids that stand for one thing each: the first that comes twice is refused. */
export function needDistinct(field: (index: number) => string, ids: readonly string[]): Refusal | undefined {
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice < 0 ? undefined : refuse('input.invalid', { field: field(twice) })
}

/** The first refusal among several, or undefined. */
export function firstOf(...refusals: (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((refusal) => refusal !== undefined)
}
