import type { Instant } from '../kernel/instant.ts'
import type { CaseState, Clock } from './state.ts'
import { isOpen, type Timed } from './status.ts'

/**
 * The next moment at which time alone changes this case: a mark of a running clock, the due moment of a part (once
 * returned, a mark of its clock), the end of a suspension, or of the time to answer a call to the spot. Undefined when nothing is waiting. The worker gives
 * `ElapseTime` then.
 */
export function timerDueAt(state: CaseState): Instant | undefined {
  if (!isOpen(state.status)) return undefined
  let next = nextSilence(state)
  if (state.suspension) return Math.min(next, state.suspension.until)
  next = Math.min(next, nextMark(state.clock), nextMark(state.total))
  for (const part of state.parts) {
    const runs = !part.overdue && (part.status === 'waiting' || part.status === 'signed')
    next = Math.min(next, runs ? part.due : nextMark(part.clock))
  }
  return next === Infinity ? undefined : next
}

/** When the next call to the spot will have gone unanswered; Infinity if none can. */
function nextSilence({ whistles }: CaseState): Instant {
  let next = Infinity
  for (const { over, answerBy, units } of whistles) {
    if (over || answerBy >= next) continue
    if (units.some(({ answer, missed }) => answer === undefined && !missed)) next = answerBy
  }
  return next
}

/** The earliest mark of a clock is its first. */
function nextMark(clock: Clock<Timed> | undefined): Instant {
  return clock?.marks[0]?.at ?? Infinity
}
