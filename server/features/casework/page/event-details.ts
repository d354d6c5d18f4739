import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { UnitFact } from '../../../../domain/case/facts.ts'
import type { FileId } from '../../../../domain/kernel/ids.ts'
import type { Labels } from '../labels.ts'

/** What a step of the history tells: names and values, never who a resident is. */
export type Details = Record<string, string | number | boolean | string[]>

export interface DetailWords {
  labels: Labels
  condition: (id: string) => string
}

/**
 * Names and values of one event. `to` is always the unit that has the case after it, `due` when that stage ends;
 * `reason` and `note` are what somebody wrote. Absent values are left out.
 */
export function detailsOf(event: CaseEvent, words: DetailWords): Details {
  return compact({ ...stage(event, words), ...own(event, words) })
}

/** Evidence and photos named by an event. */
export function filesOf(event: CaseEvent): readonly FileId[] {
  switch (event.type) {
    case 'ProgressNoted':
      return event.files
    case 'PartFinished':
    case 'CaseResolved':
      return event.evidence
    default:
      return []
  }
}

/** Where the case is after the event and until when, for events that begin a stage. */
function stage(event: CaseEvent, { labels }: DetailWords): Loose {
  return {
    to: 'holder' in event ? labels.unitName(event.holder.id) : undefined,
    due: 'clock' in event && event.clock ? iso(event.clock.due) : undefined,
  }
}

type Loose = Record<string, Details[string] | undefined>

function own(event: CaseEvent, { labels, condition }: DetailWords): Loose {
  const names = (units: readonly UnitFact[]): string[] => units.map((unit) => labels.unitName(unit.id))
  const matter = (code: string, version: string): string => labels.matter(code, version).name
  switch (event.type) {
    case 'CaseOpened':
      return {
        channel: event.report.channel,
        matter: matter(event.matter.code, event.matter.catalogueVersion),
      }
    case 'CaseAccepted':
      return { matter: matter(event.matter.code, event.matter.catalogueVersion) }
    case 'MatterCorrected':
      return { matter: matter(event.matter.code, event.matter.catalogueVersion), reason: event.reason }
    case 'PlaceCorrected':
      return { place: labels.place(event.place.path), reason: event.reason }
    case 'ReportAttached':
      return { channel: event.report.channel }
    case 'CaseUrged':
      return { note: event.note, unit: event.unit && labels.unitName(event.unit) }
    case 'CaseDeclined':
      return {
        exit: event.exit,
        reason: event.reason,
        whereToGo: event.whereToGo,
        earlier: event.earlier?.number,
      }
    case 'CaseMerged':
      return { into: event.into, reports: event.reports.length }
    case 'CaseAbsorbed':
      return { from: event.from, reports: event.reports.length }
    case 'CaseDispatched':
      return { rule: event.rule, note: event.note }
    case 'CaseEscalated':
      return { reason: event.reason, double: event.double, cause: event.cause }
    case 'CaseTakenUp':
      return { reason: event.reason, from: labels.unitName(event.from) }
    case 'JointHandlingStarted':
      return {
        units: names(event.parts.map((part) => part.unit)),
        tasks: event.parts.map((part) => part.task),
      }
    case 'PartFinished':
      return { part: event.part, note: event.note }
    case 'PartReassigned':
      return { part: event.part, unit: labels.unitName(event.unit.id), due: iso(event.due) }
    case 'PartReturned':
    case 'PartCancelled':
      return { part: event.part, reason: event.reason }
    case 'PartSigned':
    case 'PartOverdue':
      return { part: event.part }
    case 'WhistleBlown':
      return {
        units: names(event.units),
        spot: event.spot,
        meetAt: iso(event.meetAt),
        reason: event.reason,
      }
    case 'WhistleAnswered':
      return { unit: labels.unitName(event.unit), answer: event.answer, note: event.note }
    case 'WhistleUnanswered':
      return { units: event.units.map((unit) => labels.unitName(unit)) }
    case 'ProgressNoted':
      return { text: event.text, toReporter: event.toReporter }
    case 'ExtensionAsked':
      return { amount: event.amount.amount, unit: event.amount.unit, reason: event.reason }
    case 'SuspensionAsked':
    case 'CaseSuspended':
      return { until: iso(event.until), reason: event.reason }
    case 'CaseResumed':
      return { cause: event.cause }
    case 'CaseResolved':
      return { note: event.note, noPhotoReason: event.noPhotoReason }
    case 'CaseVerified':
      return { ticked: event.ticked.map(condition), note: event.note }
    case 'VerificationFailed':
      return { unmet: event.unmet.map(condition), reason: event.reason }
    case 'CaseClosed':
      return { note: event.note, publish: event.publish, publicSummary: event.publicSummary }
    case 'CaseCalledBack':
      return {
        reached: event.reached,
        solved: event.solved,
        satisfied: event.satisfied,
        note: event.note,
      }
    case 'CaseRated':
      return { solved: event.solved, satisfied: event.satisfied, reasons: event.reasons }
    case 'CaseReopened':
      return { cause: event.cause, reason: event.reason }
    case 'CaseSupervised':
      return {
        note: event.note,
        answerBy: event.answerBy === undefined ? undefined : iso(event.answerBy),
        unit: event.unit && labels.unitName(event.unit),
      }
    case 'ClockMarkPassed':
      return { stage: event.stage, mark: event.mark, part: event.part }
    default:
      return {
        reason: 'reason' in event ? event.reason : undefined,
        note: 'note' in event ? event.note : undefined,
      }
  }
}

function compact(loose: Loose): Details {
  return Object.fromEntries(
    Object.entries(loose).filter((entry): entry is [string, Details[string]] => {
      const [, value] = entry
      return value !== undefined && value !== ''
    }),
  )
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
