import type { Instant } from '../kernel/instant.ts'
import { DAY, HOUR } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { By } from './facts.ts'
import { delegationTargets, escalationTarget } from './routes.ts'
import type { CaseState } from './state.ts'
import { latestSuspensionEnd } from './suspension-year.ts'
import { timerDueAt } from './timers.ts'

/** A further condition of an action: undefined lets it pass, a Refusal says why not. */
export type Condition = (state: CaseState, by: By, at: Instant) => Refusal | undefined

/** The first condition that objects. */
export function firstObjection(...conditions: Condition[]): Condition {
  return (state, by, at) => {
    for (const condition of conditions) {
      const objection = condition(state, by, at)
      if (objection) return objection
    }
    return undefined
  }
}

export function openParts(state: CaseState): CaseState['parts'] {
  return state.parts.filter((part) => part.status !== 'finished' && part.status !== 'cancelled')
}

export const noOpenParts: Condition = (state) =>
  openParts(state).length > 0 ? refuse('case.parts-open') : undefined

export const someOpenPart: Condition = (state) =>
  openParts(state).length > 0 ? undefined : refuse('case.part-not-open')

export const someReturnedPart: Condition = (state) =>
  state.parts.some((part) => part.status === 'returned') ? undefined : refuse('case.part-not-open')

/** After N returns only the upper centre may say whose it is (rules §3, return). */
export const arbitrationNotDue: Condition = (state) =>
  state.status === 'returned' && state.returns >= state.policy.maxReturns
    ? refuse('case.arbitration-required', { params: { returns: state.returns } })
    : undefined

/** An arbitrator without the right unit in its own area asks the level above; the highest has to decide. */
export const someoneAboveArbitrates: Condition = (state) =>
  state.status === 'arbitrating' && !escalationTarget(state) ? refuse('case.no-upper-level') : undefined

/** Neither returned nor pushed upward: the decision of an arbitration binds both ways. */
export const notBinding: Condition = (state) => (state.binding ? refuse('case.decision-binding') : undefined)

/** How often a unit may send the same case up; what the centre above then decides binds it [I]. */
export const MOST_ESCALATIONS = 2

/** Sent up, given back with a reason and sent up again: then it stays where the centre above puts it. */
const notEscalatedTwice: Condition = (state, by) =>
  by.kind === 'staff' && state.escalatedBy.filter((unit) => unit === by.unit).length >= MOST_ESCALATIONS
    ? refuse('case.escalated-twice')
    : undefined

/** A handler leaves no part of a joint handling behind, and does not send up what was decided to be its own. */
export const mayEscalate: Condition = (state, by, at) => {
  if (!escalationTarget(state)) return refuse('case.no-upper-level')
  const inHand =
    state.status === 'handling' ? firstObjection(notBinding, noOpenParts)(state, by, at) : undefined
  return inHand ?? notEscalatedTwice(state, by, at)
}

export const mayDelegate: Condition = (state) => {
  const { lower, allowed } = delegationTargets(state)
  if (allowed.length > 0) return undefined
  return refuse(lower.length > 0 ? 'case.outside-duty-list' : 'case.outside-scope')
}

/** Taken up from above only once its limit has passed; what is urgent need not wait so long [I]. */
export const liesStill: Condition = ({ matter, clock }, _by, at) =>
  matter.urgent || (clock !== undefined && clock.due <= at) ? undefined : refuse('case.not-late-yet')

export const notUrgedRecently: Condition = (state, by, at) => {
  if (by.kind !== 'resident' || by.report === undefined) return undefined
  const last = state.reports[by.report]?.urgedAt
  return last !== undefined && at < last + state.policy.urgeEveryHours * HOUR
    ? refuse('case.urged-recently')
    : undefined
}

/** Never by who handled it, whatever seat that person asks from (rules §3, verify and call back). */
export const notHandledItself: Condition = (state, by) =>
  by.kind === 'staff' && state.handledBy.includes(by.person)
    ? refuse('case.handler-may-not-verify')
    : undefined

/** Only before expiry, never for urgent matters, one at a time, at most so many granted (rules §3, extension). */
export const mayAskExtension: Condition = (state, _by, at) => {
  if (state.extension) return refuse('case.extension-pending')
  if (state.matter.urgent) return refuse('case.extension-urgent')
  if (state.extensionsGranted >= state.policy.maxExtensions) return refuse('case.extension-too-many')
  return state.clock !== undefined && at < state.clock.due ? undefined : refuse('case.extension-expired')
}

export const extensionAsked: Condition = (state) =>
  state.extension ? undefined : refuse('case.not-allowed-now', { params: { status: state.status } })

/** Two persons of two levels, neither of them the one who asked (rules §3, extension). */
export const secondApproverOfExtension: Condition = ({ extension }, by) => {
  if (by.kind !== 'staff' || !extension) return undefined
  const same =
    by.person === extension.askedBy || by.person === extension.endorser || by.unit === extension.endorsedBy
  return same ? refuse('case.second-approver-required') : undefined
}

/** What may not wait a day longer (`mayAskExtension`) may not be put away for a year either [I]. */
const notUrgent: Condition = (state) => (state.matter.urgent ? refuse('case.suspension-urgent') : undefined)

/** Nothing is left of the year in which a handling may be put away (`latestSuspensionEnd`). */
const suspensionLeft: Condition = (state, _by, at) =>
  latestSuspensionEnd(state, at) > at ? undefined : refuse('case.suspension-used-up')

export const mayAskSuspension: Condition = firstObjection(
  notUrgent,
  (state) => (state.suspensionAsked ? refuse('case.suspension-pending') : undefined),
  suspensionLeft,
)

export const suspensionAsked: Condition = (state) =>
  state.suspensionAsked ? undefined : refuse('case.not-allowed-now', { params: { status: state.status } })

export const maySuspend: Condition = (state, by, at) => {
  const { matter, suspensionAsked: asked } = state
  // Asked before these were rules: it can only be refused.
  if (asked && asked.until > latestSuspensionEnd(state, at))
    return refuse('case.suspension-too-long', {
      field: 'until',
      params: { most: state.policy.maxSuspensionDays },
    })
  if (matter.urgent) return refuse('case.suspension-urgent')
  if (asked && asked.until <= at) return refuse('input.invalid', { field: 'until' })
  return by.kind === 'staff' && by.person === asked?.askedBy
    ? refuse('case.second-approver-required')
    : undefined
}

/** Somebody is left to be called: a reporter who did not withdraw and has not answered in this round already. */
export const someReporterToCall: Condition = (state) => {
  const reporters = Object.values(state.reports).filter((report) => !report.withdrawn)
  if (reporters.length === 0) return refuse('case.report-unknown')
  return reporters.some((report) => report.ratedRound !== state.reworks)
    ? undefined
    : refuse('case.already-rated')
}

export const mayRate: Condition = (state, by, at) => {
  const entry = by.kind === 'resident' && by.report !== undefined ? state.reports[by.report] : undefined
  if (entry?.ratedRound === state.reworks) return refuse('case.already-rated')
  const until = (state.closedAt ?? 0) + state.policy.ratingDays * DAY
  return at <= until ? undefined : refuse('case.rating-over')
}

export const timerDue: Condition = (state, _by, at) => {
  const due = timerDueAt(state)
  return due !== undefined && due <= at ? undefined : refuse('case.timer-not-due')
}
