import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { WorkingCalendar } from '../../limits/working-calendar.ts'
import { permit } from '../allowed-actions.ts'
import type { CaseAction, CaseCommand } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { CaseState } from '../state.ts'
import type { Decider } from './decider.ts'
import { desk } from './desk.ts'
import { feedback } from './feedback.ts'
import { finishing } from './finishing.ts'
import { handling } from './handling.ts'
import { joint } from './joint.ts'
import { openCase } from './open-case.ts'
import { routing } from './routing.ts'
import { saying } from './saying.ts'
import { elapseTime, timePassed } from './time.ts'

const DECIDERS: { [Action in CaseAction]: Decider<Action> } = {
  ...saying,
  ...desk,
  ...routing,
  ...joint,
  ...handling,
  ...finishing,
  ...feedback,
  ElapseTime: elapseTime,
}

/**
 * The law of the case: what a command makes of it. Pure; time, ids and all facts are in the command and the
 * calendar. A Refusal changes nothing.
 */
export function decide(
  command: CaseCommand,
  state: CaseState | undefined,
  calendar: WorkingCalendar,
): CaseEvent[] | Refusal {
  if (command.type === 'OpenCase') {
    return state === undefined ? openCase(command, calendar) : refuse('case.already-exists')
  }
  if (state === undefined) return refuse('not-found')
  const by = permit(command.type, state, command.actor, command.at)
  if (isRefusal(by)) return by
  const at = Math.max(command.at, state.lastAt)
  // Lateness is a fact before anything else may happen: acting just before the worker wakes hides none of it.
  const late = command.type === 'ElapseTime' ? [] : timePassed(state, at, { kind: 'system', name: 'clock' })
  // The table pairs each command type with its own decider; TypeScript cannot follow the pairing through a union.
  const decider = DECIDERS[command.type] as Decider<CaseAction>
  const events = decider({ ...command, at }, { state: late.reduce(evolve, state), by, calendar })
  return isRefusal(events) ? events : [...late, ...events]
}
