import { receivingCentre } from '../../domain/case/facts.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { CaseStatus } from '../../domain/case/status.ts'
import type { AreaCode } from '../../domain/kernel/ids.ts'
import { HOUR, type Instant } from '../../domain/kernel/instant.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import type { Chance } from './chance.ts'
import { absorb, drawHappenings, type Happening, type PlayedRemark } from './happenings.ts'
import { Life, type PlayedStep, type Stumble } from './life.ts'
import { review } from './moves/desk-moves.ts'
import { close, hear, verify } from './moves/finishing-moves.ts'
import { handle, resume } from './moves/handling-moves.ts'
import type { Course, Move } from './moves/move.ts'
import { arbitrate, dispatch, sign } from './moves/routing-moves.ts'
import type { PlayedCity } from './played-city.ts'
import { inventStory, type PlayedReport, type Story } from './story.ts'
import { afterWorkingHours } from './when.ts'

/** A case as played: its commands with their events, and what is kept outside the log. */
export interface PlayedCase {
  state: CaseState
  steps: readonly PlayedStep[]
  reports: PlayedReport[]
  remarks: PlayedRemark[]
  /** Pictures that officers kept as evidence. */
  evidence: { file: string; person: string; at: Instant }[]
  stumbles: readonly Stumble[]
}

type Mover = (course: Course) => Move | undefined

/** Who moves next in each state. */
export const MOVERS: Partial<Record<CaseStatus, Mover>> = {
  reported: review,
  accepted: dispatch,
  returned: dispatch,
  arbitrating: arbitrate,
  dispatched: sign,
  handling: handle,
  suspended: resume,
  resolved: verify,
  verified: close,
  closed: hear,
}

/** Enough for the longest story; more would be a circle. */
const MOST_MOVES = 150

export interface PlayOptions {
  /** Nothing happens after this moment. */
  until: Instant
  /** Share of resolved cases with a picture as evidence. */
  photographed: number
}

/** Plays the case that begins at `at`, and now and then a second one of the same thing that is merged into it. */
export function playCase(city: PlayedCity, chance: Chance, at: Instant, options: PlayOptions): PlayedCase[] {
  const story = inventStory(city, chance, at)
  const player = begin(city, chance, story, options)
  if (!chance.happens(0.03)) return [finish(player, options)]
  const saidAt = Math.floor(at + HOUR / 2 + chance.wait(20 * HOUR))
  if (saidAt >= options.until) return [finish(player, options)]
  const again = inventStory(city, chance, saidAt, story)
  const mergedAt = afterWorkingHours(city.calendar, saidAt, 0.3 + chance.wait(0.8))
  const centre = receivingCentre(again.opening.place)
  const { id, channel } = again.report
  const report = { id, channel, saidAt: again.report.saidAt }
  let into: readonly AreaCode[] | undefined
  if (centre) {
    const other = { caseId: again.caseId, centre, report, at: mergedAt }
    absorb(player.course, player.traces, other, (path) => (into = path))
  }
  const first = finish(player, options)
  const second = begin(city, chance, again, options)
  return [first, into ? merge(second, first, [...into], mergedAt) : finish(second, options)]
}

/** The second of two cases of the same thing ends in the first. */
function merge(
  { course: { life }, ...rest }: Player,
  first: PlayedCase,
  intoPath: AreaCode[],
  at: Instant,
): PlayedCase {
  life.elapse(at)
  const actor = life.someoneIn(life.state.holder, 'case.coordinate')
  if (actor) life.give({ type: 'MergeCase', at, actor, into: first.state.id, intoPath })
  return outcome(life, rest)
}

interface Player {
  course: Course
  traces: { reports: PlayedReport[]; remarks: PlayedRemark[]; add: (happening: Happening) => void }
  happenings: Happening[]
  evidence: PlayedCase['evidence']
}

function begin(city: PlayedCity, chance: Chance, story: Story, { photographed }: PlayOptions): Player {
  const life = new Life(city, chance, { opening: story.opening })
  const happenings: Happening[] = []
  const evidence: PlayedCase['evidence'] = []
  const remarks: PlayedRemark[] = []
  const course: Course = {
    life,
    story,
    misrouted: false,
    askedInRound: -1,
    heardInRound: -1,
    notes: 0,
    evidence: () => {
      const { handler, lastAt } = life.state
      const officer = handler && city.staffIn(handler.id, 'case.handle')[0]
      if (!officer || !chance.happens(photographed)) return []
      const file = uuidV7At(lastAt, chance.bytes(10))
      evidence.push({ file, person: officer.person, at: lastAt })
      return [file]
    },
    remark: (reportId, at, text) => {
      const ids = { id: uuidV7At(at, chance.bytes(10)), clientId: uuidV7At(at, chance.bytes(10)) }
      remarks.push({ ...ids, reportId, at, text })
    },
  }
  const add = (happening: Happening): void => {
    happenings.push(happening)
    happenings.sort((a, b) => a.at - b.at)
  }
  const traces = { reports: [story.report], remarks, add }
  drawHappenings(course, traces)
  return { course, traces, happenings, evidence }
}

/** Carries a case forward until `until`: the main line and what comes from outside, each at its moment. */
function finish({ course, traces, happenings, evidence }: Player, { until }: PlayOptions): PlayedCase {
  const { life } = course
  let move: Move | undefined
  let planned = ''
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    // A plan holds as long as the case stands where it stood when it was made.
    const stand = `${life.state.status} ${life.state.clock?.startedAt} ${life.state.holder.id}`
    if (stand !== planned) {
      planned = stand
      move = MOVERS[life.state.status]?.(course)
    }
    const outside = happenings[0]
    const next = outside && (!move || outside.at <= move.at) ? outside : move
    if (!next || next.at >= until) break
    life.elapse(next.at)
    if (next === outside) {
      happenings.shift()
      if (outside.at >= life.state.lastAt) outside.act()
      continue
    }
    if (`${life.state.status} ${life.state.clock?.startedAt} ${life.state.holder.id}` !== planned) continue
    if (next.at >= life.state.lastAt) next.act()
    planned = ''
  }
  life.elapse(until - 1)
  return outcome(life, { traces, evidence })
}

function outcome(life: Life, { traces, evidence }: Pick<Player, 'traces' | 'evidence'>): PlayedCase {
  const { reports, remarks } = traces
  return { state: life.state, steps: life.steps, reports, remarks, evidence, stumbles: life.stumbles }
}
