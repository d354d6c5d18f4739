import type { UnitFact } from '../../domain/case/facts.ts'
import { HOUR, type Instant } from '../../domain/kernel/instant.ts'
import { WHISTLE_NOTES } from '../texts/notes/handling-notes.ts'
import type { Course } from './moves/move.ts'
import type { Traces } from './traces.ts'
import { afterWorkingHours } from './when.ts'

/**
 * 街道吹哨: the street calls departments to the spot, often with the officer of the grid; most come, some explain, a few do
 * not answer.
 */
export function blowWhistle({ life, story }: Course, traces: Traces, wished: Instant): void {
  const { chance, state, city } = life
  const id = state.place.centres.street
  const actor = id && life.someoneIn(id, 'case.whistle')
  const county = state.place.path[1]
  if (!actor || county === undefined) return
  const at = afterWorkingHours(city.calendar, wished, 0.1)
  const departments = city.workersIn(county).filter(({ kind }) => kind === 'department')
  const grid = state.place.path[4]
  const officer = grid === undefined || chance.happens(0.4) ? undefined : city.seatOf(grid)
  const units = [
    ...new Set([chance.pick(departments), chance.pick(departments), ...(officer ? [officer] : [])]),
  ]
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
