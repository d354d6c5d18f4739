import { openParts } from '../../../domain/case/action-conditions.ts'
import { areaOf } from '../../../domain/case/facts.ts'
import { isWithin } from '../../../domain/territory/area.ts'
import { RETURN_REASONS } from '../../texts/notes/handling-notes.ts'
import { afterWorkingHours } from '../when.ts'
import type { Course, Move } from './move.ts'

/** The next step of a co-handler, or of the centre about a part that came back; undefined when no part is open. */
export function moveParts(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  const part = openParts(state)[0]
  if (!part) return undefined
  const lag = (mean: number): number =>
    afterWorkingHours(city.calendar, state.lastAt, chance.wait(mean * city.slowness(part.unit)))
  if (part.status === 'returned') {
    const dispatcher = state.dispatcher ?? state.holder
    const actor = life.someoneIn(dispatcher, 'case.coordinate')
    if (!actor) return undefined
    const at = lag(3)
    const others = state.place.path
      .flatMap((area) => city.workersIn(area))
      .filter(
        ({ id, kind, path }) =>
          kind === 'department' && id !== part.unit.id && isWithin(path, areaOf(dispatcher)),
      )
    if (others.length > 0 && chance.happens(0.6)) {
      const unit = chance.pick(others)
      return { at, act: () => void life.give({ type: 'ReassignPart', at, actor, part: part.id, unit }) }
    }
    const reason = '经核实不需要此项配合。'
    return { at, act: () => void life.give({ type: 'CancelPart', at, actor, part: part.id, reason }) }
  }
  const actor = life.someoneIn(part.unit, 'case.handle')
  if (!actor) return undefined
  if (part.status === 'waiting') {
    const at = lag(3)
    if (chance.happens(0.16)) {
      const reason = chance.pick(RETURN_REASONS)
      return { at, act: () => void life.give({ type: 'ReturnPart', at, actor, part: part.id, reason }) }
    }
    return { at, act: () => void life.give({ type: 'SignPart', at, actor, part: part.id }) }
  }
  const at = lag(16)
  const note = '本单位配合部分已完成。'
  return {
    at,
    act: () => void life.give({ type: 'FinishPart', at, actor, part: part.id, note, evidence: [] }),
  }
}
