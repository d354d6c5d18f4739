import type { CaseState } from '../../domain/case/state.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import type { Chance } from './chance.ts'
import { drawHappenings } from './happenings.ts'
import type { PlayedReport } from './invent-report.ts'
import { Life, type PlayedStep, type Stumble } from './life.ts'
import type { Course, Move } from './moves/move.ts'
import { MOVERS } from './moves/movers.ts'
import type { PlayedCity } from './played-city.ts'
import type { Story } from './story.ts'
import type { Happening, PlayedRemark, Traces } from './traces.ts'

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

/** Enough for the longest story; more would be a circle. */
const MOST_MOVES = 150

export interface PlayOptions {
  /** Nothing happens after this moment. */
  until: Instant
  /** Share of resolved cases with a picture as evidence. */
  photographed: number
}

/** A case under way: its course, and what will come to it from outside. */
export interface Player {
  course: Course
  traces: Traces & { remarks: PlayedRemark[] }
  happenings: Happening[]
  evidence: PlayedCase['evidence']
}

/** Opens the case of a story. */
export function begin(city: PlayedCity, chance: Chance, story: Story, { photographed }: PlayOptions): Player {
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
export function finish({ course, traces, happenings, evidence }: Player, { until }: PlayOptions): PlayedCase {
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

/** What has come of a case so far. */
export function outcome(life: Life, { traces, evidence }: Pick<Player, 'traces' | 'evidence'>): PlayedCase {
  const { reports, remarks } = traces
  return { state: life.state, steps: life.steps, reports, remarks, evidence, stumbles: life.stumbles }
}
