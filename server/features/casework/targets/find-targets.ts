import type { CaseState } from '../../../../domain/case/state.ts'
import { delegationTargets, isOnDutyList, mayBeSentTo } from '../../../../domain/case/routes.ts'
import { areaOf } from '../../../../domain/case/facts.ts'
import type { Unit } from '../../../../domain/org/unit.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'
import { isWithin } from '../../../../domain/territory/area.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf, type ListedUnit } from '../../people/answers.ts'
import { unitFact } from '../facts/unit-fact.ts'

export type TargetAction =
  'DispatchCase' | 'ArbitrateCase' | 'DelegateCase' | 'StartJointHandling' | 'ReassignPart' | 'WhistleUp'

/** As many as one looks through; more are found by name. */
const SHOWN = 50

/** Steps below the place as far as it is known in which units are offered unasked: for a street, down to its grids. */
const STEPS_DOWN = 2

/** Units that the action may name for this case: of its own place first, then of what lies below it; those in `last` last. */
export function findTargets(
  platform: Platform,
  state: CaseState,
  action: TargetAction,
  last: ReadonlySet<UnitId>,
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
  const offered = candidates
    .filter((unit) => (wanted === '' ? isNear(state, unit) : people.isUnitNamed(unit, wanted)) && fits(unit))
    .toSorted((a, b) => order(state, a, b))
  const first = offered.filter(({ id }) => !last.has(id))
  const others = offered.filter(({ id }) => last.has(id))
  return [...first.slice(0, SHOWN), ...others]
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

/** Works for an area of the place, or below the place as far as it is known: one of those grids will have it. */
function isNear(state: CaseState, unit: ListedUnit): boolean {
  return isHere(state, unit) || isBelow(state, unit)
}

function isBelow({ place }: CaseState, unit: ListedUnit): boolean {
  const steps = unit.path.length - place.path.length
  return steps > 0 && steps <= STEPS_DOWN && isWithin(unit.path, areaOf(place))
}

/**
 * The place's own before others, narrow areas before wide ones. Below the place it is the other way round: centres of
 * communities before their grids, those of one community together, and companies last.
 */
function order(state: CaseState, a: ListedUnit, b: ListedUnit): number {
  const here = Number(isHere(state, b)) - Number(isHere(state, a))
  const below = Number(isBelow(state, b)) - Number(isBelow(state, a))
  if (here !== 0 || below !== 0) return here || below
  const byName = a.name < b.name ? -1 : Number(a.name > b.name)
  if (!isBelow(state, a)) return b.path.length - a.path.length || byName
  const ofNet = Number(isOfNet(b)) - Number(isOfNet(a))
  const byArea = a.area < b.area ? -1 : Number(a.area > b.area)
  return ofNet || a.path.length - b.path.length || byArea || byName
}

function isOfNet({ kind }: ListedUnit): boolean {
  return kind === 'centre' || kind === 'grid_seat'
}
