import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { startClock } from '../clock.ts'
import type { CaseState } from '../state.ts'
import { firstOf, needText, notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

/** Every closing condition is ticked one by one (rules §3); none may be left out, none invented. */
const verifyCase: Decider<'VerifyCase'> = (command, { state, by, calendar }) => {
  const fault = firstOf(needKnown('ticked', command.ticked, state), notTooLong('note', command.note))
  if (fault) return fault
  const missing = state.matter.conditions.filter((id) => !command.ticked.includes(id))
  if (missing.length > 0) {
    return refuse('case.conditions-unticked', { field: 'ticked', params: { left: missing.length } })
  }
  return [
    {
      type: 'CaseVerified',
      at: command.at,
      by,
      ticked: [...new Set(command.ticked)],
      ...(command.note === undefined ? {} : { note: command.note }),
      holder: state.holder,
      clock: startClock(calendar, 'close', state.matter.limits.close, command.at),
    },
  ]
}

/** What is not done goes back to the same handler, whose clock starts again. */
const failVerification: Decider<'FailVerification'> = (command, { state, by, calendar }) =>
  firstOf(needKnown('unmet', command.unmet, state), needText('reason', command.reason)) ?? [
    {
      type: 'VerificationFailed',
      at: command.at,
      by,
      unmet: [...new Set(command.unmet)],
      reason: command.reason,
      holder: state.handler ?? state.holder,
      clock: startClock(calendar, 'handle', state.matter.limits.handle, command.at),
    },
  ]

const closeCase: Decider<'CloseCase'> = (command, { state, by }) => {
  // A confidential matter is never published, whatever the form says; neither is its summary kept.
  const publish = command.publish && !state.matter.confidential
  const { note, publicSummary } = command
  return (
    firstOf(notTooLong('note', note), notTooLong('publicSummary', publicSummary)) ?? [
      {
        type: 'CaseClosed',
        at: command.at,
        by,
        publish,
        ...(note === undefined ? {} : { note }),
        ...(publicSummary === undefined || !publish ? {} : { publicSummary }),
      },
    ]
  )
}

function needKnown(field: string, conditions: readonly string[], state: CaseState): Refusal | undefined {
  return conditions.every((id) => state.matter.conditions.includes(id))
    ? undefined
    : refuse('input.unknown-code', { field })
}

export const finishing = { VerifyCase: verifyCase, FailVerification: failVerification, CloseCase: closeCase }
