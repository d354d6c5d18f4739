import type { Instant } from '../../kernel/instant.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { dayOf, isoDate } from '../../limits/civil-date.ts'
import type { WorkingCalendar } from '../../limits/working-calendar.ts'
import { extendClock, isLate, movedByPause, resumeClock, startClock } from '../clock.ts'
import type { EventOf } from '../events.ts'
import { centreAbove } from '../facts.ts'
import type { CaseState, Clock } from '../state.ts'
import type { Timed } from '../status.ts'
import { latestSuspensionEnd } from '../suspension-year.ts'
import { firstOf, needLimit, needText, notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

const noteProgress: Decider<'NoteProgress'> = (command, { by }) =>
  needText('text', command.text) ?? [
    {
      type: 'ProgressNoted',
      at: command.at,
      by,
      text: command.text,
      toReporter: command.toReporter,
      files: command.files,
    },
  ]

/** At most the original limit again, counted in the original's own unit. */
const askExtension: Decider<'AskExtension'> = (command, { state, by }) => {
  const original = state.matter.limits.handle
  const { amount } = command
  const fault = needLimit('amount', amount)
  if (fault) return fault
  if (amount.unit !== original.unit || amount.amount > original.amount) {
    return refuse('case.extension-too-long', { field: 'amount', params: { most: original.amount } })
  }
  return (
    needText('reason', command.reason) ?? [
      { type: 'ExtensionAsked', at: command.at, by, amount, reason: command.reason },
    ]
  )
}

/**
 * Two levels must agree (rules §3): the first approval endorses, the second, by another person, grants. A case that
 * the top of the net dispatched itself has no level above; there one other person of the city suffices. The whole case
 * has as much longer, unless it is late already: what is late stays late [I].
 */
const grantExtension: Decider<'GrantExtension'> = (command, { state, by, calendar }) => {
  const { extension, clock, total } = state
  if (!extension || !clock) return refuse('case.not-allowed-now')
  const long = notTooLong('note', command.note)
  if (long) return long
  const note = command.note === undefined ? {} : { note: command.note }
  const top = centreAbove(state.place, (state.dispatcher ?? state.holder).level) === undefined
  if (extension.endorsedBy === undefined && !top)
    return [{ type: 'ExtensionEndorsed', at: command.at, by, ...note }]
  const longer = <Of extends Timed>(of: Clock<Of>): Clock<Of> =>
    extendClock(calendar, of, extension.amount, command.at)
  return [
    {
      type: 'ExtensionGranted',
      at: command.at,
      by,
      clock: longer(clock),
      ...(total && !isLate(total) ? { total: longer(total) } : {}),
      ...note,
    },
  ]
}

const refuseExtension: Decider<'RefuseExtension'> = ({ at, reason }, { by }) =>
  needText('reason', reason) ?? [{ type: 'ExtensionRefused', at, by, reason }]

const askSuspension: Decider<'AskSuspension'> = ({ at, until, reason }, { state, by, calendar }) =>
  badEnd(state, { at, until }, calendar) ??
  needText('reason', reason) ?? [{ type: 'SuspensionAsked', at, by, until, reason }]

const suspendCase: Decider<'SuspendCase'> = ({ at }, { state, by }) => {
  const asked = state.suspensionAsked
  if (!asked) return refuse('case.not-allowed-now')
  return [{ type: 'CaseSuspended', at, by, until: asked.until, reason: asked.reason }]
}

const refuseSuspension: Decider<'RefuseSuspension'> = ({ at, reason }, { by }) =>
  needText('reason', reason) ?? [{ type: 'SuspensionRefused', at, by, reason }]

const resumeCase: Decider<'ResumeCase'> = ({ at }, { state, by, calendar }) => {
  const event = resumed(calendar, state, { at, by, cause: 'asked' })
  return event ? [event] : refuse('case.not-allowed-now')
}

const resolveCase: Decider<'ResolveCase'> = (command, { state, by, calendar }) => {
  const fault = firstOf(needText('note', command.note), notTooLong('noPhotoReason', command.noPhotoReason))
  if (fault) return fault
  const noPhotoReason = command.noPhotoReason?.trim() ?? ''
  if (command.evidence.length === 0 && noPhotoReason === '')
    return refuse('case.evidence-required', { field: 'evidence' })
  return [
    {
      type: 'CaseResolved',
      at: command.at,
      by,
      note: command.note,
      evidence: command.evidence,
      ...(noPhotoReason === '' ? {} : { noPhotoReason }),
      holder: state.dispatcher ?? state.holder,
      clock: startClock(calendar, 'verify', state.matter.limits.verify, command.at),
    },
  ]
}

/**
 * The frozen clocks run on: the handler's, that of the whole case and those of the co-handlers. A suspension is over at its end, however late
 * that is noticed.
 */
export function resumed(
  calendar: WorkingCalendar,
  state: CaseState,
  how: Pick<EventOf<'CaseResumed'>, 'at' | 'by' | 'cause'>,
): EventOf<'CaseResumed'> | undefined {
  const { clock, total, suspension } = state
  if (!clock || !suspension) return undefined
  const pause = { since: suspension.since, at: Math.min(how.at, suspension.until) }
  type Moved = NonNullable<EventOf<'CaseResumed'>['parts']>
  const parts = state.parts.flatMap(({ id, status, overdue, limit, due, clock: returned }): Moved => {
    if (returned) return [{ id, clock: resumeClock(calendar, returned, pause.since, pause.at) }]
    const runs = (status === 'waiting' || status === 'signed') && !overdue
    return runs ? [{ id, due: movedByPause(calendar, limit.unit, pause, due).at }] : []
  })
  return {
    type: 'CaseResumed',
    ...how,
    clock: resumeClock(calendar, clock, pause.since, pause.at),
    ...(total && { total: resumeClock(calendar, total, pause.since, pause.at) }),
    ...(parts.length === 0 ? {} : { parts }),
  }
}

function badEnd(
  state: CaseState,
  { at, until }: { at: Instant; until: Instant },
  calendar: WorkingCalendar,
): Refusal | undefined {
  if (until <= at) return refuse('input.invalid', { field: 'until' })
  const end = latestSuspensionEnd(state, at)
  if (until <= end) return undefined
  const most = state.policy.maxSuspensionDays
  // The last day that lies within it whole: an end is chosen by its day.
  const latest = isoDate(dayOf(end, calendar.offsetMinutes) - 1)
  return refuse('case.suspension-too-long', { field: 'until', params: { most, latest } })
}

export const handling = {
  NoteProgress: noteProgress,
  AskExtension: askExtension,
  GrantExtension: grantExtension,
  RefuseExtension: refuseExtension,
  AskSuspension: askSuspension,
  SuspendCase: suspendCase,
  RefuseSuspension: refuseSuspension,
  ResumeCase: resumeCase,
  ResolveCase: resolveCase,
}
