import { refuse, type Refusal } from '../../kernel/refusal.ts'
import type { WorkingCalendar } from '../../limits/working-calendar.ts'
import { startClock } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import { seatWith } from '../../org/seat.ts'
import { receivingCentre, type Actor, type By } from '../facts.ts'

/** A report becomes a case at the deepest centre known for its place, with the review clock running. */
export function openCase(command: CommandOf<'OpenCase'>, calendar: WorkingCalendar): CaseEvent[] | Refusal {
  const holder = receivingCentre(command.place)
  if (!holder) return refuse('case.outside-scope', { field: 'place' })
  const by = openedBy(command.actor, command.report.id)
  if (!by) return refuse('case.not-yours')
  return [
    {
      type: 'CaseOpened',
      at: command.at,
      by,
      id: command.caseId,
      matter: command.matter,
      place: command.place,
      policy: command.policy,
      report: command.report,
      because: command.because,
      holder,
      clock: startClock(calendar, 'review', command.matter.limits.review, command.at),
    },
  ]
}

function openedBy(actor: Actor, report: string): By | undefined {
  if (actor.kind === 'resident') return { kind: 'resident', report }
  if (actor.kind === 'system') return { kind: 'system', name: actor.name }
  // Anybody who takes sayings takes this one, wherever it lies: nobody at a door is sent to another door.
  const seat = seatWith(actor, 'case.say')
  return seat && { kind: 'staff', person: actor.person, unit: seat.unit.id, position: seat.position }
}
