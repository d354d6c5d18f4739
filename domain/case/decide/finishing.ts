import { refuse } from '../../kernel/refusal.ts'
import { startClock } from '../clock.ts'
import { needText } from './content.ts'
import type { Decider } from './decide.ts'

/** Every closing condition is ticked one by one (rules §3); none may be left out, none invented. */
const verifyCase: Decider<'VerifyCase'> = (command, { state, by, calendar }) => {
  const missing = state.matter.conditions.filter((id) => !command.ticked.includes(id))
  if (missing.length > 0 || command.ticked.some((id) => !state.matter.conditions.includes(id))) {
    return refuse('case.conditions-unticked', { field: 'ticked', params: { left: missing.length } })
  }
  return [
    {
      type: 'CaseVerified',
      at: command.at,
      by,
      ticked: command.ticked,
      ...(command.note === undefined ? {} : { note: command.note }),
      holder: state.holder,
      clock: startClock(calendar, 'close', state.matter.limits.close, command.at),
    },
  ]
}

/** What is not done goes back to the same handler, whose clock starts again. */
const failVerification: Decider<'FailVerification'> = (command, { state, by, calendar }) => {
  const unknown = command.unmet.find((id) => !state.matter.conditions.includes(id))
  if (unknown !== undefined) return refuse('input.unknown-code', { field: 'unmet' })
  return (
    needText('reason', command.reason) ?? [
      {
        type: 'VerificationFailed',
        at: command.at,
        by,
        unmet: command.unmet,
        reason: command.reason,
        holder: state.handler ?? state.holder,
        clock: startClock(calendar, 'handle', state.matter.limits.handle, command.at),
      },
    ]
  )
}

const closeCase: Decider<'CloseCase'> = (command, { state, by }) => [
  {
    type: 'CaseClosed',
    at: command.at,
    by,
    // A confidential matter is never published, whatever the form says.
    publish: command.publish && !state.matter.confidential,
    ...(command.note === undefined ? {} : { note: command.note }),
    ...(command.publicSummary === undefined ? {} : { publicSummary: command.publicSummary }),
  },
]

export const finishing = { VerifyCase: verifyCase, FailVerification: failVerification, CloseCase: closeCase }
