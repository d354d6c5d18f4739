import { centreAbove } from '../../../domain/case/facts.ts'
import { TAKE_UP_NOTES } from '../../texts/notes/coordinating-notes.ts'
import { afterWorkingHours } from '../when.ts'
import type { Course, Move } from './move.ts'

type Mover = (course: Course) => Move | undefined

/** What the holder would do, unless it lets the case lie so long (or has nobody) that the centre above takes it up. */
export function orTakenUp(mover: Mover): Mover {
  return (course) => {
    const move = mover(course)
    return takeUp(course, move) ?? move
  }
}

function takeUp({ life }: Course, planned: Move | undefined): Move | undefined {
  const { state, chance, city } = life
  const due = state.clock?.due
  if (due === undefined || (planned && (planned.at <= due || !chance.happens(0.3)))) return undefined
  const above = (state.handler && state.dispatcher) ?? centreAbove(state.place, state.holder.level)
  if (!above || above.id === state.holder.id) return undefined
  const actor = life.someoneIn(above, 'case.coordinate')
  if (!actor) return undefined
  const at = afterWorkingHours(city.calendar, Math.max(due, state.lastAt), 1 + chance.wait(6))
  if (planned && at >= planned.at) return undefined
  const reason = chance.pick(TAKE_UP_NOTES)
  return { at, act: () => void life.attempt({ type: 'TakeUpCase', at, actor, reason }) }
}
