import { describe, expect, it } from 'vitest'
import { moment } from '../limits/testing/moment.ts'
import { approvalsWaiting } from './approvals.ts'
import { NET, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { after, atCounty, inHand, may } from './testing/story.ts'

const { lane1Officer, laneSecretary, hillDirector, eastDirector, eastOperator } = STAFF
const asked = after(inHand(), lane1Officer, 'AskExtension')

describe('whose turn it is to decide', () => {
  it('is the centre that sent the case, then the level above it', () => {
    expect(approvalsWaiting(inHand().state)).toEqual([])
    expect(approvalsWaiting(asked.state)).toEqual([{ of: 'extension', unit: NET.lane.id }])
    expect(may(asked, laneSecretary)).toContain('GrantExtension')
    const endorsed = after(asked, laneSecretary, 'GrantExtension')
    expect(approvalsWaiting(endorsed.state)).toEqual([{ of: 'extension', unit: NET.hill.id }])
    expect(may(endorsed, hillDirector)).toContain('GrantExtension')
    expect(approvalsWaiting(after(endorsed, hillDirector, 'GrantExtension').state)).toEqual([])
    expect(approvalsWaiting(after(endorsed, hillDirector, 'RefuseExtension').state)).toEqual([])
  })

  it('stays the sender where somebody above it approved first', () => {
    const endorsed = after(asked, eastDirector, 'GrantExtension')
    expect(approvalsWaiting(endorsed.state)).toEqual([{ of: 'extension', unit: NET.lane.id }])
    expect(may(endorsed, laneSecretary)).toContain('GrantExtension')
  })

  it('is the city alone for what the city sent', () => {
    const sent = after(after(atCounty(), eastOperator, 'EscalateCase'), STAFF.cityOperator, 'DispatchCase', {
      to: SOLVERS.water,
    })
    const story = after(after(sent, STAFF.waterSolver, 'SignCase'), STAFF.waterSolver, 'AskExtension')
    expect(approvalsWaiting(story.state)).toEqual([{ of: 'extension', unit: NET.city.id }])
  })

  it('is the sender for a suspension, which needs one approval', () => {
    const pause = after(asked, lane1Officer, 'AskSuspension', { until: moment('2026-04-01 09:00') })
    expect(approvalsWaiting(pause.state)).toEqual([
      { of: 'extension', unit: NET.lane.id },
      { of: 'suspension', unit: NET.lane.id },
    ])
    expect(may(pause, laneSecretary)).toContain('SuspendCase')
    expect(approvalsWaiting(after(pause, laneSecretary, 'SuspendCase').state)).toEqual([])
    expect(approvalsWaiting(after(pause, lane1Officer, 'ResolveCase').state)).toEqual([])
  })
})
