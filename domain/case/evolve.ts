import { withoutMark } from './clock.ts'
import type { CaseEvent, EventOf } from './events.ts'
import { evolveHandling } from './evolve-handling.ts'
import { evolveJoint, partMarkPassed } from './evolve-joint.ts'
import type { ReportFact } from './facts.ts'
import type { CaseState, Rating } from './state.ts'
import type { CaseStatus } from './status.ts'

/**
 * Folds one event into the state. Total: it never refuses, since what is in the log has happened.
 * Throws only on a stream that does not begin with `CaseOpened`, which the store makes impossible.
 */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return opened(event)
  if (state === undefined) throw new Error(`A case cannot begin with ${event.type}`)
  return { ...state, ...change(state, event), lastAt: event.at, lastBy: event.by }
}

/** Folds a whole history. */
export function fold(events: readonly CaseEvent[], from?: CaseState): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, event) => evolve(state, event), from)
}

function opened(event: EventOf<'CaseOpened'>): CaseState {
  return {
    id: event.id,
    status: 'reported',
    openedAt: event.at,
    lastAt: event.at,
    matter: event.matter,
    place: event.place,
    policy: event.policy,
    holder: event.holder,
    handledBy: [],
    clock: event.clock,
    reports: entriesOf([event.report]),
    reworks: 0,
    returns: 0,
    escalatedBy: [],
    binding: false,
    parts: [],
    whistles: [],
    extensionsGranted: 0,
    overdueStages: [],
    supervisions: 0,
    urges: 0,
    ratings: [],
    published: false,
    lastBy: event.by,
  }
}

function change(state: CaseState, event: Exclude<CaseEvent, { type: 'CaseOpened' }>): Partial<CaseState> {
  switch (event.type) {
    case 'ReportAttached':
      return { reports: { ...state.reports, ...entriesOf([event.report]) } }
    case 'CaseAbsorbed':
      // The case's own reports stay first and as they are.
      return {
        reports: { ...state.reports, ...entriesOf(event.reports.filter(({ id }) => !state.reports[id])) },
      }
    case 'ReportWithdrawn':
      return { reports: withReport(state, event.report, { withdrawn: true }) }
    case 'CaseWithdrawn':
      return ended(state, 'withdrawn')
    case 'CaseUrged':
      return {
        urges: state.urges + 1,
        ...(event.report === undefined
          ? {}
          : { reports: withReport(state, event.report, { urgedAt: event.at }) }),
      }
    case 'CaseAccepted':
      return {
        status: 'accepted',
        matter: event.matter,
        holder: event.holder,
        clock: event.clock,
        total: event.total ?? state.total,
        firstReceiver: state.firstReceiver ?? event.holder,
      }
    case 'CaseDeclined':
      return ended(state, 'declined')
    case 'MatterCorrected':
      return {
        matter: event.matter,
        clock: event.clock ?? state.clock,
        total: event.total ?? state.total,
      }
    case 'PlaceCorrected':
      // A case that moves to another centre is reviewed there from the beginning.
      return event.clock.stage === 'review'
        ? {
            place: event.place,
            holder: event.holder,
            clock: event.clock,
            status: 'reported',
            ...NOT_YET_SENT,
          }
        : { place: event.place, holder: event.holder, clock: event.clock }
    case 'CaseMerged':
      return { ...ended(state, 'merged'), mergedInto: event.into }
    case 'CaseClosed':
      return { ...ended(state, 'closed'), closedAt: event.at, published: event.publish }
    case 'CaseCalledBack':
      return event.solved === undefined
        ? {}
        : { ratings: withRating(state, event.report, event.solved, event.satisfied === true) }
    case 'CaseRated':
      return {
        ratings: withRating(state, event.report, event.solved, event.satisfied),
        reports: withReport(state, event.report, { ratedRound: state.reworks }),
      }
    case 'CaseReopened':
      return event.clock.stage === 'review'
        ? { status: 'reported', holder: event.holder, clock: event.clock }
        : {
            status: 'handling',
            holder: event.holder,
            handler: event.holder,
            clock: event.clock,
            total: event.total,
            reworks: state.reworks + 1,
            firstSuspendedAt: undefined,
            closedAt: undefined,
            // What is not solved is not shown as solved; the next closing decides anew.
            published: false,
          }
    case 'CaseSupervised':
      return { supervisions: state.supervisions + 1 }
    case 'ClockMarkPassed':
      if (event.part !== undefined) return partMarkPassed(state, event.part, event.mark)
      return {
        ...(event.stage === 'total'
          ? { total: state.total && withoutMark(state.total, event.mark) }
          : { clock: state.clock && withoutMark(state.clock, event.mark) }),
        ...(event.mark === 'due'
          ? { overdueStages: [...new Set([...state.overdueStages, event.stage])] }
          : {}),
      }
    case 'JointHandlingStarted':
    case 'PartSigned':
    case 'PartFinished':
    case 'PartReturned':
    case 'PartReassigned':
    case 'PartCancelled':
    case 'PartOverdue':
    case 'WhistleBlown':
    case 'WhistleAnswered':
    case 'WhistleUnanswered':
      return evolveJoint(state, event)
    default:
      return evolveHandling(state, event)
  }
}

/** What a case is like before a centre of its place has sent it to anybody. */
const NOT_YET_SENT = {
  firstReceiver: undefined,
  dispatcher: undefined,
  handler: undefined,
  parts: [],
  returns: 0,
  binding: false,
} satisfies Partial<CaseState>

/** An ended case keeps its last holder and stops every clock; nobody need come to the spot any more. */
function ended({ whistles, parts }: CaseState, status: CaseStatus): Partial<CaseState> {
  return {
    status,
    whistles: whistles.map((whistle) => ({ ...whistle, over: true })),
    // A part that was returned is still the dispatcher's when its case is withdrawn or merged: its clock stops too.
    parts: parts.map((part) => (part.clock === undefined ? part : { ...part, clock: undefined })),
    clock: undefined,
    total: undefined,
    extension: undefined,
    suspension: undefined,
    suspensionAsked: undefined,
  }
}

function entriesOf(reports: readonly ReportFact[]): CaseState['reports'] {
  return Object.fromEntries(reports.map((report) => [report.id, { ...report, withdrawn: false }]))
}

function withReport(
  state: CaseState,
  id: string,
  patch: Partial<CaseState['reports'][string]>,
): CaseState['reports'] {
  const entry = state.reports[id]
  return entry ? { ...state.reports, [id]: { ...entry, ...patch } } : state.reports
}

/** One rating for each reporter and round: what was said last. */
function withRating(state: CaseState, report: string, solved: boolean, satisfied: boolean): Rating[] {
  const round = state.reworks
  const others = state.ratings.filter((rating) => rating.report !== report || rating.round !== round)
  return [...others, { report, round, solved, satisfied }]
}
