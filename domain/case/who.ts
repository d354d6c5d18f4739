import type { UnitId } from '../kernel/ids.ts'
import { seatWith, type Seat } from '../org/seat.ts'
import type { Power } from '../org/position.ts'
import { CENTRE_LEVELS, isWithin } from '../territory/area.ts'
import type { Actor, By, UnitFact } from './facts.ts'
import { areaOf, isKnown, isWider } from './facts.ts'
import { takerUp } from './routes.ts'
import type { CaseState } from './state.ts'
import type { CaseStatus } from './status.ts'

/** Tells whether an actor may take an action on this case, and under which hat. */
export type Who = (state: CaseState, actor: Actor) => By | undefined

function staffBy(actor: Actor, power: Power, where: (seat: Seat) => boolean): By | undefined {
  if (actor.kind !== 'staff') return undefined
  const seat = seatWith(actor, power, where)
  return seat && { kind: 'staff', person: actor.person, unit: seat.unit.id, position: seat.position }
}

const sits = (unit: UnitFact | undefined) => (seat: Seat) => unit !== undefined && seat.unit.id === unit.id

/**
 * Does this unit answer for the case: as the dispatching (or receiving) centre, or as a centre above it on this place?
 * Every action of every person asks, so nothing is built for the answer.
 */
export function answersFor(state: CaseState, unit: UnitId): boolean {
  const base = state.dispatcher ?? state.firstReceiver ?? state.holder
  if (unit === base.id) return true
  return CENTRE_LEVELS.some(
    (level) =>
      state.place.centres[level] === unit && isWider(level, base.level) && isKnown(state.place, level),
  )
}

const answers =
  (state: CaseState) =>
  (seat: Seat): boolean =>
    answersFor(state, seat.unit.id)

export const holderCoordinates: Who = (state, actor) =>
  staffBy(actor, 'case.coordinate', (seat) => seat.unit.kind === 'centre' && sits(state.holder)(seat))

export const answerableCentreCoordinates: Who = (state, actor) =>
  staffBy(actor, 'case.coordinate', answers(state))

/**
 * The centre that received it first, wherever the case is now: it stays responsible to who spoke (Beijing Art. 14), so it
 * may ask, note and call back, and does nothing in the place of whoever has the case.
 */
export const firstReceiverCoordinates: Who = (state, actor) =>
  staffBy(actor, 'case.coordinate', sits(state.firstReceiver))

export const answerableCentreApproves: Who = (state, actor) => staffBy(actor, 'case.approve', answers(state))

/** The same, from a centre that has not endorsed the extension yet. */
export const otherAnswerableCentreApproves: Who = (state, actor) => {
  const fromAnswerable = answers(state)
  return staffBy(
    actor,
    'case.approve',
    (seat) => fromAnswerable(seat) && seat.unit.id !== state.extension?.endorsedBy,
  )
}

/** A centre above the one that has it, or, where it is in somebody's hands, the one that sent it. */
export const centreAboveCoordinates: Who = (state, actor) =>
  staffBy(actor, 'case.coordinate', (seat) => takerUp(state, seat.unit.id) !== undefined)

/** Works in this very unit. */
export const unitHandles =
  (unit: UnitFact | undefined): Who =>
  (_state, actor) =>
    staffBy(actor, 'case.handle', sits(unit))

export const handlerHandles: Who = (state, actor) => unitHandles(state.handler)(state, actor)

/** The handler, unless it is a department or company: those return instead of pushing upward. */
export const netHandlerHandles: Who = (state, actor) =>
  state.handler?.kind === 'grid_seat' || state.handler?.kind === 'centre'
    ? handlerHandles(state, actor)
    : undefined

export const partUnitHandles =
  (statuses: readonly string[]): Who =>
  (state, actor) =>
    staffBy(actor, 'case.handle', (seat) =>
      state.parts.some((part) => part.unit.id === seat.unit.id && statuses.includes(part.status)),
    )

export const calledUnitHandles: Who = (state, actor) =>
  staffBy(actor, 'case.handle', (seat) =>
    state.whistles.some(
      (whistle) =>
        !whistle.over &&
        whistle.units.some((called) => called.unit.id === seat.unit.id && called.answer === undefined),
    ),
  )

/** A centre of this place at street level or above may call units to the spot. */
export const centreWhistles: Who = (state, actor) =>
  staffBy(
    actor,
    'case.whistle',
    (seat) =>
      seat.unit.kind === 'centre' &&
      seat.unit.level !== 'community' &&
      isWithin(state.place.path, areaOf(seat.unit)),
  )

export const areaSupervises: Who = (state, actor) =>
  staffBy(actor, 'case.supervise', (seat) => isWithin(state.place.path, areaOf(seat.unit)))

export const areaSays: Who = (state, actor) =>
  staffBy(actor, 'case.say', (seat) => isWithin(state.place.path, areaOf(seat.unit)))

export const areaCoordinates: Who = (state, actor) =>
  staffBy(actor, 'case.coordinate', (seat) => isWithin(state.place.path, areaOf(seat.unit)))

export const reporter: Who = (state, actor) => {
  if (actor.kind !== 'resident' || actor.report === undefined) return undefined
  const entry = state.reports[actor.report]
  return entry === undefined || entry.withdrawn ? undefined : { kind: 'resident', report: actor.report }
}

/** A resident who says it anew; not yet one of the reporters. */
export const newcomer: Who = (_state, actor) => (actor.kind === 'resident' ? { kind: 'resident' } : undefined)

export const system: Who = (_state, actor) =>
  actor.kind === 'system' ? { kind: 'system', name: actor.name } : undefined

/** Answers only while the case has this status. */
export const when =
  (status: CaseStatus, who: Who): Who =>
  (state, actor) =>
    state.status === status ? who(state, actor) : undefined

/** The first that answers. */
export const anyOf =
  (...options: Who[]): Who =>
  (state, actor) => {
    for (const option of options) {
      const by = option(state, actor)
      if (by) return by
    }
    return undefined
  }
