import type { Refusal } from '../../kernel/refusal.ts'
import type { WorkingCalendar } from '../../limits/working-calendar.ts'
import type { CaseAction, CommandOf } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import type { By } from '../facts.ts'
import type { CaseState } from '../state.ts'

/** What one action makes of a case that permits it: events, or the reason why its content is refused. */
export type Decider<Action extends CaseAction> = (
  command: CommandOf<Action>,
  given: { state: CaseState; by: By; calendar: WorkingCalendar },
) => CaseEvent[] | Refusal
