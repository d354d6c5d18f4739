import { answersFor } from '../../../domain/case/who.ts'
import { HOUR, MINUTE } from '../../../domain/kernel/instant.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { groupNotes } from '../../texts/notes/group-notes.ts'
import { PUBLIC_SUMMARIES } from '../../texts/notes/public-summaries.ts'
import {
  NOT_SOLVED_COMMENTS,
  SATISFIED_COMMENTS,
  SOLVED_BUT_UNHAPPY_COMMENTS,
} from '../../texts/notes/rating-comments.ts'
import type { Life } from '../life.ts'
import { afterWorkingHours, awake } from '../when.ts'
import type { Course, Move } from './move.ts'

/** Codes of `RATE_REASONS`; own words are kept apart from the log. */
const UNSOLVED_REASONS = ['not-fixed', 'came-back', 'rough']
const UNHAPPY_REASONS = ['too-slow', 'attitude', 'not-told', 'rough']

/** Somebody of the answerable centres who has not handled it: those of the nearest first. */
function impartial(life: Life): Staff | undefined {
  const { state } = life
  for (const level of ['community', 'street', 'county', 'city'] as const) {
    const id = state.place.centres[level]
    if (id === undefined || !answersFor(state, id)) continue
    const somebody = life.someoneIn(id, 'case.coordinate', state.handledBy)
    if (somebody) return somebody
  }
  return undefined
}

/** Said to be done: somebody looks, and ticks what is to be seen. */
export function verify({ life }: Course): Move | undefined {
  const { state, chance, city } = life
  const actor = impartial(life)
  if (!actor) return undefined
  const at = life.inItsTime()
  const { verified, unmet: failed } = groupNotes(city.matter(state.matter.code).group)
  const { conditions } = state.matter
  if (chance.happens(state.reworks === 0 ? 0.05 : 0.02)) {
    const reason = chance.pick(failed)
    const unmet = conditions.slice(0, 1)
    return { at, act: () => void life.give({ type: 'FailVerification', at, actor, unmet, reason }) }
  }
  const note = chance.happens(0.5) ? { note: chance.pick(verified) } : {}
  return { at, act: () => void life.give({ type: 'VerifyCase', at, actor, ticked: conditions, ...note }) }
}

/** Seen to be done: it is closed, and often published without a word about who said it. */
export function close(course: Course): Move | undefined {
  const { life } = course
  const { state, chance } = life
  const actor = impartial(life)
  if (!actor) return undefined
  const at = life.inItsTime()
  const publish = chance.happens(0.6)
  const publicSummary = PUBLIC_SUMMARIES[state.matter.code] ?? ''
  return {
    at,
    act: () => void life.give({ type: 'CloseCase', at, actor, publish, ...(publish && { publicSummary }) }),
  }
}

/** Closed: the resident says how it was, or the centre asks; what was not solved comes back. */
export function hear(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  if (course.heardInRound >= state.reworks || state.closedAt === undefined) return undefined
  course.heardInRound = state.reworks
  const reports = Object.values(state.reports).filter(({ withdrawn }) => !withdrawn)
  if (reports.length === 0) return undefined
  const report = chance.pick(reports).id
  const content = chance.happens(state.reworks === 0 ? 0.86 : 0.9)
  const solved = content || chance.happens(0.4)
  const roll = chance.next()
  if (roll < 0.42) {
    const at = awake(chance, state.closedAt + 20 * MINUTE + chance.wait(20 * HOUR))
    const reasons = content ? [] : [chance.pick(solved ? UNHAPPY_REASONS : UNSOLVED_REASONS)]
    const comments = content ? SATISFIED_COMMENTS : solved ? SOLVED_BUT_UNHAPPY_COMMENTS : NOT_SOLVED_COMMENTS
    const words = chance.pick(comments)
    const actor = { kind: 'resident', report } as const
    return {
      at,
      act: () => {
        const rated = life.attempt({ type: 'RateCase', at, actor, solved, satisfied: content, reasons })
        if (rated && words !== '') course.remark(report, at, words)
      },
    }
  }
  if (roll < 0.64) {
    const actor = impartial(life)
    if (!actor) return undefined
    const at = afterWorkingHours(city.calendar, state.closedAt, 5 + chance.wait(6))
    const reached = chance.happens(0.8)
    const said = reached ? { solved, satisfied: content } : {}
    return { at, act: () => void life.attempt({ type: 'CallBack', at, actor, report, reached, ...said }) }
  }
  if (roll < 0.645) {
    const actor = impartial(life)
    if (!actor) return undefined
    const at = afterWorkingHours(city.calendar, state.closedAt, 8 + chance.wait(10))
    const reason = '抽查发现问题反弹，重新办理。'
    return { at, act: () => void life.attempt({ type: 'ReopenCase', at, actor, reason }) }
  }
  return undefined
}
