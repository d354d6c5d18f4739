import type { CaseEvent, CaseEventType } from '../../domain/case/events.ts'

/** An event as the log keeps it. */
export interface StoredEvent {
  type: string
  schema: number
  body: string
}

type Upcaster = (body: Record<string, unknown>) => Record<string, unknown>

/** The body grew a part that may be missing: what is stored needs no lifting, but an older build must not read on. */
const grew: Upcaster = (body) => body

/** Minutes to answer a call to the spot, for cases that were opened before their policy named them. */
const FORMER_GRACE = 60

/** Policies knew no time to answer a call to the spot. */
const withWhistleGrace: Upcaster = (body) => ({
  ...body,
  policy: { ...(body['policy'] as object), whistleGraceMinutes: FORMER_GRACE },
})

/** Calls to the spot had no end. */
const withAnswerBy: Upcaster = (body) => ({
  ...body,
  answerBy: Number(body['meetAt']) + FORMER_GRACE * 60_000,
})

/**
 * Every event type with the steps that lift old bodies to today's shape: step n lifts schema n + 1 to n + 2, so a
 * type without steps is still at schema 1. What is in the log is never rewritten.
 */
const UPCASTERS = {
  CaseOpened: [withWhistleGrace],
  ReportAttached: [],
  ReportWithdrawn: [],
  CaseWithdrawn: [],
  CaseUrged: [grew],
  CaseAccepted: [grew], // the clock of the whole case
  CaseDeclined: [],
  MatterCorrected: [grew],
  PlaceCorrected: [],
  CaseMerged: [],
  CaseAbsorbed: [],
  CaseDispatched: [],
  CaseSigned: [],
  CaseReturned: [],
  ArbitrationAsked: [],
  CaseArbitrated: [],
  CaseEscalated: [],
  CaseDelegated: [],
  CaseTakenUp: [],
  JointHandlingStarted: [],
  PartSigned: [],
  PartFinished: [],
  PartReturned: [grew],
  PartReassigned: [],
  PartCancelled: [],
  PartOverdue: [],
  WhistleBlown: [withAnswerBy],
  WhistleAnswered: [],
  WhistleUnanswered: [],
  ProgressNoted: [],
  ExtensionAsked: [],
  ExtensionEndorsed: [],
  ExtensionGranted: [grew],
  ExtensionRefused: [],
  SuspensionAsked: [],
  SuspensionRefused: [],
  CaseSuspended: [],
  CaseResumed: [grew],
  CaseResolved: [],
  CaseVerified: [],
  VerificationFailed: [],
  CaseClosed: [],
  CaseCalledBack: [],
  CaseRated: [],
  CaseReopened: [grew],
  CaseSupervised: [grew],
  ClockMarkPassed: [grew],
} satisfies Record<CaseEventType, Upcaster[]>

/** Every type that may stand in the log. */
export const STORED_TYPES = Object.keys(UPCASTERS) as CaseEventType[]

/** The text to store; the type and its schema stand beside it. */
export function encodeEvent(event: CaseEvent): StoredEvent {
  const { type } = event
  return { type, schema: UPCASTERS[type].length + 1, body: bodyOf(event) }
}

/** The event without its type, as JSON. Deciders name the type first: cutting it off the text spares a copy of the event. */
function bodyOf(event: CaseEvent): string {
  const whole = JSON.stringify(event)
  const head = `{"type":"${event.type}",`
  if (whole.startsWith(head)) return `{${whole.slice(head.length)}`
  const { type: _, ...body } = event
  return JSON.stringify(body)
}

/**
 * Reads a stored event in today's shape.
 * Throws on a type or schema this build does not know (an older build reading a newer log) and on a broken body.
 */
export function decodeEvent(
  stored: StoredEvent,
  upcasters: Record<string, Upcaster[]> = UPCASTERS,
): CaseEvent {
  const steps = upcasters[stored.type]
  if (!steps || stored.schema < 1 || stored.schema > steps.length + 1) {
    throw new Error(`The log holds ${stored.type} of schema ${stored.schema}, which this build does not know`)
  }
  const read: unknown = JSON.parse(stored.body)
  if (!isBody(read)) throw new Error(`The body of a stored ${stored.type} is broken`)
  const body = steps.slice(stored.schema - 1).reduce<Record<string, unknown>>((old, lift) => lift(old), read)
  return { ...body, type: stored.type } as CaseEvent
}

function isBody(value: unknown): value is Record<string, unknown> & { at: number; by: object } {
  if (typeof value !== 'object' || value === null) return false
  const body = value as Record<string, unknown>
  return typeof body.at === 'number' && typeof body.by === 'object' && body.by !== null
}
