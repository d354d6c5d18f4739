import type { CaseId, FileId, ReportId, UnitId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { TimeLimit } from '../limits/time-limit.ts'
import type { By, CasePlace, CasePolicy, MatterFact, ReportFact, UnitFact } from './facts.ts'
import type { DeclineExit } from './decline-exit.ts'
import type { Clock, MarkKind } from './state.ts'
import type { Timed } from './status.ts'

/** Common to every event: when it happened and who did it. */
export interface Happened {
  at: Instant
  by: By
}

type E<Type extends string, Data = unknown> = Happened & { type: Type } & Data

/** A new stage begins at `holder` with its clock. */
interface StageStarts {
  holder: UnitFact
  clock: Clock
}

/** The clock of the whole case starts, or its end moves. Absent: it goes on as it was. */
interface TotalMoves {
  total?: Clock<'total'>
}

export type CaseEvent =
  // saying
  | E<
      'CaseOpened',
      StageStarts & {
        id: CaseId
        matter: MatterFact
        place: CasePlace
        policy: CasePolicy
        report: ReportFact
        /** Why this grid and this matter: shown to whoever asks. */
        because: { place: string; matter: string }
      }
    >
  | E<'ReportAttached', { report: ReportFact }>
  | E<'ReportWithdrawn', { report: ReportId }>
  | E<'CaseWithdrawn'>
  | E<
      'CaseUrged',
      {
        report?: ReportId
        note?: string
        /** Who is urged, where it is not the holder. */
        unit?: UnitId
      }
    >
  // the desk
  | E<'CaseAccepted', StageStarts & TotalMoves & { matter: MatterFact }>
  | E<
      'CaseDeclined',
      {
        exit: DeclineExit
        reason: string
        whereToGo?: string
        /** Which case says the same; those declined before it had to be named have none. */
        earlier?: { id: CaseId; number: number }
      }
    >
  | E<'MatterCorrected', TotalMoves & { matter: MatterFact; reason: string; clock?: Clock }>
  | E<'PlaceCorrected', StageStarts & { place: CasePlace; reason: string }>
  | E<'CaseMerged', { into: CaseId; reports: ReportId[] }>
  | E<'CaseAbsorbed', { from: CaseId; reports: ReportFact[] }>
  // routing
  | E<'CaseDispatched', StageStarts & { dispatcher: UnitFact; rule?: string; note?: string }>
  | E<'CaseSigned', StageStarts>
  | E<'CaseReturned', StageStarts & { reason: string }>
  | E<'ArbitrationAsked', StageStarts & { reason: string }>
  | E<'CaseArbitrated', StageStarts & { dispatcher: UnitFact; reason: string }>
  | E<'CaseEscalated', StageStarts & { reason: string; double: boolean; cause: 'asked' | 'second-failure' }>
  | E<'CaseDelegated', StageStarts & { reason: string }>
  | E<'CaseTakenUp', StageStarts & { from: UnitId; reason: string }>
  // joint handling
  | E<
      'JointHandlingStarted',
      StageStarts & {
        dispatcher: UnitFact
        parts: { id: string; unit: UnitFact; task: string; limit: TimeLimit; due: Instant }[]
      }
    >
  | E<'PartSigned', { part: string }>
  | E<'PartFinished', { part: string; note: string; evidence: FileId[] }>
  | E<'PartReturned', { part: string; reason: string; clock?: Clock<'dispatch'> }>
  | E<'PartReassigned', { part: string; unit: UnitFact; due: Instant }>
  | E<'PartCancelled', { part: string; reason: string }>
  | E<'PartOverdue', { part: string }>
  | E<
      'WhistleBlown',
      {
        whistle: string
        units: UnitFact[]
        spot: string
        meetAt: Instant
        /** By when each unit must have reported in or explained. */
        answerBy: Instant
        reason: string
      }
    >
  | E<'WhistleAnswered', { whistle: string; unit: UnitId; answer: 'present' | 'explained'; note: string }>
  | E<'WhistleUnanswered', { whistle: string; units: UnitId[] }>
  // handling
  | E<'ProgressNoted', { text: string; toReporter: boolean; files: FileId[] }>
  | E<'ExtensionAsked', { amount: TimeLimit; reason: string }>
  | E<'ExtensionEndorsed', { note?: string }>
  | E<'ExtensionGranted', TotalMoves & { clock: Clock; note?: string }>
  | E<'ExtensionRefused', { reason: string }>
  | E<'SuspensionAsked', { until: Instant; reason: string }>
  | E<'SuspensionRefused', { reason: string }>
  | E<'CaseSuspended', { until: Instant; reason: string }>
  | E<
      'CaseResumed',
      TotalMoves & {
        clock: Clock
        cause: 'asked' | 'end-reached'
        /** Where the limits of parts, and the clocks of those returned, end now. */
        parts?: { id: string; due?: Instant; clock?: Clock<'dispatch'> }[]
      }
    >
  | E<'CaseResolved', StageStarts & { note: string; evidence: FileId[]; noPhotoReason?: string }>
  // finishing
  | E<'CaseVerified', StageStarts & { ticked: string[]; note?: string }>
  | E<'VerificationFailed', StageStarts & { unmet: string[]; reason: string }>
  | E<'CaseClosed', { note?: string; publish: boolean; publicSummary?: string }>
  // feedback
  | E<
      'CaseCalledBack',
      { report: ReportId; reached: boolean; solved?: boolean; satisfied?: boolean; note?: string }
    >
  | E<'CaseRated', { report: ReportId; solved: boolean; satisfied: boolean; reasons: string[] }>
  | E<
      'CaseReopened',
      StageStarts & TotalMoves & { cause: 'rated' | 'called-back' | 'staff'; reason?: string }
    >
  // from above, and time
  | E<'CaseSupervised', { note: string; answerBy?: Instant; unit?: UnitId }>
  // with `part`: the clock of a part that was returned
  | E<'ClockMarkPassed', { stage: Timed; mark: MarkKind; part?: string }>

export type CaseEventType = CaseEvent['type']
export type EventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>
