import { describe, expect, it } from 'vitest'
import { evolve } from './evolve.ts'
import { ILLEGAL_BUILDING } from './testing/matters.ts'
import { NET, placeOf, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { accepted, after, atCounty, dispatched, inHand, may, refusal, said, SYSTEM, type Story } from './testing/story.ts' // prettier-ignore

const { laneOperator, lane1Officer, hillOperator, eastOperator, roadsHead, cityOperator } = STAFF
const sendAndReturn = (story: Story): Story =>
  after(after(story, laneOperator, 'DispatchCase', { to: NET.lane1 }), lane1Officer, 'ReturnCase')
const returnedTwice = (): Story => sendAndReturn(sendAndReturn(accepted()))
const disputed = (): Story => after(returnedTwice(), laneOperator, 'AskArbitration')

describe('dispatch', () => {
  it('stores which rule sent it where (Beijing Art. 12)', () => {
    const sent = after(accepted(), SYSTEM, 'DispatchCase', { to: NET.lane1, rule: 'T01.default' })
    expect(sent.events.at(-1)).toMatchObject({ rule: 'T01.default', by: { kind: 'system' } })
    expect(sent.state).toMatchObject({ status: 'dispatched', dispatcher: { id: NET.lane.id } })
  })

  it('goes direct to the department above that the rule names for this very place, and to no other (Art. 12)', () => {
    const sent = after(accepted(), SYSTEM, 'DispatchCase', { to: SOLVERS.roads, rule: 'T01.default' })
    expect(sent.state).toMatchObject({ holder: { id: SOLVERS.roads.id }, dispatcher: { id: NET.lane.id } })
    const byRule = { to: NET.mill1, rule: 'T01.default' }
    expect(refusal(accepted(), SYSTEM, 'DispatchCase', byRule)).toBe('case.outside-scope to')
  })

  it('by hand stays within the area of the centre that sends', () => {
    expect(refusal(accepted(), laneOperator, 'DispatchCase', { to: SOLVERS.roads })).toBe(
      'case.outside-scope to',
    )
    expect(refusal(accepted(), laneOperator, 'DispatchCase', { to: NET.mill1 })).toBe('case.outside-scope to')
  })

  it('gives the community nothing that its duty list does not contain (Beijing Art. 17)', () => {
    const story = accepted({ matter: ILLEGAL_BUILDING })
    expect(refusal(story, laneOperator, 'DispatchCase', { to: NET.lane1 })).toBe('case.outside-duty-list to')
    expect(refusal(story, laneOperator, 'DispatchCase', { to: SOLVERS.property })).toBeUndefined()
  })

  it('by a rule happens once: what came back is looked at by a person [I]', () =>
    expect(refusal(sendAndReturn(accepted()), SYSTEM, 'DispatchCase')).toBe('case.not-yours'))
})

describe('return', () => {
  it('needs a reason, counts, and comes back to who dispatched (rules §3, return)', () => {
    expect(refusal(dispatched(), lane1Officer, 'ReturnCase', { reason: '' })).toBe(
      'case.reason-required reason',
    )
    const { state } = sendAndReturn(accepted())
    expect(state).toMatchObject({
      status: 'returned',
      holder: { id: NET.lane.id },
      returns: 1,
      handler: undefined,
    })
  })

  it('is repaired or re-routed, not pushed on', () => {
    const actions = may(sendAndReturn(accepted()), laneOperator)
    expect(actions).toEqual(expect.arrayContaining(['DispatchCase', 'AskArbitration', 'CorrectMatter']))
    expect(actions).not.toContain('EscalateCase')
    expect(actions).not.toContain('ResolveCase')
  })

  it('is over once the handler has submitted', () => {
    const done = after(inHand(), lane1Officer, 'ResolveCase')
    expect(refusal(done, lane1Officer, 'ReturnCase')).toBe('case.not-allowed-now')
  })

  it('leads to arbitration after the second time', () => {
    const story = returnedTwice()
    expect(refusal(story, laneOperator, 'DispatchCase', { to: NET.lane2 })).toBe('case.arbitration-required')
    expect(refusal(story, laneOperator, 'StartJointHandling')).toBe('case.arbitration-required')
  })
})

describe('arbitration', () => {
  it('is decided by the upper centre and binds: neither returned nor pushed up', () => {
    expect(disputed().state.holder.id).toBe(NET.hill.id)
    const decided = after(disputed(), hillOperator, 'ArbitrateCase', { to: NET.lane1 })
    expect(decided.state).toMatchObject({ binding: true, dispatcher: { id: NET.hill.id } })
    expect(refusal(decided, lane1Officer, 'ReturnCase')).toBe('case.decision-binding')
    const signed = after(decided, lane1Officer, 'SignCase')
    expect(refusal(signed, lane1Officer, 'EscalateCase')).toBe('case.decision-binding')
  })

  it('goes on upwards when the right unit is beyond the arbitrator [I]', () => {
    const street = disputed()
    expect(refusal(street, hillOperator, 'ArbitrateCase', { to: SOLVERS.roads })).toBe(
      'case.outside-scope to',
    )
    const county = after(street, hillOperator, 'AskArbitration')
    const decided = after(county, eastOperator, 'ArbitrateCase', { to: SOLVERS.roads })
    expect(decided.state.handler?.id).toBe(SOLVERS.roads.id)
  })

  it('ends at the city, which decides itself [I]', () => {
    const city = after(after(disputed(), hillOperator, 'AskArbitration'), eastOperator, 'AskArbitration')
    expect(city.state.holder.id).toBe(NET.city.id)
    expect(refusal(city, cityOperator, 'AskArbitration')).toBe('case.no-upper-level')
    expect(may(city, cityOperator)).toContain('ArbitrateCase')
  })
})

describe('escalation and delegation', () => {
  it('goes up level by level, doubly where asked ([A]; double direct report [P])', () => {
    const up = after(inHand(), lane1Officer, 'EscalateCase', { double: true })
    expect(up.state).toMatchObject({ status: 'accepted', holder: { id: NET.lane.id }, handler: undefined })
    expect(up.events.at(-1)).toMatchObject({ double: true, cause: 'asked' })
    expect(atCounty().state.holder.id).toBe(NET.east.id)
  })

  it('never lands below the centre that dispatched', () => {
    const sent = after(atCounty(), eastOperator, 'DispatchCase', { to: NET.lane1 })
    const up = after(after(sent, lane1Officer, 'SignCase'), lane1Officer, 'EscalateCase')
    expect(up.state.holder.id).toBe(NET.east.id)
  })

  it('is not for departments: they return [I]', () => {
    const sent = after(atCounty(), eastOperator, 'DispatchCase', { to: SOLVERS.roads })
    expect(refusal(after(sent, roadsHead, 'SignCase'), roadsHead, 'EscalateCase')).toBe('case.not-yours')
  })

  it('ends at the city', () => {
    const city = after(atCounty(), eastOperator, 'EscalateCase')
    expect(refusal(city, cityOperator, 'EscalateCase')).toBe('case.no-upper-level')
  })

  describe('of what was given back', () => {
    const up = (story: Story): Story => after(story, laneOperator, 'EscalateCase')
    const down = (story: Story): Story => after(story, hillOperator, 'DelegateCase', { to: NET.lane })
    const sentBack = (story: Story): Story => {
      const sent = after(story, hillOperator, 'DispatchCase', {
        to: NET.lane,
        note: 'the lamp is on your lane',
      })
      return after(sent, laneOperator, 'SignCase')
    }
    const twice = (): Story => up(down(up(accepted())))

    it('ends after the second time: what the centre above then decides binds [I]', () => {
      expect(refusal(down(up(accepted())), laneOperator, 'EscalateCase')).toBeUndefined()
      for (const back of [down, sentBack]) {
        const decided = back(twice())
        expect(refusal(decided, laneOperator, 'EscalateCase')).toBe('case.escalated-twice')
        expect(may(decided, laneOperator)).not.toContain('EscalateCase')
      }
      expect(refusal(sentBack(up(sentBack(up(accepted())))), laneOperator, 'EscalateCase')).toBe(
        'case.escalated-twice',
      )
    })

    it('leaves both centres what else they may do, and the others their own two times', () => {
      expect(may(twice(), hillOperator)).toEqual(
        expect.arrayContaining(['DispatchCase', 'StartJointHandling', 'EscalateCase', 'DelegateCase']),
      )
      const decided = down(twice())
      expect(may(decided, laneOperator)).toEqual(
        expect.arrayContaining(['DispatchCase', 'StartJointHandling']),
      )
      const sent = after(decided, laneOperator, 'DispatchCase', { to: NET.lane1 })
      const inGrid = after(sent, lane1Officer, 'SignCase')
      expect(may(inGrid, lane1Officer)).toContain('EscalateCase')
      expect(may(after(inGrid, lane1Officer, 'EscalateCase'), laneOperator)).not.toContain('EscalateCase')
    })

    it('needs a reason, of a rule as well [I]', () => {
      const to = { to: NET.lane, note: ' ' }
      expect(refusal(up(accepted()), hillOperator, 'DispatchCase', to)).toBe('case.give-back-reason note')
      expect(refusal(up(accepted()), hillOperator, 'DelegateCase', { to: NET.lane, reason: '' })).toBe(
        'case.reason-required reason',
      )
      const byRule = { to: NET.lane1, rule: 'T01.default', note: undefined }
      const fromGrid = after(inHand(), lane1Officer, 'EscalateCase')
      expect(refusal(fromGrid, SYSTEM, 'DispatchCase', byRule)).toBe('case.give-back-reason note')
      expect(refusal(up(accepted()), hillOperator, 'DispatchCase', { to: SOLVERS.market })).toBeUndefined()
    })

    it('by a second failure is nobody’s own', () => {
      const { state } = twice()
      const system = { kind: 'system', name: 'second-failure' } as const
      const failed = { type: 'CaseEscalated', cause: 'second-failure', reason: '', double: false } as const
      const now = { at: state.lastAt, by: system, holder: state.holder, clock: state.clock! }
      expect(evolve(state, { ...failed, ...now }).escalatedBy).toEqual([NET.lane.id, NET.lane.id])
    })
  })

  it('delegates to a lower centre of the same place only', () => {
    const to = { to: NET.hill }
    expect(after(atCounty(), eastOperator, 'DelegateCase', to).state.holder.id).toBe(NET.hill.id)
    expect(refusal(atCounty(), eastOperator, 'DelegateCase', { to: NET.river })).toBe('case.outside-scope to')
    expect(refusal(accepted(), laneOperator, 'DelegateCase')).toBe('case.outside-scope')
  })

  it('delegates no more than the duty list allows (Beijing Art. 17)', () => {
    const beginning = { matter: ILLEGAL_BUILDING, place: placeOf('village1') }
    const atWest = after(after(said(beginning), STAFF.villageOperator, 'AcceptCase'), STAFF.villageOperator, 'EscalateCase') // prettier-ignore
    expect(refusal(atWest, STAFF.westDirector, 'DelegateCase')).toBe('case.outside-duty-list')
    const county = atCounty({ matter: ILLEGAL_BUILDING })
    expect(refusal(county, eastOperator, 'DelegateCase', { to: NET.lane })).toBe('case.outside-duty-list to')
  })
})
