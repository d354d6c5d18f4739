import type { CaseId, PersonId, ReportId, UnitId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { TimeLimit } from '../limits/time-limit.ts'
import type { By, CasePlace, CasePolicy, MatterFact, ReportFact, UnitFact } from './facts.ts'
import type { CaseStatus, Stage, Timed } from './status.ts'

export const MARKS = ['half', 'most', 'due', 'long_overdue'] as const
/** Moments of a clock that make something happen: warn at 50 % and 80 %, urge at 100 %, supervise at 200 %. */
export type MarkKind = (typeof MARKS)[number]

/** The running clock of one stage, or of the whole case. */
export interface Clock<Of extends Timed = Stage> {
  stage: Of
  limit: TimeLimit
  startedAt: Instant
  due: Instant
  /** First year the count ran into without a holiday table; shown on the case. */
  unknownYear?: number
  /** Marks still ahead, earliest first. */
  marks: { kind: MarkKind; at: Instant }[]
}

/** One co-handler's share of a joint handling. */
export interface Part {
  id: string
  unit: UnitFact
  task: string
  limit: TimeLimit
  due: Instant
  status: 'waiting' | 'signed' | 'finished' | 'returned' | 'cancelled'
  /** Late now: at its unit, or, once returned, at the dispatcher. */
  overdue: boolean
  /** While returned: how long the dispatcher may take to give it to another. Older returned parts have none. */
  clock?: Clock<'dispatch'>
}

/** A call to the spot and who has answered it. */
export interface Whistle {
  id: string
  by: UnitId
  spot: string
  meetAt: Instant
  answerBy: Instant
  /** `missed`: its time passed without an answer, which stays true whatever it answers later. */
  units: { unit: UnitFact; answer?: 'present' | 'explained'; missed?: true }[]
  /** The case has ended since: who has not answered owes nothing any more. */
  over?: true
}

export interface ReportEntry extends ReportFact {
  withdrawn: boolean
  /** Round that this reporter has rated last, in person and not over the phone. */
  ratedRound?: number
  urgedAt?: Instant
}

export interface Rating {
  report: ReportId
  round: number
  solved: boolean
  satisfied: boolean
}

/** Everything a case knows of itself, folded from its events. */
export interface CaseState {
  id: CaseId
  status: CaseStatus
  openedAt: Instant
  lastAt: Instant
  matter: MatterFact
  place: CasePlace
  policy: CasePolicy
  /** The one unit that must act now; for ended cases, the last one. */
  holder: UnitFact
  /** The centre that accepted it first and stays responsible to the resident (rules §3, first receiver). */
  firstReceiver?: UnitFact
  /** The centre that sent it last: returns come back to it, it verifies and closes. */
  dispatcher?: UnitFact
  /** Who has it to handle: set by dispatch, gone when it comes back, goes up or down. */
  handler?: UnitFact
  /** Everybody who signed for it, took a part, or resolved it: none of them may verify. */
  handledBy: PersonId[]
  clock?: Clock
  /**
   * The clock of the whole case, from acceptance (or reopening) to closing. Cases accepted before it was kept have none
   * until they are accepted or reopened again.
   */
  total?: Clock<'total'>
  reports: Record<ReportId, ReportEntry>
  /** Handling rounds; 0 until the first closing is contested. */
  reworks: number
  returns: number
  /** Units that have sent it up, each as often as it did: given back to one, and sent up again, the decision binds it. */
  escalatedBy: UnitId[]
  /** True after arbitration: the handler may not return it again. */
  binding: boolean
  parts: Part[]
  whistles: Whistle[]
  extensionsGranted: number
  /** Waits for two approvals; `endorsedBy` is the unit that has given the first. */
  extension?: {
    amount: TimeLimit
    askedBy: PersonId
    askedAt: Instant
    endorsedBy?: UnitId
    endorser?: PersonId
  }
  suspensionAsked?: { until: Instant; reason: string; askedBy: PersonId }
  /** Where the year began in which this round of handling may be suspended. */
  firstSuspendedAt?: Instant
  suspension?: { since: Instant; until: Instant; reason: string }
  overdueStages: Timed[]
  supervisions: number
  urges: number
  closedAt?: Instant
  ratings: Rating[]
  published: boolean
  mergedInto?: CaseId
  lastBy: By
}
