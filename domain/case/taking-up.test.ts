import { describe, expect, it } from 'vitest'
import { wallClock } from '../limits/testing/moment.ts'
import { GAS } from './testing/matters.ts'
import { NET, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import {
  accepted,
  added,
  after,
  atCounty,
  dispatched,
  inHand,
  later,
  may,
  refusal,
  resolved,
  said,
  type Story,
} from './testing/story.ts'

const { lane1Officer, laneOperator, hillOperator, eastOperator, cityOperator, roadsHead } = STAFF
const NIGHT = '2026-03-03 09:00'
const overNight = (story: Story): Story => later(story, NIGHT)

describe('taking up a case that lies still (product, "nobody can sit on it")', () => {
  it('is for any centre above one that has it, once the limit has passed', () => {
    expect(refusal(said(), hillOperator, 'TakeUpCase')).toBe('case.not-late-yet')
    const late = overNight(said())
    expect(may(late, laneOperator)).not.toContain('TakeUpCase')
    // A street with nobody in it either does not stop the county.
    for (const above of [hillOperator, eastOperator, cityOperator]) {
      expect(may(late, above)).toContain('TakeUpCase')
    }
    expect(refusal(late, STAFF.westDirector, 'TakeUpCase')).toBe('case.not-yours')
    expect(refusal(late, hillOperator, 'TakeUpCase', { reason: ' ' })).toBe('case.reason-required reason')
  })

  it('need not wait where the matter is urgent [I]', () =>
    expect(refusal(said({ matter: GAS }), hillOperator, 'TakeUpCase')).toBeUndefined())

  it('lets the centre above review what was only said, with a limit of its own', () => {
    const late = overNight(said())
    const taken = after(late, hillOperator, 'TakeUpCase')
    expect(added(late, taken)).toEqual([
      'ClockMarkPassed',
      'ClockMarkPassed',
      'ClockMarkPassed',
      'ClockMarkPassed',
      'CaseUrged',
      'CaseSupervised',
      'CaseTakenUp',
    ])
    expect(taken.state).toMatchObject({ status: 'reported', holder: { id: NET.hill.id } })
    expect(taken.events.at(-1)).toMatchObject({ from: NET.lane.id, reason: 'nobody stirs' })
    expect(wallClock(taken.state.clock!.due)).toBe('2026-03-03 12:00')
    const mine = after(taken, hillOperator, 'AcceptCase')
    expect(mine.state.firstReceiver?.id).toBe(NET.hill.id)
    expect(may(mine, laneOperator)).not.toContain('DispatchCase')
  })

  it('keeps the whole clock running', () => {
    const late = overNight(accepted())
    expect(after(late, hillOperator, 'TakeUpCase').state.total?.due).toBe(late.state.total?.due)
  })

  it('brings back from a handler who never stirs, to the centre that sent it or one above', () => {
    expect(refusal(dispatched(), laneOperator, 'TakeUpCase')).toBe('case.not-late-yet')
    const late = overNight(dispatched())
    expect(may(late, lane1Officer)).not.toContain('TakeUpCase')
    expect(may(late, hillOperator)).toContain('TakeUpCase')
    const back = after(late, laneOperator, 'TakeUpCase')
    expect(back.state).toMatchObject({ status: 'accepted', holder: { id: NET.lane.id }, handler: undefined })
    expect(refusal(back, laneOperator, 'DispatchCase', { to: NET.lane2 })).toBeUndefined()
  })

  it('ends a joint handling and whatever was asked for', () => {
    const parts = [{ id: '1', unit: SOLVERS.parks, task: 'trees', limit: GAS.limits.handle }]
    const joint = after(atCounty(), eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
    const asked = after(after(joint, roadsHead, 'SignCase'), roadsHead, 'AskExtension')
    const back = after(later(asked, '2026-03-09 09:00'), eastOperator, 'TakeUpCase')
    expect(back.state).toMatchObject({ status: 'accepted', parts: [], extension: undefined })
  })

  it('is not for what waits to be verified: the centres above may do that anyway', () => {
    const late = later(resolved(), '2026-03-20 09:00')
    expect(refusal(late, hillOperator, 'TakeUpCase')).toBe('case.not-allowed-now')
    expect(refusal(late, hillOperator, 'VerifyCase')).toBeUndefined()
    expect(refusal(inHand(), laneOperator, 'TakeUpCase')).toBe('case.not-late-yet')
  })
})
