import { DECLINE_EXITS } from '../../../domain/case/decline-exit.ts'
import { HOUR } from '../../../domain/kernel/instant.ts'
import { DECLINE_NOTES } from '../../texts/notes/coordinating-notes.ts'
import { matterFact } from '../../../domain/case/facts.ts'
import type { Course, Move } from './move.ts'

const WHERE_TO_GO: Record<string, string> = {
  emergency_line: '110 / 119 / 120',
  statutory_route: '区人民法院诉讼服务中心、区司法局法律援助中心',
  outside_duties: '相应的主管单位或12345热线',
}

/** A new case at a centre: it is corrected, declined or accepted. */
export function review(course: Course): Move | undefined {
  const { life, story } = course
  const { state, chance } = life
  const actor = life.someoneIn(state.holder, 'case.coordinate')
  if (!actor) return undefined
  const at = life.inItsTime()
  const placed = story.where.place.path
  const known = state.place.path
  if (known.length < placed.length || known.some((code, i) => code !== placed[i])) {
    // Whoever reviews calls back, or knows the corner.
    const reason = known[3] === placed[3] ? '已电话核实到具体网格。' : '经核实，地点在相邻社区。'
    const place = story.where.place
    return { at, act: () => void life.give({ type: 'CorrectPlace', at, actor, place, reason }) }
  }
  if (state.matter.code !== story.matter.code && chance.happens(0.5)) {
    const matter = matterFact(story.matter)
    return {
      at,
      act: () => void life.give({ type: 'CorrectMatter', at, actor, matter, reason: '按实际情况更正事项。' }),
    }
  }
  if (!state.matter.urgent && state.reworks === 0 && chance.happens(0.03)) {
    const picked = chance.pick(DECLINE_EXITS)
    // A life played alone knows of no earlier case to name.
    const exit = picked === 'repeat' ? 'outside_duties' : picked
    const reason = chance.pick(DECLINE_NOTES[exit])
    const whereToGo = WHERE_TO_GO[exit]
    return {
      at,
      act: () =>
        void life.give({ type: 'DeclineCase', at, actor, exit, reason, ...(whereToGo && { whereToGo }) }),
    }
  }
  const matter = matterFact(story.matter)
  const urgentAt = state.matter.urgent ? Math.min(at, state.lastAt + HOUR / 2) : at
  const when = chance.happens(0.9) ? urgentAt : at
  return { at: when, act: () => void life.give({ type: 'AcceptCase', at: when, actor, matter }) }
}
