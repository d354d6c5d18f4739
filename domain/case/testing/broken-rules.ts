import { centreAbove } from '../facts.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseState } from '../state.ts'
import { isOpen } from '../status.ts'
import { timerDueAt } from '../timers.ts'

/** What is wrong with a state, in words; empty when every promise holds (bar, "Nothing is lost"; rules §3). */
export function brokenRules(state: CaseState): string[] {
  const broken: string[] = []
  const must = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(`${state.status}: ${rule}`)
  }
  const open = isOpen(state.status)
  must(Boolean(state.holder?.id), 'exactly one holder')
  must(!open || state.clock !== undefined, 'an open case has a clock, running or frozen')
  must(open || state.clock === undefined, 'an ended case has no clock')
  must(
    (state.status === 'suspended') === (state.suspension !== undefined),
    'suspended means a recorded pause',
  )
  if (state.suspension) {
    const { since, until } = state.suspension
    const most = state.policy.maxSuspensionDays * 86_400_000
    must(until > since && until <= since + most, 'a suspension has an end within the policy')
  }
  must(
    !open || timerDueAt(state) !== undefined || state.clock?.marks.length === 0,
    'an open case wakes up again, unless every mark has passed',
  )
  must(open || timerDueAt(state) === undefined, 'an ended case never wakes up')
  const { clock } = state
  if (clock) {
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
  const outside = state.holder.kind !== 'centre'
  must(!outside || state.dispatcher !== undefined, 'nobody outside the centres holds without a dispatcher')
  const inHands = ['dispatched', 'handling', 'suspended'].includes(state.status)
  must(!inHands || state.handler?.id === state.holder.id, 'who handles holds')
  must(!open || inHands || !outside, 'before and after the handling a centre holds')
  must(state.returns <= state.policy.maxReturns, 'returns within the policy')
  must(state.extensionsGranted <= state.policy.maxExtensions, 'extensions within the policy')
  must(!state.extension || state.status === 'handling', 'an extension waits only while it is handled')
  must(!state.suspensionAsked || state.status === 'handling', 'a suspension waits only while it is handled')
  must(state.status !== 'resolved' || partsDone(state), 'resolved means that every part is done')
  must(!state.published || (state.status === 'closed' && !state.matter.confidential), 'published when closed')
  must(new Set(state.parts.map((part) => part.id)).size === state.parts.length, 'each part once')
  return broken
}

function partsDone(state: CaseState): boolean {
  return state.parts.every((part) => part.status === 'finished' || part.status === 'cancelled')
}

const HANDLES = new Set(['CaseSigned', 'PartSigned', 'PartFinished', 'CaseResolved'])

/** What is wrong with one more step of a history. */
export function brokenByStep(
  before: CaseState,
  history: readonly CaseEvent[],
  events: readonly CaseEvent[],
): string[] {
  const broken: string[] = []
  let lastAt = before.lastAt
  for (const event of events) {
    if (event.at < lastAt) broken.push(`${event.type}: time runs backwards`)
    lastAt = event.at
    if (event.by.kind !== 'staff') continue
    const me = event.by
    const past = [...history, ...events.slice(0, events.indexOf(event))]
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
