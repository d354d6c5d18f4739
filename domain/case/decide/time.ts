import type { Instant } from '../../kernel/instant.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { CaseEvent, Happened } from '../events.ts'
import type { By } from '../facts.ts'
import type { CaseState, Clock, MarkKind, Whistle } from '../state.ts'
import type { Timed } from '../status.ts'
import { timerDueAt } from '../timers.ts'
import { resumed } from './handling.ts'
import type { Decider } from './decider.ts'

/**
 * What time alone does: a suspension ends by itself; half and most of a limit warn; its end urges; twice the limit
 * supervises; a part that is late is marked, and so is who did not answer a call to the spot. A broken clock escalates by
 * itself and cannot be stopped by anyone.
 */
export const elapseTime: Decider<'ElapseTime'> = ({ at }, { state, by, calendar }) => {
  const events = timePassed(state, at, by)
  if (state.suspension && state.suspension.until <= at) {
    const event = resumed(calendar, state, { at, by, cause: 'end-reached' })
    if (event) events.push(event)
  }
  return events.length > 0 ? events : refuse('case.timer-not-due')
}

/**
 * Marks of the running clocks and limits of parts that have passed at `at`, except while a case is suspended, and calls
 * to the spot that were not answered in time; nothing once a case has ended. Whoever holds it is urged once at a time,
 * though the stage and the whole case may end together; so is the dispatcher of parts that were returned.
 */
export function timePassed(state: CaseState, at: Instant, by: By): CaseEvent[] {
  // Asked before every command, and mostly nothing has passed: no list is made for that answer.
  if ((timerDueAt(state) ?? Infinity) > at) return []
  const events = state.whistles.flatMap((whistle): CaseEvent[] => {
    const units = silentUnits(whistle, at)
    return units.length === 0 ? [] : [{ type: 'WhistleUnanswered', at, by, whistle: whistle.id, units }]
  })
  if (state.suspension) return events
  const atHolder = new Set<MarkKind>()
  const atDispatcher = new Set<MarkKind>()
  for (const clock of [state.clock, state.total]) {
    if (clock) passMarks(events, clock, atHolder, { at, by })
  }
  for (const { id, status, overdue, due, clock } of state.parts) {
    const open = status === 'waiting' || status === 'signed'
    if (open && !overdue && due <= at) events.push({ type: 'PartOverdue', at, by, part: id })
    if (clock) passMarks(events, clock, atDispatcher, { at, by, part: id })
  }
  const unit = state.dispatcher?.id
  press(events, atHolder, { at, by })
  press(events, atDispatcher, { at, by, ...(unit === undefined ? {} : { unit }) })
  return events
}

/** Who should have answered by `at` and has not, as far as it is not recorded yet. */
function silentUnits(whistle: Whistle, at: Instant): UnitId[] {
  if (whistle.over || whistle.answerBy > at) return []
  return whistle.units.flatMap(({ unit, answer, missed }) =>
    answer === undefined && !missed ? [unit.id] : [],
  )
}

function passMarks(
  events: CaseEvent[],
  { stage, marks }: Clock<Timed>,
  passed: Set<MarkKind>,
  when: Happened & { part?: string },
): void {
  for (const mark of marks) {
    if (mark.at > when.at) continue
    events.push({ type: 'ClockMarkPassed', ...when, stage, mark: mark.kind })
    passed.add(mark.kind)
  }
}

/** The end of a limit urges, twice the limit supervises. */
function press(events: CaseEvent[], passed: ReadonlySet<MarkKind>, whom: Happened & { unit?: UnitId }): void {
  if (passed.has('due')) events.push({ type: 'CaseUrged', ...whom })
  if (passed.has('long_overdue')) events.push({ type: 'CaseSupervised', ...whom, note: '' })
}
