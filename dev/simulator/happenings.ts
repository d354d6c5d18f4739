import { areaOf, type ReportFact, type UnitFact } from '../../domain/case/facts.ts'
import type { AreaCode } from '../../domain/kernel/ids.ts'
import { isWithin } from '../../domain/territory/area.ts'
import { isOpen } from '../../domain/case/status.ts'
import { DAY, HOUR, type Instant } from '../../domain/kernel/instant.ts'
import { REMARKS } from '../texts/notes/rating-comments.ts'
import { URGE_NOTES, WHISTLE_NOTES } from '../texts/notes/handling-notes.ts'
import { weigh } from './chance.ts'
import type { Course } from './moves/move.ts'
import { inventReport, type PlayedReport } from './story.ts'
import { afterWorkingHours, awake } from './when.ts'

/** Something that comes from outside the main line and may come too late: then it does not happen. */
export interface Happening {
  at: Instant
  act: () => void
}

/** What a reporter added afterwards. */
export interface PlayedRemark {
  id: string
  reportId: string
  clientId: string
  at: Instant
  text: string
}

/** What happenings leave behind outside the log. */
export interface Traces {
  reports: PlayedReport[]
  add: (happening: Happening) => void
}

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
  if (chance.happens(0.02)) whistle(course, traces, opened + HOUR + chance.wait(2 * DAY))
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

/** 街道吹哨: the street calls departments to the spot; most come, some explain, a few do not answer. */
function whistle({ life, story }: Course, traces: Traces, wished: Instant): void {
  const { chance, state, city } = life
  const id = state.place.centres.street
  const actor = id && life.someoneIn(id, 'case.whistle')
  const county = state.place.path[1]
  if (!actor || county === undefined) return
  const at = afterWorkingHours(city.calendar, wished, 0.1)
  const departments = city.workersIn(county).filter(({ kind }) => kind === 'department')
  const units = [...new Set([chance.pick(departments), chance.pick(departments)])]
  const meetAt = afterWorkingHours(city.calendar, at, 4 + chance.wait(4))
  const reason = chance.pick(WHISTLE_NOTES)
  const spot = story.report.address
  traces.add({
    at,
    act: () => {
      const call = { type: 'WhistleUp', at, actor, whistle: 'w1', units, spot, meetAt, reason } as const
      if (life.attempt(call)) for (const unit of units) answer(unit)
    },
  })
  const answer = (unit: UnitFact): void => {
    const who = life.someoneIn(unit, 'case.handle')
    if (!who || chance.happens(0.12)) return
    const came = chance.happens(0.8)
    const when = came ? meetAt : Math.max(at + HOUR / 2, meetAt - HOUR)
    traces.add({
      at: when,
      act: () =>
        void life.attempt({
          type: 'AnswerWhistle',
          at: when,
          actor: who,
          whistle: 'w1',
          answer: came ? 'present' : 'explained',
          note: came ? '已到场。' : '因抢修走不开，已电话会商。',
        }),
    })
  }
}

/** Another case of the same thing is merged into this one, if both lie with the same centre; `taken` hears so. */
export function absorb(
  { life }: Course,
  traces: Traces,
  other: { caseId: string; centre: UnitFact; report: ReportFact; at: Instant },
  taken: (intoPath: readonly AreaCode[]) => void,
): void {
  const { at, caseId: from, centre, report } = other
  traces.add({
    at,
    act: () => {
      const { path } = life.state.place
      const actor = isWithin(path, areaOf(centre)) && life.someoneIn(centre, 'case.coordinate')
      if (actor && life.attempt({ type: 'AbsorbCase', at, actor, from, reports: [report] })) taken(path)
    },
  })
}
