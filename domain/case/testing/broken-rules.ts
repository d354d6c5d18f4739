import { approvalsWaiting } from '../approvals.ts'
import { centreAbove } from '../facts.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseState, Clock, Whistle } from '../state.ts'
import { isOpen, type Timed } from '../status.ts'
import { timerDueAt } from '../timers.ts'
import { answersFor } from '../who.ts'

/** What is wrong with a state, in words; empty when every promise holds (bar, "Nothing is lost"; rules §3). */
export function brokenRules(state: CaseState): string[] {
  const broken: string[] = []
  const must = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(`${state.status}: ${rule}`)
  }
  const open = isOpen(state.status)
  must(Boolean(state.holder?.id), 'exactly one holder')
  must(!open || state.clock !== undefined, 'an open case has a clock, running or frozen')
  must(!open || state.status === 'reported' || state.total !== undefined, 'an accepted case is timed whole')
  must(open || clocksOf(state).length === 0, 'an ended case has no clock')
  must(
    (state.status === 'suspended') === (state.suspension !== undefined),
    'suspended means a recorded pause',
  )
  if (state.suspension) {
    const { since, until } = state.suspension
    const most = state.policy.maxSuspensionDays * 86_400_000
    must(
      until > since && until <= (state.firstSuspendedAt ?? 0) + most,
      'a suspension has an end within the policy',
    )
  }
  must(
    !open || timerDueAt(state) !== undefined || clocksOf(state).every((clock) => clock.marks.length === 0),
    'an open case wakes up again, unless every mark has passed',
  )
  must(open || timerDueAt(state) === undefined, 'an ended case never wakes up')
  for (const clock of clocksOf(state)) {
    const moments = clock.marks.map((mark) => mark.at)
    must(
      moments.every((at, i) => i === 0 || at >= moments[i - 1]!),
      'marks in order',
    )
    must(clock.due > clock.startedAt, 'a limit is longer than nothing')
    must(
      clock.marks.every((mark) => mark.kind !== 'due' || mark.at === clock.due),
      'the due mark stands at the due moment',
    )
  }
  must(
    state.parts.every((part) => (open && part.status === 'returned') === (part.clock !== undefined)),
    'a part has a clock at the dispatcher exactly while it is returned and its case open',
  )
  must(
    !open || state.whistles.every((whistle) => whistle.over || isRecorded(whistle, state.lastAt)),
    'who did not answer a whistle in time is recorded',
  )
  const outside = state.holder.kind !== 'centre'
  must(!outside || state.dispatcher !== undefined, 'nobody outside the centres holds without a dispatcher')
  const inHands = ['dispatched', 'handling', 'suspended'].includes(state.status)
  must(!inHands || state.handler?.id === state.holder.id, 'who handles holds')
  must(!open || inHands || !outside, 'before and after the handling a centre holds')
  must(state.returns <= state.policy.maxReturns, 'returns within the policy')
  must(state.extensionsGranted <= state.policy.maxExtensions, 'extensions within the policy')
  must(!state.extension || state.status === 'handling', 'an extension waits only while it is handled')
  must(!state.matter.urgent || !state.suspensionAsked, 'nothing urgent asks to be put away')
  must(!state.matter.urgent || !state.suspension, 'nothing urgent is put away')
  must(!state.suspensionAsked || state.status === 'handling', 'a suspension waits only while it is handled')
  const waitedFor = approvalsWaiting(state)
  must(
    waitedFor.every(({ unit }) => answersFor(state, unit)),
    'whose approval is waited for may give it',
  )
  must(!state.extension || waitedFor.some(({ of }) => of === 'extension'), 'an extension waits for somebody')
  must(state.status !== 'resolved' || partsDone(state), 'resolved means that every part is done')
  must(!state.published || (state.status === 'closed' && !state.matter.confidential), 'published when closed')
  must(new Set(state.parts.map((part) => part.id)).size === state.parts.length, 'each part once')
  return broken
}

/** Every clock that runs: of the stage, of the whole case, and of each part that was returned. */
function clocksOf({ clock, total, parts }: CaseState): Clock<Timed>[] {
  return [clock, total, ...parts.map((part) => part.clock)].filter((one) => one !== undefined)
}

/** Everybody called has answered, or it is written that they did not, once their time is over. */
function isRecorded({ answerBy, units }: Whistle, at: number): boolean {
  return answerBy > at || units.every(({ answer, missed }) => answer !== undefined || missed)
}

function partsDone(state: CaseState): boolean {
  return state.parts.every((part) => part.status === 'finished' || part.status === 'cancelled')
}

/** How often the whole case was recorded late since its clock started last. */
function timesLate(past: readonly CaseEvent[]): number {
  const start = past.findLastIndex(
    ({ type }) => type === 'CaseReopened' || type === 'CaseDeclined' || type === 'CaseOpened',
  )
  const isTotal = (event: CaseEvent): boolean =>
    event.type === 'ClockMarkPassed' && event.stage === 'total' && event.mark === 'due'
  return past.slice(start).filter(isTotal).length
}

/** When the year ends within which a handling may be suspended. */
function yearEnd(past: readonly CaseEvent[], now: number, { policy }: CaseState): number {
  const round = past.findLastIndex((event) => event.type === 'CaseReopened' && event.clock.stage === 'handle')
  const first = past.slice(round + 1).find((event) => event.type === 'CaseSuspended')
  return (first?.at ?? now) + policy.maxSuspensionDays * 86_400_000
}

const HANDLES = new Set(['CaseSigned', 'PartSigned', 'PartFinished', 'CaseResolved'])

/** Events that may leave the end of a clock in the past: it is recorded when time is looked at next. */
const ENDS_MOVE = new Set(['ExtensionGranted', 'CaseResumed'])

/** What is wrong with one more step of a history, which leads to `after`. */
export function brokenByStep(
  before: CaseState,
  history: readonly CaseEvent[],
  events: readonly CaseEvent[],
  after: CaseState,
): string[] {
  const broken: string[] = []
  if (!after.suspension && !events.some((event) => ENDS_MOVE.has(event.type))) {
    const missed = clocksOf(after).some((clock) => clock.marks.some((mark) => mark.at <= after.lastAt))
    if (missed) broken.push('a mark has passed and is not recorded')
  }
  if (timesLate([...history, ...events]) > 1) broken.push('the whole case is late twice in one round')
  let lastAt = before.lastAt
  for (const event of events) {
    if (event.at < lastAt) broken.push(`${event.type}: time runs backwards`)
    lastAt = event.at
    if (event.by.kind !== 'staff') continue
    const me = event.by
    const past = [...history, ...events.slice(0, events.indexOf(event))]
    if (event.type === 'CaseSuspended' && event.until > yearEnd(past, event.at, before))
      broken.push('suspended beyond a year from the first suspension of this handling')
    if (event.type === 'CaseEscalated') {
      const mine = past.filter(
        (one) => one.type === 'CaseEscalated' && one.by.kind === 'staff' && one.by.unit === me.unit,
      )
      if (mine.length > 1) broken.push('sent up by the same unit for the third time')
    }
    if (event.type === 'CaseDispatched' && !event.note?.trim()) {
      const back = past.some(
        (one) => one.type === 'CaseEscalated' && one.by.kind === 'staff' && one.by.unit === event.holder.id,
      )
      if (back) broken.push('given back without a reason')
    }
    if (event.type === 'CaseVerified' || event.type === 'CaseCalledBack') {
      const mine = past.some(
        (one) => HANDLES.has(one.type) && one.by.kind === 'staff' && one.by.person === me.person,
      )
      if (mine) broken.push(`${event.type}: by who handled it`)
    }
    if (event.type === 'ExtensionGranted') {
      const asked = past.findLast((one) => one.type === 'ExtensionAsked')
      if (asked?.by.kind === 'staff' && asked.by.person === me.person)
        broken.push('extension granted by who asked')
      const endorsed = past
        .slice(asked ? past.indexOf(asked) : 0)
        .findLast((one) => one.type === 'ExtensionEndorsed')
      const top = centreAbove(before.place, (before.dispatcher ?? before.holder).level) === undefined
      if (!endorsed && !top) broken.push('extension granted by one level')
      if (endorsed?.by.kind === 'staff' && (endorsed.by.person === me.person || endorsed.by.unit === me.unit))
        broken.push('extension granted by one person or unit')
    }
  }
  return broken
}
