import { describe, expect, it } from 'vitest'
import { decide } from './decide/decide.ts'
import { defaultCalendar } from '../limits/default-calendar.ts'
import { GAS } from './testing/matters.ts'
import { NET, person, placeOf } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { accepted, added, after, attempt, closed, dispatched, inHand, later, may, opening, refusal, RESIDENT, resident, said, START } from './testing/story.ts' // prettier-ignore

const HERS = resident('case/report-2')
const twoReporters = () => after(dispatched(), { kind: 'resident' }, 'AttachReport')

describe('opening', () => {
  it('lands at the deepest centre of its place with the review clock running (product, the main job)', () => {
    const { state } = said()
    expect(state.holder.id).toBe(NET.lane.id)
    expect(state.clock?.stage).toBe('review')
  })

  it('finds the community of a village that has no street above it (rules §8, exceptions of Zhangjiakou)', () => {
    const { state } = said({ place: placeOf('village1') })
    expect(state.holder).toMatchObject({ id: NET.village.id, path: NET.village.path })
  })

  it('goes to the level known when the place is unclear', () => {
    expect(said({ place: placeOf('hill') }).state.holder.id).toBe(NET.hill.id)
    expect(
      decide(opening({ place: { path: ['c'], centres: {} } }), undefined, defaultCalendar),
    ).toMatchObject({
      code: 'case.outside-scope',
    })
  })

  it('happens once', () => {
    const code = { code: 'case.already-exists' }
    expect(decide(opening(), said().state, defaultCalendar)).toMatchObject(code)
  })

  it('takes a saying from whoever takes sayings, and from no administrator or supervisor', () => {
    const by = (actor: typeof STAFF.laneChief) => decide({ ...opening(), actor }, undefined, defaultCalendar)
    expect(by(STAFF.laneChief)).toHaveLength(1)
    expect(by(STAFF.millOperator)).toHaveLength(1)
    for (const actor of [STAFF.systemAdmin, STAFF.citySupervisor, STAFF.roadsHead, person('nobody')])
      expect(by(actor)).toMatchObject({ code: 'case.not-yours' })
  })

  it('comes before everything else', () => {
    const command = { type: 'UrgeCase', id: '1', at: START, actor: RESIDENT } as const
    expect(decide(command, undefined, defaultCalendar)).toMatchObject({ code: 'not-found' })
  })
})

describe('a further report', () => {
  it('is attached once', () => {
    const story = twoReporters()
    expect(Object.keys(story.state.reports)).toHaveLength(2)
    const report = story.state.reports['case/report-2']!
    expect(refusal(story, { kind: 'resident' }, 'AttachReport', { report })).toBe('case.report-known')
  })

  it('opens a case of its own once this one has ended', () =>
    expect(refusal(closed(), { kind: 'resident' }, 'AttachReport')).toBe('case.not-allowed-now'))
})

describe('withdrawing', () => {
  it('ends the case with the last reporter, not before [I]', () => {
    const one = after(twoReporters(), RESIDENT, 'WithdrawReport')
    expect(one.state.status).toBe('dispatched')
    expect(refusal(one, RESIDENT, 'WithdrawReport')).toBe('case.not-yours')
    const none = after(one, HERS, 'WithdrawReport')
    expect(none.state).toMatchObject({ status: 'withdrawn', clock: undefined })
  })

  it('does not stop an urgent matter [I]', () =>
    expect(after(said({ matter: GAS }), RESIDENT, 'WithdrawReport').state.status).toBe('reported'))

  it('is each reporter’s own', () => expect(refusal(said(), HERS, 'WithdrawReport')).toBe('case.not-yours'))
})

describe('urging', () => {
  it('is free to a reporter once a day', () => {
    const once = after(accepted(), RESIDENT, 'UrgeCase')
    expect(refusal(once, RESIDENT, 'UrgeCase')).toBe('case.urged-recently')
    expect(refusal(later(once, '2026-03-03 09:00'), RESIDENT, 'UrgeCase')).toBeUndefined()
    expect(once.state.urges).toBe(1)
  })

  it('puts no resident’s words into the log (decision 0001)', () => {
    expect(attempt(accepted(), RESIDENT, 'UrgeCase', { note: '我住三楼' })).not.toMatchObject([
      { note: expect.anything() as string },
    ])
    const note = { note: 'now' }
    expect(attempt(accepted(), STAFF.eastLeader, 'UrgeCase', note)).toMatchObject([note])
  })
})

describe('who may see to it at all', () => {
  it('is nobody of another area', () => {
    for (const who of [STAFF.quayOperator, STAFF.towerOperator, STAFF.westDirector, STAFF.millOperator])
      for (const story of [said(), accepted(), dispatched(), inHand(), closed()])
        expect(may(story, who)).toEqual([])
  })

  it('is no administrator (rules §7, three separated administrators)', () => {
    for (const who of [STAFF.systemAdmin, STAFF.securityAdmin, STAFF.auditAdmin])
      expect(may(said(), who)).toEqual([])
  })

  it('adds one event for one act', () => expect(added(said(), accepted())).toEqual(['CaseAccepted']))
})
