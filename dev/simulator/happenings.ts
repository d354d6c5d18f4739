import { isOpen } from '../../domain/case/status.ts'
import { DAY, HOUR, type Instant } from '../../domain/kernel/instant.ts'
import { REMARKS } from '../texts/notes/rating-comments.ts'
import { URGE_NOTES } from '../texts/notes/handling-notes.ts'
import { blowWhistle } from './blow-whistle.ts'
import { weigh } from './chance.ts'
import type { Course } from './moves/move.ts'
import { inventReport } from './invent-report.ts'
import type { Traces } from './traces.ts'
import { afterWorkingHours, awake } from './when.ts'

/** Draws what will come from outside to a case: others who say it too, urging, withdrawal, a look from above. */
export function drawHappenings(course: Course, traces: Traces): void {
  const { life } = course
  const { chance, state } = life
  const opened = state.openedAt
  if (chance.happens(0.13)) {
    const others = chance.weighted(OTHERS)
    for (let i = 0; i < others; i += 1) attach(course, traces, awake(chance, opened + chance.wait(1.2 * DAY)))
  }
  if (chance.happens(0.1)) urge(course, traces, awake(chance, opened + DAY + chance.wait(3 * DAY)))
  if (chance.happens(0.05)) remark(course, traces, awake(chance, opened + chance.wait(2 * DAY)))
  if (chance.happens(0.03)) withdraw(course, traces, awake(chance, opened + chance.wait(1.5 * DAY)))
  if (chance.happens(0.015)) supervise(course, traces, opened + DAY + chance.wait(4 * DAY))
  if (chance.happens(0.02)) blowWhistle(course, traces, opened + HOUR + chance.wait(2 * DAY))
}

const OTHERS = weigh([
  [1, 60],
  [2, 24],
  [3, 10],
  [5, 6],
])

function attach(course: Course, traces: Traces, at: Instant): void {
  const { life, story } = course
  traces.add({
    at,
    act: () => {
      const { report, actor } = inventReport(life.city, life.chance, at, story.where, story.matter)
      const { id, channel, saidAt } = report
      if (life.attempt({ type: 'AttachReport', at, actor, report: { id, channel, saidAt } })) {
        traces.reports.push(report)
      }
    },
  })
}

function urge({ life, story }: Course, traces: Traces, at: Instant): void {
  const { chance, state } = life
  if (chance.happens(0.7)) {
    const actor = { kind: 'resident', report: story.report.id } as const
    traces.add({ at, act: () => void life.attempt({ type: 'UrgeCase', at, actor }) })
    return
  }
  const level = chance.pick(['county', 'city'] as const)
  const id = state.place.centres[level]
  const actor = id && life.someoneIn(id, 'case.supervise')
  const note = chance.pick(URGE_NOTES)
  if (actor) traces.add({ at, act: () => void life.attempt({ type: 'UrgeCase', at, actor, note }) })
}

function remark(course: Course, traces: Traces, at: Instant): void {
  const { life, story } = course
  const text = life.chance.pick(REMARKS)
  traces.add({
    at,
    act: () => {
      if (isOpen(life.state.status)) course.remark(story.report.id, at, text)
    },
  })
}

function withdraw({ life, story }: Course, traces: Traces, at: Instant): void {
  const actor = { kind: 'resident', report: story.report.id } as const
  traces.add({ at, act: () => void life.attempt({ type: 'WithdrawReport', at, actor }) })
}

function supervise({ life }: Course, traces: Traces, at: Instant): void {
  const { chance, state, city } = life
  const id = state.place.centres[chance.pick(['community', 'county', 'city'] as const)]
  const actor = id && life.someoneIn(id, 'case.supervise')
  if (!actor) return
  const when = afterWorkingHours(city.calendar, at, 0.1)
  const answer = chance.happens(0.6) ? { answerBy: afterWorkingHours(city.calendar, when, 16) } : {}
  const note = '请说明进展和完成时间。'
  traces.add({
    at: when,
    act: () => void life.attempt({ type: 'SuperviseCase', at: when, actor, note, ...answer }),
  })
}
