import { DAY, HOUR } from '../../../domain/kernel/instant.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { openParts } from '../../../domain/case/action-conditions.ts'
import { ESCALATE_NOTES } from '../../texts/notes/coordinating-notes.ts'
import { groupNotes } from '../../texts/notes/group-notes.ts'
import { RETURN_REASONS } from '../../texts/notes/handling-notes.ts'
import { workNotes } from '../../texts/notes/work-notes.ts'
import { afterWorkingHours, momentOnClock } from '../when.ts'
import { decideExtension, decideSuspension } from './approval-moves.ts'
import type { Course, Move } from './move.ts'
import { moveParts } from './part-moves.ts'
import { maySendUp } from './routing-moves.ts'

/** A case in hand: notes, questions for more time, co-handlers' parts, and in the end the work is done. */
export function handle(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  if (state.extension) return decideExtension(course)
  if (state.suspensionAsked) return decideSuspension(course)
  const actor = life.someoneIn(state.holder, 'case.handle')
  if (!actor || !state.clock) return undefined
  const early = (share: number): number =>
    Math.max(momentOnClock(city.calendar, state.clock!, share), state.lastAt + HOUR / 4)
  if (course.notes === 0 && chance.happens(0.3)) {
    course.notes += 1
    const at = early(0.1 + chance.next() * 0.4)
    const text = chance.pick(workNotes(state.matter.code).progress)
    const toReporter = chance.happens(0.5)
    return {
      at,
      act: () => void life.give({ type: 'NoteProgress', at, actor, text, toReporter, files: [] }),
    }
  }
  course.notes += 1
  const parts = moveParts(course)
  if (parts) return parts
  const round = state.reworks
  if (course.askedInRound < round) {
    course.askedInRound = round
    const ask = askForTime(course, actor, early)
    if (ask) return ask
    if (!state.binding && round === 0 && chance.happens(0.02)) {
      const at = early(0.3)
      const reason = chance.pick(RETURN_REASONS)
      return { at, act: () => void life.give({ type: 'ReturnCase', at, actor, reason }) }
    }
    if (mayEscalate(state) && chance.happens(0.03)) {
      const at = early(0.4)
      const reason = chance.pick(ESCALATE_NOTES)
      return { at, act: () => void life.give({ type: 'EscalateCase', at, actor, reason, double: false }) }
    }
  }
  return resolve(course, actor)
}

type Officer = NonNullable<ReturnType<Course['life']['someoneIn']>>

function resolve(course: Course, actor: Officer): Move {
  const { life } = course
  const { state, chance, city } = life
  const at = life.inItsTime()
  const note = chance.pick(workNotes(state.matter.code).resolved)
  const { noPhoto, unpictured } = groupNotes(city.matter(state.matter.code).group)
  return {
    at,
    act: () => {
      const evidence = unpictured ? [] : course.evidence()
      const noPhotoReason = evidence.length > 0 ? {} : { noPhotoReason: noPhoto }
      life.give({ type: 'ResolveCase', at, actor, note, evidence, ...noPhotoReason })
    },
  }
}

function askForTime({ life }: Course, actor: Officer, early: (share: number) => number): Move | undefined {
  const { state, chance, city } = life
  const { extension, suspension } = groupNotes(city.matter(state.matter.code).group)
  const mayAsk = !state.matter.urgent && state.extensionsGranted < state.policy.maxExtensions
  if (mayAsk && chance.happens(0.06)) {
    const at = early(0.5 + chance.next() * 0.4)
    if (!state.clock || at >= state.clock.due) return undefined
    const { amount, unit } = state.matter.limits.handle
    const wanted = { amount: Math.max(1, Math.round(amount * (0.3 + chance.next() * 0.7))), unit }
    const reason = chance.pick(extension)
    return { at, act: () => void life.give({ type: 'AskExtension', at, actor, amount: wanted, reason }) }
  }
  if (!state.matter.urgent && chance.happens(0.035)) {
    const at = early(0.2 + chance.next() * 0.5)
    const until = at + Math.round(chance.whole(5, 75) * DAY)
    const reason = chance.pick(suspension)
    return { at, act: () => void life.give({ type: 'AskSuspension', at, actor, until, reason }) }
  }
  return undefined
}

function mayEscalate(state: CaseState): boolean {
  const net = state.handler?.kind === 'grid_seat' || state.handler?.kind === 'centre'
  const free = net && !state.binding && openParts(state).length === 0
  return free && maySendUp(state)
}

/** A suspended case: somebody may take it up again before its end; else time does. */
export function resume({ life }: Course): Move | undefined {
  const { state, chance, city } = life
  if (!state.suspension || !chance.happens(0.35)) return undefined
  const actor = state.handler && life.someoneIn(state.handler, 'case.handle')
  if (!actor) return undefined
  const whole = state.suspension.until - state.suspension.since
  const at = afterWorkingHours(city.calendar, state.lastAt + chance.next() * whole * 0.8, 1)
  return {
    at,
    act: () => void life.attempt({ type: 'ResumeCase', at, actor, note: '条件已具备，恢复办理。' }),
  }
}
