import type { AreaCode, CaseId, CommandId, FileId, ReportId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { TimeLimit } from '../limits/time-limit.ts'
import type { DeclineExit } from './decline-exit.ts'
import type { Actor, CasePlace, CasePolicy, MatterFact, ReportFact, UnitFact } from './facts.ts'

/** Common to every command. `id` makes a repeat harmless; `at` and all facts travel inside. */
export interface Given {
  id: CommandId
  at: Instant
  actor: Actor
}

/** Another case that says the same and was there before. */
export interface EarlierCase {
  id: CaseId
  number: number
  path: AreaCode[]
}

type C<Type extends string, Data = unknown> = Given & { type: Type } & Data

export type CaseCommand =
  // saying
  | C<
      'OpenCase',
      {
        caseId: CaseId
        matter: MatterFact
        place: CasePlace
        policy: CasePolicy
        report: ReportFact
        because: { place: string; matter: string }
      }
    >
  | C<'AttachReport', { report: ReportFact }>
  | C<'WithdrawReport'>
  | C<'UrgeCase', { note?: string }>
  // the desk
  | C<'AcceptCase', { matter: MatterFact }>
  | C<'DeclineCase', { exit: DeclineExit; reason: string; whereToGo?: string; earlier?: EarlierCase }>
  | C<'CorrectMatter', { matter: MatterFact; reason: string }>
  | C<'CorrectPlace', { place: CasePlace; reason: string }>
  | C<'MergeCase', { into: CaseId; intoPath: AreaCode[] }>
  | C<'AbsorbCase', { from: CaseId; reports: ReportFact[] }>
  // routing
  | C<'DispatchCase', { to: UnitFact; rule?: string; note?: string }>
  | C<'SignCase'>
  | C<'ReturnCase', { reason: string }>
  | C<'AskArbitration', { reason: string }>
  | C<'ArbitrateCase', { to: UnitFact; reason: string }>
  | C<'EscalateCase', { reason: string; double: boolean }>
  | C<'DelegateCase', { to: UnitFact; reason: string }>
  | C<'TakeUpCase', { reason: string }>
  // joint handling
  | C<
      'StartJointHandling',
      { lead: UnitFact; parts: { id: string; unit: UnitFact; task: string; limit: TimeLimit }[] }
    >
  | C<'SignPart', { part: string }>
  | C<'FinishPart', { part: string; note: string; evidence: FileId[] }>
  | C<'ReturnPart', { part: string; reason: string }>
  | C<'ReassignPart', { part: string; unit: UnitFact }>
  | C<'CancelPart', { part: string; reason: string }>
  | C<'WhistleUp', { whistle: string; units: UnitFact[]; spot: string; meetAt: Instant; reason: string }>
  | C<'AnswerWhistle', { whistle: string; answer: 'present' | 'explained'; note: string }>
  // handling
  | C<'NoteProgress', { text: string; toReporter: boolean; files: FileId[] }>
  | C<'AskExtension', { amount: TimeLimit; reason: string }>
  | C<'GrantExtension', { note?: string }>
  | C<'RefuseExtension', { reason: string }>
  | C<'AskSuspension', { until: Instant; reason: string }>
  | C<'SuspendCase', { note?: string }>
  | C<'RefuseSuspension', { reason: string }>
  | C<'ResumeCase', { note?: string }>
  | C<'ResolveCase', { note: string; evidence: FileId[]; noPhotoReason?: string }>
  // finishing
  | C<'VerifyCase', { ticked: string[]; note?: string }>
  | C<'FailVerification', { unmet: string[]; reason: string }>
  | C<'CloseCase', { note?: string; publish: boolean; publicSummary?: string }>
  // feedback
  | C<
      'CallBack',
      { report: ReportId; reached: boolean; solved?: boolean; satisfied?: boolean; note?: string }
    >
  | C<'RateCase', { solved: boolean; satisfied: boolean; reasons: string[] }>
  | C<'ReopenCase', { reason: string }>
  // from above, and time
  | C<'SuperviseCase', { note: string; answerBy?: Instant }>
  | C<'ElapseTime'>

export type CaseCommandType = CaseCommand['type']
export type CommandOf<Type extends CaseCommandType> = Extract<CaseCommand, { type: Type }>
/** Everything that can be asked of a case that exists. */
export type CaseAction = Exclude<CaseCommandType, 'OpenCase'>
