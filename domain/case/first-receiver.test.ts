import { describe, expect, it } from 'vitest'
import { NET, placeOf, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { accepted, after, may, refusal, type Story } from './testing/story.ts'

const { laneOperator, laneSecretary, lane1Officer, millOperator, hillOperator, marketSolver } = STAFF

/** Received by the lane, sent up, and dispatched by the street. */
const atTheStreet = (): Story => after(accepted(), laneOperator, 'EscalateCase')
const sentByTheStreet = (): Story =>
  after(atTheStreet(), hillOperator, 'DispatchCase', { to: SOLVERS.market })
const inHand = (): Story => after(sentByTheStreet(), marketSolver, 'SignCase')
const resolved = (): Story => after(inHand(), marketSolver, 'ResolveCase')
const closed = (): Story => after(after(resolved(), hillOperator, 'VerifyCase'), hillOperator, 'CloseCase')

describe('the centre that received it first stays responsible (Beijing Art. 14)', () => {
  it.each([
    ['at the centre above', atTheStreet],
    ['dispatched', sentByTheStreet],
    ['being handled', inHand],
  ])('urges and notes what it hears while the case is %s', (_where, story) => {
    for (const person of [laneOperator, laneSecretary])
      expect(may(story(), person)).toEqual(expect.arrayContaining(['UrgeCase', 'NoteProgress']))
    const urged = after(story(), laneOperator, 'UrgeCase', { note: 'they asked again' })
    expect(urged.events.at(-1)).toMatchObject({ type: 'CaseUrged', by: { unit: NET.lane.id } })
    const noted = after(story(), laneSecretary, 'NoteProgress', { text: 'we told them', toReporter: true })
    expect(noted.events.at(-1)).toMatchObject({ type: 'ProgressNoted', by: { unit: NET.lane.id } })
  })

  it('calls back once it is closed, and what is not solved is done again where it was', () => {
    expect(may(closed(), laneOperator)).toEqual(['CallBack'])
    const again = after(closed(), laneOperator, 'CallBack', { solved: false })
    expect(again.state).toMatchObject({ status: 'handling', holder: { id: SOLVERS.market.id }, reworks: 1 })
  })

  it('does nothing in the place of whoever has it', () => {
    expect(may(inHand(), laneOperator)).toEqual(['AttachReport', 'UrgeCase', 'AbsorbCase', 'NoteProgress'])
    for (const action of ['ReturnCase', 'ResolveCase', 'ResumeCase', 'AskExtension'] as const)
      expect(refusal(inHand(), laneOperator, action)).not.toBeUndefined()
    for (const action of ['VerifyCase', 'FailVerification', 'CloseCase'] as const)
      expect(may(resolved(), laneOperator)).not.toContain(action)
  })

  it('is that centre alone: no neighbour, no grid of it, and no longer once the place lies elsewhere', () => {
    for (const person of [millOperator, lane1Officer]) expect(may(inHand(), person)).not.toContain('UrgeCase')
    const moved = after(atTheStreet(), hillOperator, 'CorrectPlace', { place: placeOf('tower1') })
    expect(may(moved, laneOperator)).toEqual([])
  })

  it('is never called back by who handled it', () => {
    const own = after(accepted(), laneOperator, 'DispatchCase', { to: NET.lane })
    const up = after(after(own, laneOperator, 'SignCase'), laneOperator, 'EscalateCase')
    const sent = after(up, hillOperator, 'DispatchCase', { to: SOLVERS.market })
    const done = after(after(sent, marketSolver, 'SignCase'), marketSolver, 'ResolveCase')
    const shut = after(after(done, hillOperator, 'VerifyCase'), hillOperator, 'CloseCase')
    expect(refusal(shut, laneOperator, 'CallBack')).toBe('case.handler-may-not-verify')
    expect(may(shut, laneSecretary)).toContain('CallBack')
  })
})
