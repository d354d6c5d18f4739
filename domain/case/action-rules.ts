import * as only from './action-conditions.ts'
import type { CaseAction } from './commands.ts'
import { OPEN_STATUSES, type CaseStatus } from './status.ts'
import * as who from './who.ts'

/** When, by whom and under which further condition an action may be taken. */
export interface ActionRule {
  statuses: readonly CaseStatus[]
  who: who.Who
  if?: only.Condition
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
    who: who.anyOf(
      who.reporter,
      who.areaSupervises,
      who.answerableCentreCoordinates,
      who.firstReceiverCoordinates,
    ),
    if: only.notUrgedRecently,
  },
  AcceptCase: { statuses: ['reported'], who: who.holderCoordinates },
  DeclineCase: { statuses: ['reported'], who: who.holderCoordinates },
  CorrectMatter: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  CorrectPlace: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  MergeCase: { statuses: AT_A_CENTRE, who: who.holderCoordinates },
  AbsorbCase: { statuses: OPEN_STATUSES, who: who.areaCoordinates },
  DispatchCase: {
    statuses: ['accepted', 'returned'],
    // A rule sends a case once; what came back is looked at by a person.
    who: who.anyOf(who.holderCoordinates, who.when('accepted', who.system)),
    if: only.arbitrationNotDue,
  },
  SignCase: { statuses: ['dispatched'], who: who.handlerHandles },
  ReturnCase: { statuses: IN_HAND, who: who.handlerHandles, if: only.notBinding },
  AskArbitration: {
    statuses: ['returned', 'arbitrating'],
    who: who.holderCoordinates,
    if: only.someoneAboveArbitrates,
  },
  ArbitrateCase: { statuses: ['arbitrating'], who: who.holderCoordinates },
  EscalateCase: {
    statuses: ['accepted', 'handling'],
    who: who.anyOf(who.when('accepted', who.holderCoordinates), who.when('handling', who.netHandlerHandles)),
    if: only.mayEscalate,
  },
  DelegateCase: { statuses: ['accepted'], who: who.holderCoordinates, if: only.mayDelegate },
  // A centre with nobody in it, or a handler who never stirs, keeps no case for ever.
  TakeUpCase: {
    statuses: [...AT_A_CENTRE, 'arbitrating', ...IN_HAND],
    who: who.centreAboveCoordinates,
    if: only.liesStill,
  },
  StartJointHandling: {
    statuses: ['accepted', 'returned'],
    who: who.holderCoordinates,
    if: only.arbitrationNotDue,
  },
  SignPart: { statuses: IN_HAND, who: who.partUnitHandles(['waiting']) },
  FinishPart: { statuses: IN_HAND, who: who.partUnitHandles(['signed']) },
  ReturnPart: { statuses: IN_HAND, who: who.partUnitHandles(['waiting', 'signed']) },
  ReassignPart: { statuses: IN_HAND, who: who.answerableCentreCoordinates, if: only.someReturnedPart },
  CancelPart: { statuses: IN_HAND, who: who.answerableCentreCoordinates, if: only.someOpenPart },
  WhistleUp: { statuses: ['accepted', 'returned', 'dispatched', 'handling'], who: who.centreWhistles },
  AnswerWhistle: { statuses: OPEN_STATUSES, who: who.calledUnitHandles },
  NoteProgress: {
    statuses: ['accepted', 'returned', 'arbitrating', 'dispatched', 'handling', 'suspended'],
    who: who.anyOf(
      who.handlerHandles,
      who.partUnitHandles(['waiting', 'signed']),
      who.holderCoordinates,
      who.firstReceiverCoordinates,
    ),
  },
  AskExtension: { statuses: ['handling'], who: who.handlerHandles, if: only.mayAskExtension },
  GrantExtension: {
    statuses: ['handling'],
    // Somebody with seats at two levels approves from the one that has not approved yet.
    who: who.anyOf(who.otherAnswerableCentreApproves, who.answerableCentreApproves),
    if: only.firstObjection(only.extensionAsked, only.secondApproverOfExtension),
  },
  RefuseExtension: { statuses: ['handling'], who: who.answerableCentreApproves, if: only.extensionAsked },
  AskSuspension: { statuses: ['handling'], who: who.handlerHandles, if: only.mayAskSuspension },
  SuspendCase: {
    statuses: ['handling'],
    who: who.answerableCentreApproves,
    if: only.firstObjection(only.suspensionAsked, only.maySuspend),
  },
  RefuseSuspension: { statuses: ['handling'], who: who.answerableCentreApproves, if: only.suspensionAsked },
  ResumeCase: {
    statuses: ['suspended'],
    who: who.anyOf(who.handlerHandles, who.answerableCentreCoordinates),
  },
  ResolveCase: { statuses: ['handling'], who: who.handlerHandles, if: only.noOpenParts },
  VerifyCase: { statuses: ['resolved'], who: who.answerableCentreCoordinates, if: only.notHandledItself },
  FailVerification: {
    statuses: ['resolved'],
    who: who.answerableCentreCoordinates,
    if: only.notHandledItself,
  },
  CloseCase: { statuses: ['verified'], who: who.answerableCentreCoordinates },
  CallBack: {
    statuses: ['closed'],
    who: who.anyOf(who.answerableCentreCoordinates, who.firstReceiverCoordinates),
    if: only.firstObjection(only.notHandledItself, only.someReporterToCall),
  },
  RateCase: { statuses: ['closed'], who: who.reporter, if: only.mayRate },
  // What was declined wrongly must have a way back as well: nobody may close quietly.
  ReopenCase: {
    statuses: ['closed', 'declined'],
    who: who.anyOf(who.answerableCentreCoordinates, who.areaSupervises),
  },
  SuperviseCase: { statuses: OPEN_STATUSES, who: who.areaSupervises },
  ElapseTime: { statuses: OPEN_STATUSES, who: who.system, if: only.timerDue },
}
