import type { UnitId } from '../kernel/ids.ts'
import { withoutMark } from './clock.ts'
import type { CaseEvent } from './events.ts'
import type { CaseState, MarkKind, Part, Whistle } from './state.ts'

type JointEvent = Extract<
  CaseEvent,
  {
    type:
      | 'JointHandlingStarted'
      | 'PartSigned'
      | 'PartFinished'
      | 'PartReturned'
      | 'PartReassigned'
      | 'PartCancelled'
      | 'PartOverdue'
      | 'WhistleBlown'
      | 'WhistleAnswered'
      | 'WhistleUnanswered'
  }
>

/** Joint handling and calls to the spot. */
export function evolveJoint(state: CaseState, event: JointEvent): Partial<CaseState> {
  switch (event.type) {
    case 'JointHandlingStarted':
      return {
        status: 'dispatched',
        holder: event.holder,
        handler: event.holder,
        dispatcher: event.dispatcher,
        clock: event.clock,
        binding: false,
        extensionsGranted: 0,
        parts: event.parts.map((part) => ({ ...part, status: 'waiting', overdue: false })),
      }
    case 'PartSigned':
      return { parts: withPart(state, event.part, { status: 'signed' }), handledBy: withPerson(state, event) }
    case 'PartFinished':
      return {
        parts: withPart(state, event.part, { status: 'finished' }),
        handledBy: withPerson(state, event),
      }
    case 'PartReturned':
      return {
        parts: withPart(state, event.part, { status: 'returned', overdue: false, clock: event.clock }),
      }
    case 'PartReassigned':
      return {
        parts: withPart(state, event.part, {
          status: 'waiting',
          unit: event.unit,
          due: event.due,
          overdue: false,
          clock: undefined,
        }),
      }
    case 'PartCancelled':
      return { parts: withPart(state, event.part, { status: 'cancelled', clock: undefined }) }
    case 'PartOverdue':
      return { parts: withPart(state, event.part, { overdue: true }) }
    case 'WhistleBlown':
      return {
        whistles: [
          ...state.whistles,
          {
            id: event.whistle,
            by: event.by.kind === 'staff' ? event.by.unit : '',
            spot: event.spot,
            meetAt: event.meetAt,
            answerBy: event.answerBy,
            units: event.units.map((unit) => ({ unit })),
          },
        ],
      }
    case 'WhistleAnswered':
      return withCalled(state, event.whistle, [event.unit], { answer: event.answer })
    case 'WhistleUnanswered':
      return withCalled(state, event.whistle, event.units, { missed: true })
  }
}

function withCalled(
  state: CaseState,
  id: string,
  units: readonly UnitId[],
  patch: Partial<Whistle['units'][number]>,
): Partial<CaseState> {
  return {
    whistles: state.whistles.map((whistle) =>
      whistle.id === id
        ? {
            ...whistle,
            units: whistle.units.map((one) => (units.includes(one.unit.id) ? { ...one, ...patch } : one)),
          }
        : whistle,
    ),
  }
}

/** A moment of the clock of a returned part has passed. */
export function partMarkPassed(state: CaseState, id: string, mark: MarkKind): Partial<CaseState> {
  return {
    parts: state.parts.map((part) =>
      part.id === id && part.clock
        ? { ...part, clock: withoutMark(part.clock, mark), overdue: part.overdue || mark === 'due' }
        : part,
    ),
  }
}

function withPart(state: CaseState, id: string, patch: Partial<Part>): Part[] {
  return state.parts.map((part) => (part.id === id ? { ...part, ...patch } : part))
}

function withPerson(state: CaseState, event: JointEvent): string[] {
  return event.by.kind !== 'staff' || state.handledBy.includes(event.by.person)
    ? state.handledBy
    : [...state.handledBy, event.by.person]
}
