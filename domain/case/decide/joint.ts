import { MINUTE } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { dueAfter } from '../../limits/due.ts'
import { isWithin } from '../../territory/area.ts'
import { startClock } from '../clock.ts'
import { areaOf, type Actor, type By, type UnitFact } from '../facts.ts'
import type { CaseState, Part } from '../state.ts'
import { unitHandles } from '../who.ts'
import {
  firstOf,
  needDistinct,
  needLimit,
  needOnDutyList,
  needText,
  needWithin,
  notTooLong,
} from './content.ts'
import type { Decider } from './decider.ts'

const MOST_PARTS = 20

/** One lead answers for the whole; each co-handler has its own task and its own limit. */
const startJointHandling: Decider<'StartJointHandling'> = (command, { state, by, calendar }) => {
  if (command.parts.length === 0) return refuse('input.required', { field: 'parts' })
  if (command.parts.length > MOST_PARTS)
    return refuse('input.too-long', { field: 'parts', params: { most: MOST_PARTS } })
  const faults = command.parts.map((part, i) =>
    firstOf(
      needText(`parts.${i}.task`, part.task),
      needLimit(`parts.${i}.limit`, part.limit),
      needWithin(`parts.${i}.unit`, part.unit, state.holder),
      needOnDutyList(`parts.${i}.unit`, part.unit, state),
      // Who leads answers for the whole and cannot wait for itself.
      part.unit.id === command.lead.id ? refuse('input.invalid', { field: `parts.${i}.unit` }) : undefined,
    ),
  )
  const ids = command.parts.map((part) => part.id)
  const fault = firstOf(
    needDistinct((i) => `parts.${i}.id`, ids),
    needWithin('lead', command.lead, state.holder),
    needOnDutyList('lead', command.lead, state),
    ...faults,
  )
  return (
    fault ?? [
      {
        type: 'JointHandlingStarted',
        at: command.at,
        by,
        dispatcher: state.holder,
        holder: command.lead,
        clock: startClock(calendar, 'sign', state.matter.limits.sign, command.at),
        parts: command.parts.map((part) => ({ ...part, due: dueAfter(calendar, part.limit, command.at).at })),
      },
    ]
  )
}

const signPart: Decider<'SignPart'> = ({ at, actor, part }, { state }) => {
  const by = partBy(state, actor, part, ['waiting'])
  return isRefusal(by) ? by : [{ type: 'PartSigned', at, by, part }]
}

const finishPart: Decider<'FinishPart'> = ({ at, actor, part, note, evidence }, { state }) => {
  const by = partBy(state, actor, part, ['signed'])
  if (isRefusal(by)) return by
  return needText('note', note) ?? [{ type: 'PartFinished', at, by, part, note, evidence }]
}

/** The dispatcher has as long to give it to another as it has to dispatch a case. */
const returnPart: Decider<'ReturnPart'> = ({ at, actor, part, reason }, { state, calendar }) => {
  const by = partBy(state, actor, part, ['waiting', 'signed'])
  if (isRefusal(by)) return by
  const clock = startClock(calendar, 'dispatch', state.matter.limits.dispatch, at)
  return needText('reason', reason) ?? [{ type: 'PartReturned', at, by, part, reason, clock }]
}

const reassignPart: Decider<'ReassignPart'> = ({ at, part, unit }, { state, by, calendar }) => {
  const found = state.parts.find((one) => one.id === part && one.status === 'returned')
  if (!found) return refuse('case.part-not-open', { field: 'part' })
  const sender = state.dispatcher ?? state.holder
  return (
    firstOf(needWithin('unit', unit, sender), needOnDutyList('unit', unit, state)) ?? [
      { type: 'PartReassigned', at, by, part, unit, due: dueAfter(calendar, found.limit, at).at },
    ]
  )
}

const cancelPart: Decider<'CancelPart'> = ({ at, part, reason }, { state, by }) => {
  const open = state.parts.some(
    (one) => one.id === part && one.status !== 'finished' && one.status !== 'cancelled',
  )
  if (!open) return refuse('case.part-not-open', { field: 'part' })
  return needText('reason', reason) ?? [{ type: 'PartCancelled', at, by, part, reason }]
}

/**
 * 街道吹哨、部门报到: units may be called from anywhere along this place's own chain of areas. The moment named, and a little
 * grace, is their limit: a date on the clock, which no suspension moves [I].
 */
const whistleUp: Decider<'WhistleUp'> = (command, { state, by }) => {
  if (command.units.length === 0) return refuse('input.required', { field: 'units' })
  const stranger = command.units.findIndex((unit) => !isReachable(state, unit))
  if (stranger >= 0) return refuse('case.outside-scope', { field: `units.${stranger}` })
  if (command.meetAt <= command.at) return refuse('input.invalid', { field: 'meetAt' })
  const taken = state.whistles.some((whistle) => whistle.id === command.whistle)
  if (taken) return refuse('input.invalid', { field: 'whistle' })
  const called = command.units.map((unit) => unit.id)
  return (
    firstOf(
      needDistinct((i) => `units.${i}`, called),
      needText('spot', command.spot),
      needText('reason', command.reason),
    ) ?? [
      {
        type: 'WhistleBlown',
        at: command.at,
        by,
        whistle: command.whistle,
        units: command.units,
        spot: command.spot,
        meetAt: command.meetAt,
        answerBy: command.meetAt + state.policy.whistleGraceMinutes * MINUTE,
        reason: command.reason,
      },
    ]
  )
}

const answerWhistle: Decider<'AnswerWhistle'> = (command, { state }) => {
  const whistle = state.whistles.find((one) => one.id === command.whistle && !one.over)
  if (!whistle) return refuse('case.whistle-unknown', { field: 'whistle' })
  const mine = whistle.units.filter((called) => unitHandles(called.unit)(state, command.actor))
  if (mine.length === 0) return refuse('case.whistle-unknown', { field: 'whistle' })
  const called = mine.find((one) => one.answer === undefined)
  const by = called && unitHandles(called.unit)(state, command.actor)
  if (!called || !by) return refuse('case.whistle-answered', { field: 'whistle' })
  const missing =
    command.answer === 'explained' ? needText('note', command.note) : notTooLong('note', command.note)
  return (
    missing ?? [
      {
        type: 'WhistleAnswered',
        at: command.at,
        by,
        whistle: command.whistle,
        unit: called.unit.id,
        answer: command.answer,
        note: command.note,
      },
    ]
  )
}

function isReachable(state: CaseState, unit: UnitFact): boolean {
  return isWithin(state.place.path, areaOf(unit))
}

/** Somebody may sit in several co-handling units: the part named decides under which hat. */
function partBy(state: CaseState, actor: Actor, id: string, statuses: Part['status'][]): By | Refusal {
  const part = state.parts.find((one) => one.id === id)
  const by = part && statuses.includes(part.status) ? unitHandles(part.unit)(state, actor) : undefined
  return by ?? refuse('case.part-not-open', { field: 'part' })
}

export const joint = {
  StartJointHandling: startJointHandling,
  SignPart: signPart,
  FinishPart: finishPart,
  ReturnPart: returnPart,
  ReassignPart: reassignPart,
  CancelPart: cancelPart,
  WhistleUp: whistleUp,
  AnswerWhistle: answerWhistle,
}
