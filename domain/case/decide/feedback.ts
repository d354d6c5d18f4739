import { refuse } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { WorkingCalendar } from '../../limits/working-calendar.ts'
import { startClock } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { CaseEvent, EventOf } from '../events.ts'
import { centreAbove, type By } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { needText, notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

const MOST_REASONS = 6
/** Reasons are ticked, not written: what residents say in their own words never enters the log. */
const REASON_CODE = /^[a-z][a-z0-9_-]{0,39}$/

const rateCase: Decider<'RateCase'> = (command, { state, by, calendar }) => {
  if (by.kind !== 'resident' || by.report === undefined) return refuse('case.report-unknown')
  if (command.reasons.length > MOST_REASONS)
    return refuse('input.too-long', { field: 'reasons', params: { most: MOST_REASONS } })
  const inWords = command.reasons.findIndex((reason) => !REASON_CODE.test(reason))
  if (inWords >= 0) return refuse('input.unknown-code', { field: `reasons.${inWords}` })
  const { solved, satisfied, reasons, at } = command
  const rated: CaseEvent = { type: 'CaseRated', at, by, report: by.report, solved, satisfied, reasons }
  return solved && satisfied ? [rated] : [rated, ...rework(state, by, at, 'rated', calendar)]
}

const callBack: Decider<'CallBack'> = (command, { state, by, calendar }) => {
  const entry = state.reports[command.report]
  if (!entry || entry.withdrawn) return refuse('case.report-unknown', { field: 'report' })
  // The resident's own word stands; nobody's call may speak over it.
  if (entry.ratedRound === state.reworks) return refuse('case.already-rated', { field: 'report' })
  const long = notTooLong('note', command.note)
  if (long) return long
  const { at, report, reached, solved, satisfied, note } = command
  if (reached && (solved === undefined || satisfied === undefined)) {
    return refuse('input.required', { field: solved === undefined ? 'solved' : 'satisfied' })
  }
  const called: CaseEvent = {
    type: 'CaseCalledBack',
    at,
    by,
    report,
    reached,
    ...(reached ? { solved: solved === true, satisfied: satisfied === true } : {}),
    ...(note === undefined ? {} : { note }),
  }
  const failed = reached && !(solved === true && satisfied === true)
  return failed ? [called, ...rework(state, by, at, 'called-back', calendar)] : [called]
}

const reopenCase: Decider<'ReopenCase'> = (command, { state, by, calendar }) =>
  needText('reason', command.reason) ??
  (state.status === 'declined'
    ? reviewAgain(state, by, command, calendar)
    : rework(state, by, command.at, 'staff', calendar, command.reason))

/** Declined wrongly: its centre reviews it once more. No round of handling is counted, since there was none. */
function reviewAgain(
  state: CaseState,
  by: By,
  { at, reason }: CommandOf<'ReopenCase'>,
  calendar: WorkingCalendar,
): CaseEvent[] {
  const clock = startClock(calendar, 'review', state.matter.limits.review, at)
  return [{ type: 'CaseReopened', at, by, cause: 'staff', reason, holder: state.holder, clock }]
}

/**
 * Not solved or not satisfied goes back to the same holder and is counted; from the second time on it goes one
 * level up as well, as far as there is a level (rules §3, call back).
 */
function rework(
  state: CaseState,
  by: By,
  at: Instant,
  cause: EventOf<'CaseReopened'>['cause'],
  calendar: WorkingCalendar,
  reason?: string,
): CaseEvent[] {
  const holder = state.handler ?? state.holder
  const reopened: CaseEvent = {
    type: 'CaseReopened',
    at,
    by,
    cause,
    ...(reason === undefined ? {} : { reason }),
    holder,
    clock: startClock(calendar, 'handle', state.matter.limits.handle, at),
    // A new round has the whole time again [I]; that the one before was late stays in the history.
    total: startClock(calendar, 'total', state.matter.limits.total, at),
  }
  const above = centreAbove(state.place, (state.dispatcher ?? holder).level)
  if (state.reworks === 0 || !above) return [reopened]
  return [
    reopened,
    {
      type: 'CaseEscalated',
      at,
      by: { kind: 'system', name: 'second-failure' },
      reason: '',
      double: false,
      cause: 'second-failure',
      holder: above,
      clock: startClock(calendar, 'dispatch', state.matter.limits.dispatch, at),
    },
  ]
}

const superviseCase: Decider<'SuperviseCase'> = (command, { by }) => {
  if (command.answerBy !== undefined && command.answerBy <= command.at)
    return refuse('input.invalid', { field: 'answerBy' })
  return (
    needText('note', command.note) ?? [
      {
        type: 'CaseSupervised',
        at: command.at,
        by,
        note: command.note,
        ...(command.answerBy === undefined ? {} : { answerBy: command.answerBy }),
      },
    ]
  )
}

export const feedback = {
  RateCase: rateCase,
  CallBack: callBack,
  ReopenCase: reopenCase,
  SuperviseCase: superviseCase,
}
