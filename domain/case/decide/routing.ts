import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { startClock } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import { centreAbove } from '../facts.ts'
import { delegationTargets, escalationTarget, mayBeSentTo, takerUp } from '../routes.ts'
import type { CaseState } from '../state.ts'
import { firstOf, needOnDutyList, needText, needWithin, notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

const dispatchCase: Decider<'DispatchCase'> = (command, { state, by, calendar }) =>
  firstOf(
    mayBeSentTo(command.to, state, command.rule !== undefined)
      ? undefined
      : refuse('case.outside-scope', { field: 'to' }),
    needOnDutyList('to', command.to, state),
    needReasonToGiveBack(command, state),
    notTooLong('note', command.note),
  ) ?? [
    {
      type: 'CaseDispatched',
      at: command.at,
      by,
      dispatcher: state.holder,
      holder: command.to,
      clock: startClock(calendar, 'sign', state.matter.limits.sign, command.at),
      ...(command.rule === undefined ? {} : { rule: command.rule }),
      ...(command.note === undefined ? {} : { note: command.note }),
    },
  ]

/** Who sent it up is told why it gets it back, and no rule gives it back by itself [I]. */
function needReasonToGiveBack(
  { to, note }: CommandOf<'DispatchCase'>,
  state: CaseState,
): Refusal | undefined {
  const back = state.escalatedBy.includes(to.id)
  return back && (note ?? '').trim() === '' ? refuse('case.give-back-reason', { field: 'note' }) : undefined
}

const signCase: Decider<'SignCase'> = (command, { state, by, calendar }) => [
  {
    type: 'CaseSigned',
    at: command.at,
    by,
    holder: state.holder,
    clock: startClock(calendar, 'handle', state.matter.limits.handle, command.at),
  },
]

const returnCase: Decider<'ReturnCase'> = (command, { state, by, calendar }) =>
  needText('reason', command.reason) ?? [
    {
      type: 'CaseReturned',
      at: command.at,
      by,
      reason: command.reason,
      holder: state.dispatcher ?? state.holder,
      clock: startClock(calendar, 'dispatch', state.matter.limits.dispatch, command.at),
    },
  ]

/** The upper centre decides; at the top of the net the city decides itself. */
const askArbitration: Decider<'AskArbitration'> = (command, { state, by, calendar }) =>
  needText('reason', command.reason) ?? [
    {
      type: 'ArbitrationAsked',
      at: command.at,
      by,
      reason: command.reason,
      holder: centreAbove(state.place, state.holder.level) ?? state.holder,
      clock: startClock(calendar, 'dispatch', state.matter.limits.dispatch, command.at),
    },
  ]

const arbitrateCase: Decider<'ArbitrateCase'> = (command, { state, by, calendar }) =>
  firstOf(
    needText('reason', command.reason),
    needWithin('to', command.to, state.holder),
    needOnDutyList('to', command.to, state),
  ) ?? [
    {
      type: 'CaseArbitrated',
      at: command.at,
      by,
      reason: command.reason,
      dispatcher: state.holder,
      holder: command.to,
      clock: startClock(calendar, 'sign', state.matter.limits.sign, command.at),
    },
  ]

const escalateCase: Decider<'EscalateCase'> = (command, { state, by, calendar }) => {
  const holder = escalationTarget(state)
  if (!holder) return refuse('case.no-upper-level')
  return (
    needText('reason', command.reason) ?? [
      {
        type: 'CaseEscalated',
        at: command.at,
        by,
        reason: command.reason,
        double: command.double,
        cause: 'asked',
        holder,
        clock: startClock(calendar, 'dispatch', state.matter.limits.dispatch, command.at),
      },
    ]
  )
}

const delegateCase: Decider<'DelegateCase'> = (command, { state, by, calendar }) => {
  const to = delegationTargets(state).lower.find((centre) => centre.id === command.to.id)
  if (!to) return refuse('case.outside-scope', { field: 'to' })
  return (
    firstOf(needText('reason', command.reason), needOnDutyList('to', to, state)) ?? [
      {
        type: 'CaseDelegated',
        at: command.at,
        by,
        reason: command.reason,
        holder: to,
        clock: startClock(calendar, 'dispatch', state.matter.limits.dispatch, command.at),
      },
    ]
  )
}

/** A case that lies still goes to the centre that takes it up: to be reviewed there, or sent to somebody else. */
const takeUpCase: Decider<'TakeUpCase'> = (command, { state, by, calendar }) => {
  const holder = by.kind === 'staff' ? takerUp(state, by.unit) : undefined
  if (!holder) return refuse('case.not-yours')
  const stage = state.status === 'reported' ? 'review' : 'dispatch'
  return (
    needText('reason', command.reason) ?? [
      {
        type: 'CaseTakenUp',
        at: command.at,
        by,
        reason: command.reason,
        from: state.holder.id,
        holder,
        clock: startClock(calendar, stage, state.matter.limits[stage], command.at),
      },
    ]
  )
}

export const routing = {
  DispatchCase: dispatchCase,
  SignCase: signCase,
  ReturnCase: returnCase,
  AskArbitration: askArbitration,
  ArbitrateCase: arbitrateCase,
  EscalateCase: escalateCase,
  DelegateCase: delegateCase,
  TakeUpCase: takeUpCase,
}
