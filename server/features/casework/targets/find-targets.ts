import type { CaseState } from '../../../../domain/case/state.ts'
import { delegationTargets, isOnDutyList, mayBeSentTo } from '../../../../domain/case/routes.ts'
import { areaOf } from '../../../../domain/case/facts.ts'
import type { Unit } from '../../../../domain/org/unit.ts'
import { isWithin } from '../../../../domain/territory/area.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf, type ListedUnit } from '../../people/answers.ts'
import { unitFact } from '../facts/unit-fact.ts'

export type TargetAction =
  'DispatchCase' | 'ArbitrateCase' | 'DelegateCase' | 'StartJointHandling' | 'ReassignPart' | 'WhistleUp'

/** As many as one looks through; more are found by name. */
const SHOWN = 50

/** Units that the action may name for this case, those of its own place first, then by name. */
export function findTargets(
  platform: Platform,
  state: CaseState,
  action: TargetAction,
  words = '',
): ListedUnit[] {
  const people = peopleOf(platform)
  const sender = action === 'ReassignPart' ? (state.dispatcher ?? state.holder) : state.holder
  const city = state.place.path[0] ?? ''
  const candidates = people.unitsWithin(action === 'WhistleUp' ? city : areaOf(sender))
  const wanted = words.trim().toLowerCase()
  const lower = new Set(delegationTargets(state).allowed.map((centre) => centre.id))
  const fits = (unit: ListedUnit): boolean => {
    if (action === 'DelegateCase') return lower.has(unit.id)
    if (action === 'WhistleUp') return isHere(state, unit)
    return unit.id !== sender.id && isOnDutyList(unitFact(unit), state)
  }
  return candidates
    .filter((unit) => (wanted === '' ? isHere(state, unit) : people.isUnitNamed(unit, wanted)) && fits(unit))
    .toSorted((a, b) => order(state, a, b))
    .slice(0, SHOWN)
}

/** May this action send the case to the unit that the rule names? */
export function isTarget(state: CaseState, unit: Unit, action: TargetAction): boolean {
  const to = unitFact(unit)
  return mayBeSentTo(to, state, action === 'DispatchCase') && isOnDutyList(to, state)
}

/** Works for an area that the place of the case lies in. */
function isHere(state: CaseState, unit: ListedUnit): boolean {
  return isWithin(state.place.path, unit.area)
}

/** The place's own before others, narrow areas before wide ones. */
function order(state: CaseState, a: ListedUnit, b: ListedUnit): number {
  const here = Number(isHere(state, b)) - Number(isHere(state, a))
  return here || b.path.length - a.path.length || (a.name < b.name ? -1 : Number(a.name > b.name))
}
