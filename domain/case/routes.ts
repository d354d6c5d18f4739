import type { UnitId } from '../kernel/ids.ts'
import { CENTRE_LEVELS, isWithin } from '../territory/area.ts'
import { areaOf, centreAbove, centresOf, isWider, type UnitFact } from './facts.ts'
import type { CaseState } from './state.ts'

/**
 * The centre that gets the case when its holder sends it up: the next above the holder on this place, but never one
 * below the centre that dispatched it (a county's case that its grid officer cannot solve goes back to the county,
 * not to a community that never had it). Undefined at the top.
 */
export function escalationTarget(state: CaseState): UnitFact | undefined {
  const above = centreAbove(state.place, state.holder.level)
  const { dispatcher } = state
  const inHand = state.status === 'handling' && dispatcher !== undefined && dispatcher.id !== state.holder.id
  return above && inHand && isWider(dispatcher.level, above.level) ? dispatcher : above
}

/** Centres of this place below the holder, and those of them that its matter's duty list lets it be given to. */
export function delegationTargets(state: CaseState): { lower: UnitFact[]; allowed: UnitFact[] } {
  const lower = centresOf(state.place).filter((centre) => isWider(state.holder.level, centre.level))
  return { lower, allowed: lower.filter((centre) => isOnDutyList(centre, state)) }
}

/**
 * The centre with this id, if it may take the case up from a holder that lets it lie (or has nobody): any centre above the
 * one that has it at a centre; where somebody handles it, the centre that sent it and those above. Undefined for others.
 */
export function takerUp(state: CaseState, id: UnitId): UnitFact | undefined {
  const { place, holder, handler } = state
  if (id === holder.id) return undefined
  const base = (handler && state.dispatcher) ?? holder
  if (id === base.id) return base
  // Asked of every centre's people: nothing is built for those to whom the answer is no.
  const above = CENTRE_LEVELS.some((level) => place.centres[level] === id && isWider(level, base.level))
  return above ? centresOf(place).find((centre) => centre.id === id) : undefined
}

/**
 * Whom the holder may send the case to: its own net and its own departments. Where the catalogue's rule names the unit,
 * it may be the department of any level above as well, as long as this place is its business: a clear matter goes
 * direct (rules §3, dispatch by catalogue), and the centre that sent it stays responsible, verifies and closes.
 */
export function mayBeSentTo(to: UnitFact, state: CaseState, byRule: boolean): boolean {
  if (isWithin(to.path, areaOf(state.holder))) return true
  return byRule && to.kind === 'department' && isWithin(state.place.path, areaOf(to))
}

/**
 * The community may not be given what its duty list does not contain (rules §3, Art. 17); its grids count as the
 * community.
 */
export function isOnDutyList(to: UnitFact, state: CaseState): boolean {
  const ofCommunity = to.kind === 'grid_seat' || (to.kind === 'centre' && to.level === 'community')
  return !ofCommunity || state.matter.levels.includes('community')
}
