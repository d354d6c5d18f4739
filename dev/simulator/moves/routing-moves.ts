import { areaOf, centreAbove, type UnitFact } from '../../../domain/case/facts.ts'
import { MOST_ESCALATIONS } from '../../../domain/case/action-conditions.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { isWithin, type AreaLevel, type CentreLevel } from '../../../domain/territory/area.ts'
import { ARBITRATION_NOTES, DISPATCH_NOTES, ESCALATE_NOTES } from '../../texts/notes/coordinating-notes.ts'
import { ASK_JOINT_NOTES, RETURN_REASONS } from '../../texts/notes/handling-notes.ts'
import { afterWorkingHours } from '../when.ts'
import type { Course, Move } from './move.ts'
import { isReachable, otherUnits, rightUnit, unitByRule } from './targets.ts'

/** An accepted case at a centre: the rule sends it, or somebody does; what is not its own goes up or down. */
export function dispatch(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  const ruled = unitByRule(course)
  // As the product does: a rule sends what was just accepted, not what came up or down from another centre.
  const fresh =
    state.status === 'accepted' && state.holder.id === state.firstReceiver?.id && !state.dispatcher
  if (ruled && fresh && city.matter(state.matter.code).direct && isReachable(state, ruled.unit)) {
    const at = state.lastAt + 600 + chance.whole(0, 900)
    const actor = { kind: 'system', name: 'dispatch-by-rule' } as const
    return {
      at,
      act: () => void life.give({ type: 'DispatchCase', at, actor, to: ruled.unit, rule: ruled.rule }),
    }
  }
  const actor = life.someoneIn(state.holder, 'case.coordinate')
  if (!actor) return undefined
  const at = state.status === 'returned' ? afterThought(course, 0.35) : life.inItsTime()
  if (state.status === 'returned' && (state.returns >= state.policy.maxReturns || chance.happens(0.25))) {
    const reason = '两家各执一词，请上级裁定。'
    return { at, act: () => void life.give({ type: 'AskArbitration', at, actor, reason }) }
  }
  const together = joinHands(course, at, actor)
  if (together) return together
  const right = rightUnit(course)
  // What needs several hands goes up, where somebody can bring them together.
  const tangled = state.status === 'accepted' && chance.happens(TANGLED[state.holder.level] ?? 0)
  if (right && isReachable(state, right, right.id === ruled?.unit.id) && !tangled) {
    const others = otherUnits(course, [right.id])
    const wrong = others.length > 0 && !state.matter.urgent && chance.happens(0.09)
    const to = wrong ? chance.pick(others) : right
    const lower = lowerCentre(course, to)
    if (lower && chance.happens(0.6)) {
      const reason = '属你处职责，请组织办理并反馈。'
      return { at, act: () => void life.give({ type: 'DelegateCase', at, actor, to: lower, reason }) }
    }
    const usual = chance.happens(0.5) ? chance.pick(DISPATCH_NOTES) : undefined
    // Who sent it up is told why it comes back.
    const note = state.escalatedBy.includes(to.id) ? '属你处职责，请办理并反馈。' : usual
    return {
      at,
      act: () => {
        course.misrouted = wrong
        const rule = ruled && ruled.unit.id === to.id ? { rule: ruled.rule } : {}
        life.give({ type: 'DispatchCase', at, actor, to, ...rule, ...(note && { note }) })
      },
    }
  }
  if (state.status === 'returned') {
    // What came back can only be repaired or sent elsewhere; without anybody else, the upper centre decides.
    const reason = '本级没有合适的承办单位，请上级裁定。'
    return { at, act: () => void life.give({ type: 'AskArbitration', at, actor, reason }) }
  }
  if (!maySendUp(state)) return undefined
  const reason = chance.pick(ESCALATE_NOTES)
  const double = chance.happens(0.12)
  return { at, act: () => void life.give({ type: 'EscalateCase', at, actor, reason, double }) }
}

/** Somebody is above, and this unit has not sent it up twice already. */
export function maySendUp({ place, holder, escalatedBy }: CaseState): boolean {
  const times = escalatedBy.filter((unit) => unit === holder.id).length
  return centreAbove(place, holder.level) !== undefined && times < MOST_ESCALATIONS
}

/** How often a centre finds that several above it have to work together. */
const TANGLED: Partial<Record<AreaLevel, number>> = { community: 0.22, street: 0.22, county: 0.08 }

/** What came back or is disputed lies longer than its two hours: somebody has to ask around first. */
function afterThought({ life }: Course, share: number): number {
  const { chance, city, state } = life
  if (state.matter.urgent || !chance.happens(share)) return life.inItsTime()
  return afterWorkingHours(city.calendar, state.lastAt, 3 + chance.wait(14))
}

/**
 * Several departments of the holder's own level share the work: the one whose matter it is leads, else urban management,
 * which lends a hand more often than anybody else.
 */
function joinHands(course: Course, at: number, actor: Staff): Move | undefined {
  const { life } = course
  const { chance, city, state } = life
  const area = areaOf(state.holder)
  const departments = city.workersIn(area).filter(({ kind }) => kind === 'department')
  if (departments.length < 2 || !chance.happens(0.3)) return undefined
  const urban = city.department('urban_management', state.holder.level as CentreLevel, state.place.path)
  const ruled = unitByRule(course)?.unit
  const lead = departments.find(({ id }) => id === ruled?.id) ?? urban
  const helpers = departments.filter(({ id }) => id !== lead?.id)
  if (!lead || helpers.length === 0) return undefined
  const first = urban && urban.id !== lead.id && chance.happens(0.5) ? urban : chance.pick(helpers)
  const units = new Set([first, ...(chance.happens(0.5) ? [chance.pick(helpers)] : [])])
  const { limits } = city.matter(state.matter.code)
  const parts = [...units].map((unit, i) => ({
    id: `${i + 1}`,
    unit,
    task: chance.pick(ASK_JOINT_NOTES),
    limit: limits.handle,
  }))
  return { at, act: () => void life.give({ type: 'StartJointHandling', at, actor, lead, parts }) }
}

/** The centre of this place, below the holder, in whose area the unit works. */
function lowerCentre({ life }: Course, to: UnitFact): UnitFact | undefined {
  const { state, city } = life
  if (state.status !== 'accepted' || state.holder.level === 'community') return undefined
  for (const level of ['community', 'street'] as const) {
    const id = state.place.centres[level]
    const centre = id === undefined ? undefined : city.unit(id)
    if (!centre || centre.path.length <= state.holder.path.length) continue
    if (isWithin(to.path, areaOf(centre)) && isReachable(state, centre)) return centre
  }
  return undefined
}

/** A case on somebody's desk: signed, or sent back. */
export function sign(course: Course): Move | undefined {
  const { life } = course
  const { state, chance } = life
  const actor = life.someoneIn(state.holder, 'case.handle')
  if (!actor) return undefined
  const at = life.inItsTime()
  const returns = course.misrouted ? chance.happens(0.9) : chance.happens(state.returns > 0 ? 0.25 : 0.04)
  if (returns && !state.binding) {
    const reason = chance.pick(RETURN_REASONS)
    return { at, act: () => void life.give({ type: 'ReturnCase', at, actor, reason }) }
  }
  return {
    at,
    act: () => {
      course.misrouted = false
      life.give({ type: 'SignCase', at, actor })
    },
  }
}

/** A dispute at the upper centre: it decides whose it is. */
export function arbitrate(course: Course): Move | undefined {
  const { life } = course
  const { state, chance } = life
  const actor = life.someoneIn(state.holder, 'case.coordinate')
  const right = rightUnit(course)
  const others = otherUnits(course, [])
  const to = right && isReachable(state, right) ? right : others[0]
  if (!actor || !to) return undefined
  const at = afterThought(course, 0.6)
  const reason = chance.pick(ARBITRATION_NOTES)
  return { at, act: () => void life.give({ type: 'ArbitrateCase', at, actor, to, reason }) }
}
