import { isLate } from '../../../../domain/case/clock.ts'
import type { CaseEvent, EventOf } from '../../../../domain/case/events.ts'
import type { UnitFact } from '../../../../domain/case/facts.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import type { CaseId, ReportId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'

/** What a resident is told of one event. Who did it by name, and what offices write to one another, is not in it. */
export type Step = { at: Instant } & (
  | { kind: 'said' | 'urged' | 'withdrawn' | 'joined' | 'rerouted' | 'resumed' | 'again' | 'not-yet' }
  | { kind: 'checked' | 'closed' | 'called' }
  | { kind: 'accepted' | 'sent' | 'signed' | 'raised' | 'moved' | 'late' | 'done'; who: UnitFact }
  | { kind: 'joint'; who: UnitFact; others: UnitFact[] }
  | {
      kind: 'declined'
      exit: string
      reason: string
      whereToGo?: string
      earlier?: { id: CaseId; number: number }
    }
  | { kind: 'longer'; due: Instant }
  | { kind: 'paused'; until: Instant; reason: string }
  | { kind: 'note'; text: string; files: string[] }
  | { kind: 'rated'; solved: boolean; satisfied: boolean }
)

/** The step that one reporter sees of an event of the case; `before` is the state it met. */
export function stepOf(event: CaseEvent, before: CaseState | undefined, mine: ReportId): Step | undefined {
  const { at } = event
  switch (event.type) {
    case 'CaseAccepted':
      return { at, kind: 'accepted', who: event.holder }
    case 'CaseDeclined':
      return {
        at,
        kind: 'declined',
        exit: event.exit,
        reason: event.reason,
        whereToGo: event.whereToGo,
        earlier: event.earlier,
      }
    case 'PlaceCorrected':
      return event.holder.id === before?.holder.id ? undefined : { at, kind: 'moved', who: event.holder }
    case 'ReportAttached':
      return event.report.id === mine ? { at, kind: 'joined' } : undefined
    case 'CaseMerged':
      return { at, kind: 'joined' }
    case 'CaseDispatched':
    case 'CaseArbitrated':
    case 'CaseDelegated':
      return { at, kind: 'sent', who: event.holder }
    case 'CaseSigned':
      return { at, kind: 'signed', who: event.holder }
    case 'CaseReturned':
    case 'ArbitrationAsked':
      return { at, kind: 'rerouted' }
    case 'CaseEscalated':
    case 'CaseTakenUp':
      return { at, kind: 'raised', who: event.holder }
    case 'JointHandlingStarted':
      return { at, kind: 'joint', who: event.holder, others: event.parts.map(({ unit }) => unit) }
    case 'ProgressNoted':
      return event.toReporter ? { at, kind: 'note', text: event.text, files: event.files } : undefined
    case 'ExtensionGranted':
      return { at, kind: 'longer', due: event.clock.due }
    case 'CaseSuspended':
      return { at, kind: 'paused', until: event.until, reason: event.reason }
    case 'CaseResumed':
      return { at, kind: 'resumed' }
    case 'CaseResolved':
      return before?.handler && { at, kind: 'done', who: before.handler }
    case 'CaseVerified':
      return { at, kind: 'checked' }
    case 'VerificationFailed':
      return { at, kind: 'not-yet' }
    case 'CaseClosed':
      return { at, kind: 'closed' }
    case 'CaseReopened':
      return { at, kind: 'again' }
    case 'CaseCalledBack':
      return event.report === mine && event.reached ? { at, kind: 'called' } : undefined
    case 'CaseRated':
      return event.report === mine
        ? { at, kind: 'rated', solved: event.solved, satisfied: event.satisfied }
        : undefined
    case 'CaseUrged':
      return event.report === mine ? { at, kind: 'urged' } : undefined
    case 'ReportWithdrawn':
      return event.report === mine ? { at, kind: 'withdrawn' } : undefined
    case 'ClockMarkPassed':
      return event.mark === 'due' && before && !isToldLate(event, before)
        ? { at, kind: 'late', who: before.holder }
        : undefined
    default:
      return undefined
  }
}

/**
 * That the whole case is late says nothing new to somebody who was told that its holder is; that a part waits to be given
 * to another office stays inside.
 */
function isToldLate({ stage, part }: EventOf<'ClockMarkPassed'>, { clock }: CaseState): boolean {
  return part !== undefined || (stage === 'total' && clock !== undefined && isLate(clock))
}

/** Consecutive steps that say the same to a resident are one, the latest. */
export function withoutRepeats(steps: readonly Step[]): Step[] {
  return steps.filter((step, i) => {
    const next = steps[i + 1]
    return next === undefined || next.kind !== step.kind || step.kind === 'note' || 'who' in step
  })
}
