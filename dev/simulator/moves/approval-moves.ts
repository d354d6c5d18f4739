import type { CentreLevel } from '../../../domain/territory/area.ts'
import type { UnitFact } from '../../../domain/case/facts.ts'
import { centreAbove } from '../../../domain/case/facts.ts'
import { answersFor } from '../../../domain/case/who.ts'
import type { Life } from '../life.ts'
import { afterWorkingHours } from '../when.ts'
import type { Course, Move } from './move.ts'

const UPWARDS: readonly CentreLevel[] = ['community', 'street', 'county', 'city']

/** The centres that may approve, the nearest first. */
function approvingCentres({ city, state }: Life): UnitFact[] {
  return UPWARDS.flatMap((level) => {
    const id = state.place.centres[level]
    return id !== undefined && answersFor(state, id) ? [city.unit(id)] : []
  })
}

/** Two approvals from two levels, or a refusal at either. */
export function decideExtension(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  const { extension } = state
  if (!extension) return undefined
  const centre = approvingCentres(life).find(({ id }) => id !== extension.endorsedBy)
  const actor = centre && life.someoneIn(centre, 'case.approve', [extension.askedBy])
  if (!actor) return undefined
  const at = afterWorkingHours(city.calendar, state.lastAt, chance.wait(3))
  const top = centreAbove(state.place, (state.dispatcher ?? state.holder).level) === undefined
  if (chance.happens(top ? 0.3 : 0.18)) {
    const reason = '理由不充分，请按原定时限完成。'
    return { at, act: () => void life.give({ type: 'RefuseExtension', at, actor, reason }) }
  }
  return { at, act: () => void life.give({ type: 'GrantExtension', at, actor }) }
}

/** One approval by another person. */
export function decideSuspension(course: Course): Move | undefined {
  const { life } = course
  const { state, chance, city } = life
  const asked = state.suspensionAsked
  const [centre] = approvingCentres(life)
  const actor = asked && centre && life.someoneIn(centre, 'case.approve', [asked.askedBy])
  if (!actor) return undefined
  const at = afterWorkingHours(city.calendar, state.lastAt, chance.wait(4))
  if (at >= asked.until || chance.happens(0.2)) {
    const reason = '可先行处置，不同意挂账。'
    return { at, act: () => void life.give({ type: 'RefuseSuspension', at, actor, reason }) }
  }
  return { at, act: () => void life.give({ type: 'SuspendCase', at, actor }) }
}
