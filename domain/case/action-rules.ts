import type { Instant } from '../kernel/instant.ts'
import { HOUR } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { CaseAction } from './commands.ts'
import type { By } from './facts.ts'
import { centreAbove } from './facts.ts'
import type { CaseState } from './state.ts'
import { OPEN_STATUSES, type CaseStatus } from './status.ts'
import { timerDueAt } from './timers.ts'
import * as who from './who.ts'

/** When, by whom and under which further condition an action may be taken. */
export interface ActionRule {
  statuses: readonly CaseStatus[]
  who: who.Who
  /** Further condition that depends on the case alone or on who asks; a Refusal says why not. */
  unless?: (state: CaseState, by: By, at: Instant) => Refusal | undefined
}

const AT_A_CENTRE = ['reported', 'accepted', 'returned'] as const
const IN_HAND = ['dispatched', 'handling'] as const

/**
 * The one table that both the screens and `decide` read: what is allowed is never written twice.
 * Source: rules §3 (Beijing regulation Arts. 11–17 and 33, Xuanhua "135", hotline call-back).
 */
export const ACTION_RULES: Record<CaseAction, ActionRule> = {
  AttachReport: { statuses: OPEN_STATUSES, who: who.anyOf(who.areaSays, who.newcomer) },
  WithdrawReport: { statuses: OPEN_STATUSES, who: who.reporter },
  UrgeCase: {
    statuses: OPEN_STATUSES,
    who: who.anyOf(who.reporter, who.areaSupervises, who.answerableCentreCoordinates),
    unless: urgedRecently,
  },
  AcceptCase: { statuses: ['reported'], who: who.holderCoordinates },
  DeclineCase: { statuses: ['reported'], who: who.holderCoordinates },
  CorrectMatter: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  CorrectPlace: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  MergeCase: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  AbsorbCase: { statuses: OPEN_STATUSES, who: who.areaCoordinates },
  DispatchCase: {
    statuses: ['accepted', 'returned'],
    who: who.anyOf(who.holderCoordinates, who.system),
    unless: arbitrationDue,
  },
  SignCase: { statuses: ['dispatched'], who: who.handlerHandles },
  ReturnCase: { statuses: IN_HAND, who: who.handlerHandles, unless: binding },
  AskArbitration: { statuses: ['returned'], who: who.holderCoordinates },
  ArbitrateCase: { statuses: ['arbitrating'], who: who.holderCoordinates },
  EscalateCase: {
    statuses: ['accepted', 'handling'],
    who: (state, actor) =>
      state.status === 'accepted' ? who.holderCoordinates(state, actor) : who.netHandlerHandles(state, actor),
    unless: (state) =>
      centreAbove(state.place, state.holder.level) === undefined
        ? refuse('case.no-upper-level')
        : partsOpen(state),
  },
  DelegateCase: {
    statuses: ['accepted'],
    who: who.holderCoordinates,
    unless: (state) =>
      state.place.path.length > state.holder.path.length && state.holder.level !== 'community'
        ? undefined
        : refuse('case.outside-scope'),
  },
  StartJointHandling: {
    statuses: ['accepted', 'returned'],
    who: who.holderCoordinates,
    unless: arbitrationDue,
  },
  SignPart: { statuses: IN_HAND, who: who.partUnitHandles(['waiting']) },
  FinishPart: { statuses: IN_HAND, who: who.partUnitHandles(['signed']) },
  ReturnPart: { statuses: IN_HAND, who: who.partUnitHandles(['waiting', 'signed']) },
  ReassignPart: {
    statuses: IN_HAND,
    who: who.answerableCentreCoordinates,
    unless: (state) =>
      state.parts.some((part) => part.status === 'returned') ? undefined : refuse('case.part-not-open'),
  },
  CancelPart: {
    statuses: IN_HAND,
    who: who.answerableCentreCoordinates,
    unless: (state) => (openParts(state).length > 0 ? undefined : refuse('case.part-not-open')),
  },
  WhistleUp: { statuses: ['accepted', 'returned', 'dispatched', 'handling'], who: who.centreWhistles },
  AnswerWhistle: { statuses: OPEN_STATUSES, who: who.calledUnitHandles },
  NoteProgress: {
    statuses: ['accepted', 'returned', 'arbitrating', 'dispatched', 'handling', 'suspended'],
    who: who.anyOf(who.handlerHandles, who.partUnitHandles(['waiting', 'signed']), who.holderCoordinates),
  },
  AskExtension: { statuses: ['handling'], who: who.handlerHandles, unless: extensionBarred },
  GrantExtension: {
    statuses: ['handling'],
    who: who.answerableCentreApproves,
    unless: (state, by) =>
      extensionAsked(state) ?? secondPerson(by, [state.extension?.askedBy]) ?? secondUnit(state, by),
  },
  RefuseExtension: { statuses: ['handling'], who: who.answerableCentreApproves, unless: extensionAsked },
  AskSuspension: {
    statuses: ['handling'],
    who: who.handlerHandles,
    unless: (state) => (state.suspensionAsked ? refuse('case.suspension-pending') : undefined),
  },
  SuspendCase: {
    statuses: ['handling'],
    who: who.answerableCentreApproves,
    unless: (state, by, at) =>
      suspensionAsked(state, at) ?? secondPerson(by, [state.suspensionAsked?.askedBy]),
  },
  RefuseSuspension: {
    statuses: ['handling'],
    who: who.answerableCentreApproves,
    unless: (state) => (state.suspensionAsked ? undefined : refuse('case.not-allowed-now')),
  },
  ResumeCase: {
    statuses: ['suspended'],
    who: who.anyOf(who.handlerHandles, who.answerableCentreCoordinates),
  },
  ResolveCase: { statuses: ['handling'], who: who.handlerHandles, unless: partsOpen },
  VerifyCase: { statuses: ['resolved'], who: who.answerableCentreCoordinates, unless: handledItself },
  FailVerification: { statuses: ['resolved'], who: who.answerableCentreCoordinates, unless: handledItself },
  CloseCase: { statuses: ['verified'], who: who.answerableCentreCoordinates },
  CallBack: { statuses: ['closed'], who: who.answerableCentreCoordinates, unless: handledItself },
  RateCase: { statuses: ['closed'], who: who.reporter, unless: ratingBarred },
  ReopenCase: { statuses: ['closed'], who: who.anyOf(who.answerableCentreCoordinates, who.areaSupervises) },
  SuperviseCase: { statuses: OPEN_STATUSES, who: who.areaSupervises },
  ElapseTime: {
    statuses: OPEN_STATUSES,
    who: who.system,
    unless: (state, _by, at) => {
      const due = timerDueAt(state)
      return due !== undefined && due <= at ? undefined : refuse('case.timer-not-due')
    },
  },
}

export function openParts(state: CaseState): CaseState['parts'] {
  return state.parts.filter((part) => part.status !== 'finished' && part.status !== 'cancelled')
}

function partsOpen(state: CaseState): Refusal | undefined {
  return openParts(state).length > 0 ? refuse('case.parts-open') : undefined
}

function arbitrationDue(state: CaseState): Refusal | undefined {
  return state.status === 'returned' && state.returns >= state.policy.maxReturns
    ? refuse('case.arbitration-required', { params: { returns: state.returns } })
    : undefined
}

function binding(state: CaseState): Refusal | undefined {
  return state.binding ? refuse('case.decision-binding') : undefined
}

function urgedRecently(state: CaseState, by: By, at: Instant): Refusal | undefined {
  if (by.kind !== 'resident' || by.report === undefined) return undefined
  const last = state.reports[by.report]?.urgedAt
  return last !== undefined && at < last + state.policy.urgeEveryHours * HOUR
    ? refuse('case.urged-recently')
    : undefined
}

function handledItself(state: CaseState, by: By): Refusal | undefined {
  return by.kind === 'staff' && state.handledBy.includes(by.person)
    ? refuse('case.handler-may-not-verify')
    : undefined
}

function secondPerson(by: By, others: readonly (string | undefined)[]): Refusal | undefined {
  return by.kind === 'staff' && others.includes(by.person)
    ? refuse('case.second-approver-required')
    : undefined
}

/** The second approval must come from another level than the first. */
function secondUnit(state: CaseState, by: By): Refusal | undefined {
  return by.kind === 'staff' && state.extension?.endorsedBy === by.unit
    ? refuse('case.second-approver-required')
    : undefined
}

function extensionAsked(state: CaseState): Refusal | undefined {
  return state.extension ? undefined : refuse('case.not-allowed-now')
}

function suspensionAsked(state: CaseState, at: Instant): Refusal | undefined {
  if (!state.suspensionAsked) return refuse('case.not-allowed-now')
  return state.suspensionAsked.until > at ? undefined : refuse('case.suspension-too-long', { field: 'until' })
}

/** Only before expiry, never for urgent matters, one at a time, at most so many granted (rules §3). */
function extensionBarred(state: CaseState, _by: By, at: Instant): Refusal | undefined {
  if (state.extension) return refuse('case.extension-pending')
  if (state.matter.urgent) return refuse('case.extension-urgent')
  if (state.extensionsGranted >= state.policy.maxExtensions) return refuse('case.extension-too-many')
  return state.clock !== undefined && at < state.clock.due ? undefined : refuse('case.extension-expired')
}

function ratingBarred(state: CaseState, by: By, at: Instant): Refusal | undefined {
  const entry = by.kind === 'resident' && by.report !== undefined ? state.reports[by.report] : undefined
  if (entry?.ratedRound === state.reworks) return refuse('case.already-rated')
  const until = (state.closedAt ?? 0) + state.policy.ratingDays * 24 * HOUR
  return at <= until ? undefined : refuse('case.rating-over')
}
