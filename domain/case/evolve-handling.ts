import type { CaseEvent } from './events.ts'
import type { By } from './facts.ts'
import type { CaseState } from './state.ts'

type HandlingEvent = Extract<
  CaseEvent,
  {
    type:
      | 'CaseDispatched'
      | 'CaseSigned'
      | 'CaseReturned'
      | 'ArbitrationAsked'
      | 'CaseArbitrated'
      | 'CaseEscalated'
      | 'CaseDelegated'
      | 'CaseTakenUp'
      | 'ProgressNoted'
      | 'ExtensionAsked'
      | 'ExtensionEndorsed'
      | 'ExtensionGranted'
      | 'ExtensionRefused'
      | 'SuspensionAsked'
      | 'SuspensionRefused'
      | 'CaseSuspended'
      | 'CaseResumed'
      | 'CaseResolved'
      | 'CaseVerified'
      | 'VerificationFailed'
  }
>

/** What a request leaves behind when the case moves on: nothing. */
const NOTHING_ASKED = { extension: undefined, suspensionAsked: undefined } as const

/** A centre has it, as if it had never been sent. */
const SENT_ANEW = {
  ...NOTHING_ASKED,
  status: 'accepted',
  handler: undefined,
  parts: [],
  returns: 0,
  binding: false,
} satisfies Partial<CaseState>

/** The way of a case through the net and the hands of its handler. */
export function evolveHandling(state: CaseState, event: HandlingEvent): Partial<CaseState> {
  switch (event.type) {
    case 'CaseDispatched':
    case 'CaseArbitrated':
      return {
        ...NOTHING_ASKED,
        status: 'dispatched',
        holder: event.holder,
        handler: event.holder,
        dispatcher: event.dispatcher,
        clock: event.clock,
        binding: event.type === 'CaseArbitrated',
        parts: [],
        extensionsGranted: 0,
      }
    case 'CaseSigned':
      return { status: 'handling', clock: event.clock, handledBy: withPerson(state, event.by) }
    case 'CaseReturned':
      return {
        ...NOTHING_ASKED,
        status: 'returned',
        handler: undefined,
        holder: event.holder,
        clock: event.clock,
        returns: state.returns + 1,
        parts: [],
      }
    case 'ArbitrationAsked':
      return { status: 'arbitrating', holder: event.holder, clock: event.clock }
    case 'CaseEscalated':
      return {
        ...SENT_ANEW,
        holder: event.holder,
        clock: event.clock,
        // A second failure goes up by itself; nobody pushed it away.
        ...(event.by.kind === 'staff' ? { escalatedBy: [...state.escalatedBy, event.by.unit] } : {}),
      }
    case 'CaseDelegated':
      return { ...SENT_ANEW, holder: event.holder, clock: event.clock }
    case 'CaseTakenUp':
      // At a centre it stays what it was; out of somebody's hands it has to be sent anew.
      return state.handler === undefined
        ? { holder: event.holder, clock: event.clock }
        : { ...SENT_ANEW, holder: event.holder, clock: event.clock }
    case 'ProgressNoted':
      return {}
    case 'ExtensionAsked':
      return { extension: { amount: event.amount, askedBy: personOf(event.by), askedAt: event.at } }
    case 'ExtensionEndorsed':
      return {
        extension: state.extension && {
          ...state.extension,
          ...(event.by.kind === 'staff' ? { endorsedBy: event.by.unit, endorser: event.by.person } : {}),
        },
      }
    case 'ExtensionGranted':
      return {
        extension: undefined,
        extensionsGranted: state.extensionsGranted + 1,
        clock: event.clock,
        total: event.total ?? state.total,
      }
    case 'ExtensionRefused':
      return { extension: undefined }
    case 'SuspensionAsked':
      return { suspensionAsked: { until: event.until, reason: event.reason, askedBy: personOf(event.by) } }
    case 'SuspensionRefused':
      return { suspensionAsked: undefined }
    case 'CaseSuspended':
      return {
        ...NOTHING_ASKED,
        status: 'suspended',
        firstSuspendedAt: state.firstSuspendedAt ?? event.at,
        suspension: { since: event.at, until: event.until, reason: event.reason },
      }
    case 'CaseResumed':
      return {
        status: 'handling',
        suspension: undefined,
        clock: event.clock,
        total: event.total ?? state.total,
        parts: state.parts.map((part) => ({
          ...part,
          ...event.parts?.find((moved) => moved.id === part.id),
        })),
      }
    case 'CaseResolved':
      return {
        ...NOTHING_ASKED,
        status: 'resolved',
        holder: event.holder,
        clock: event.clock,
        handledBy: withPerson(state, event.by),
      }
    case 'CaseVerified':
      return { status: 'verified', holder: event.holder, clock: event.clock }
    case 'VerificationFailed':
      return { status: 'handling', holder: event.holder, clock: event.clock }
  }
}

function personOf(by: By): string {
  return by.kind === 'staff' ? by.person : ''
}

function withPerson(state: CaseState, by: By): string[] {
  return by.kind !== 'staff' || state.handledBy.includes(by.person)
    ? state.handledBy
    : [...state.handledBy, by.person]
}
