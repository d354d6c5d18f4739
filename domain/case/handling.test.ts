import { describe, expect, it } from 'vitest'
import { evolve } from './evolve.ts'
import { moment, wallClock } from '../limits/testing/moment.ts'
import { GAS } from './testing/matters.ts'
import { NET, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import {
  after,
  atCounty,
  attempt,
  inHand,
  later,
  may,
  refusal,
  said,
  SYSTEM,
  type Story,
} from './testing/story.ts'

const { lane1Officer, laneSecretary, hillDirector, twoLevels, eastOperator, roadsHead, officerAndOperator } =
  STAFF
const asked = (): Story => after(inHand(), lane1Officer, 'AskExtension')
const extended = (story = asked()): Story =>
  after(after(story, laneSecretary, 'GrantExtension'), hillDirector, 'GrantExtension')
const pauseAsked = (until: string): Story =>
  after(inHand(), lane1Officer, 'AskSuspension', { until: moment(until) })
const suspended = (until = '2026-04-01 09:00'): Story =>
  after(pauseAsked(until), laneSecretary, 'SuspendCase')

describe('extension (rules §3; Xuanhua "135")', () => {
  it('is granted by two persons of two levels, and lengthens the limit', () => {
    const half = after(asked(), laneSecretary, 'GrantExtension')
    expect(half.state.clock).toEqual(asked().state.clock)
    expect(refusal(half, laneSecretary, 'GrantExtension')).toBe('case.second-approver-required')
    const longer = after(half, hillDirector, 'GrantExtension')
    expect(wallClock(inHand().state.clock!.due)).toBe('2026-03-05 18:00')
    expect(wallClock(longer.state.clock!.due)).toBe('2026-03-10 18:00')
  })

  it('takes one approval of the other level from somebody with seats at two, and never two', () => {
    const story = after(asked(), twoLevels, 'GrantExtension')
    expect(refusal(story, twoLevels, 'GrantExtension')).toBe('case.second-approver-required')
    const other = after(after(asked(), hillDirector, 'GrantExtension'), twoLevels, 'GrantExtension')
    expect(other.events.at(-1)).toMatchObject({ type: 'ExtensionGranted', by: { unit: 'centre-east' } })
  })

  it('needs one other person where nobody is above: at the city [I]', () => {
    const city = after(atCounty(), eastOperator, 'EscalateCase')
    const sent = after(city, STAFF.cityOperator, 'DispatchCase', { to: SOLVERS.water })
    const story = after(after(sent, STAFF.waterSolver, 'SignCase'), STAFF.waterSolver, 'AskExtension')
    expect(after(story, STAFF.cityDirector, 'GrantExtension').state.extensionsGranted).toBe(1)
  })

  it('warns anew for the longer limit', () => {
    const late = after(later(inHand(), '2026-03-05 17:00'), lane1Officer, 'AskExtension')
    expect(late.state.clock?.marks.map((mark) => mark.kind)).toEqual(['due', 'long_overdue'])
    const marks = extended(late).state.clock!.marks
    expect(marks.map((mark) => mark.kind)).toEqual(['half', 'most', 'due', 'long_overdue'])
  })

  it('is asked before expiry, never for urgent matters, one at a time, twice at most', () => {
    expect(refusal(asked(), lane1Officer, 'AskExtension')).toBe('case.extension-pending')
    const late = later(inHand(), '2026-03-05 18:00')
    expect(refusal(late, lane1Officer, 'AskExtension')).toBe('case.extension-expired')
    expect(refusal(inHand({ matter: GAS }), lane1Officer, 'AskExtension')).toBe('case.extension-urgent')
    const twice = extended(after(extended(), lane1Officer, 'AskExtension'))
    expect(refusal(twice, lane1Officer, 'AskExtension')).toBe('case.extension-too-many')
  })

  it('is at most the original limit again; refusals do not count', () => {
    const amount = { amount: 4, unit: 'working_day' } as const
    expect(refusal(inHand(), lane1Officer, 'AskExtension', { amount })).toBe('case.extension-too-long amount')
    const none = { ...amount, amount: 0 }
    expect(refusal(inHand(), lane1Officer, 'AskExtension', { amount: none })).toBe('input.invalid amount')
    const refused = after(asked(), hillDirector, 'RefuseExtension')
    expect(refused.state).toMatchObject({ extensionsGranted: 0, extension: undefined })
    expect(refusal(refused, hillDirector, 'GrantExtension')).toBe('case.not-allowed-now')
  })
})

describe('suspension (挂账, rules §3)', () => {
  it('is approved by somebody else, freezes the clock, and goes on where it stood', () => {
    const resumed = after(later(suspended(), '2026-03-16 09:00'), laneSecretary, 'ResumeCase')
    expect(suspended().state).toMatchObject({ status: 'suspended', suspension: { reason: 'frost' } })
    // Suspended on Monday the 2nd and resumed on Monday the 16th: two weeks later to the minute.
    expect(wallClock(resumed.state.clock!.due)).toBe('2026-03-19 18:00')
    expect(refusal(suspended(), lane1Officer, 'ResolveCase')).toBe('case.not-allowed-now')
  })

  it('ends by itself, at its end, however late that is noticed', () => {
    const slow = after(later(suspended('2026-03-16 09:00'), '2026-03-17 11:00'), SYSTEM, 'ElapseTime')
    expect(slow.state).toMatchObject({ status: 'handling', suspension: undefined })
    expect(wallClock(slow.state.clock!.due)).toBe('2026-03-19 18:00')
    expect(refusal(later(suspended(), '2026-03-16'), SYSTEM, 'ElapseTime')).toBe('case.timer-not-due')
  })

  it('freezes the limits of co-handlers too', () => {
    const limit = { amount: 1, unit: 'working_day' } as const
    const parts = [{ id: '1', unit: SOLVERS.parks, task: 'trees', limit }]
    const joint = after(atCounty(), eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
    const pause = after(after(joint, roadsHead, 'SignCase'), roadsHead, 'AskSuspension')
    const frozen = later(after(pause, STAFF.eastDirector, 'SuspendCase'), '2026-03-16 09:00')
    const resumed = after(frozen, roadsHead, 'ResumeCase')
    expect(wallClock(resumed.state.parts[0]!.due)).toBe('2026-03-17 18:00')
    expect(resumed.state.parts[0]?.overdue).toBe(false)
  })

  it('says so when the clock runs on into a year whose holidays are unknown (rules §2)', () => {
    const resumed = after(later(suspended('2027-02-01'), '2027-01-04 09:00'), laneSecretary, 'ResumeCase')
    expect(resumed.state.clock?.unknownYear).toBe(2027)
  })

  it('has an end in the coming year, and one request at a time', () => {
    const until = (text: string) => refusal(inHand(), lane1Officer, 'AskSuspension', { until: moment(text) })
    expect(until('2026-03-01')).toBe('input.invalid until')
    expect(until('2027-03-03')).toBe('case.suspension-too-long until')
    const story = pauseAsked('2026-03-03')
    expect(refusal(story, lane1Officer, 'AskSuspension')).toBe('case.suspension-pending')
    expect(refusal(later(story, '2026-03-04'), laneSecretary, 'SuspendCase')).toBe('input.invalid until')
    expect(after(story, laneSecretary, 'RefuseSuspension').state.suspensionAsked).toBeUndefined()
  })

  it('is a year in all for one handling, however often it is put away, counted from the first [I]', () => {
    const resumed = after(
      later(suspended('2027-03-01 09:00'), '2027-02-01 09:00'),
      lane1Officer,
      'ResumeCase',
    )
    const ask = (until: string) => attempt(resumed, lane1Officer, 'AskSuspension', { until: moment(until) })
    // The whole days of that year end with the 1st of March.
    expect(ask('2027-03-02 09:01')).toMatchObject({
      code: 'case.suspension-too-long',
      field: 'until',
      params: { most: 365, latest: '2027-03-01' },
    })
    const again = after(resumed, lane1Officer, 'AskSuspension', { until: moment('2027-03-02 09:00') })
    const twice = after(later(again, '2027-02-02 09:00'), laneSecretary, 'SuspendCase')
    const over = after(later(twice, '2027-03-02 09:00'), SYSTEM, 'ElapseTime')
    expect(refusal(over, lane1Officer, 'AskSuspension')).toBe('case.suspension-used-up')
    expect(may(over, lane1Officer)).not.toContain('AskSuspension')
  })

  it('begins no new year with another handler; a new round of handling does [I]', () => {
    const year = suspended('2027-03-02 09:00')
    const used = after(later(year, '2027-03-02 09:00'), SYSTEM, 'ElapseTime')
    const up = after(used, lane1Officer, 'EscalateCase')
    const sent = after(up, STAFF.laneOperator, 'DispatchCase', { to: NET.lane2 })
    const signed = after(sent, STAFF.lane2Officer, 'SignCase')
    expect(refusal(signed, STAFF.lane2Officer, 'AskSuspension')).toBe('case.suspension-used-up')
    const done = after(after(used, lane1Officer, 'ResolveCase'), laneSecretary, 'VerifyCase')
    const round = after(after(done, laneSecretary, 'CloseCase'), laneSecretary, 'ReopenCase')
    expect(may(round, lane1Officer)).toContain('AskSuspension')
  })

  it('leaves of a request beyond that year, asked before it was a rule, only its refusal', () => {
    const resumed = after(
      later(suspended('2027-03-01 09:00'), '2027-02-01 09:00'),
      lane1Officer,
      'ResumeCase',
    )
    const long = { type: 'SuspensionAsked', until: moment('2028-01-31 09:00'), reason: 'frost' } as const
    const by = resumed.events.at(-1)!.by
    const old = { ...resumed, state: evolve(resumed.state, { ...long, at: resumed.at, by }) }
    expect(refusal(old, laneSecretary, 'SuspendCase')).toBe('case.suspension-too-long until')
    expect(refusal(old, laneSecretary, 'RefuseSuspension')).toBeUndefined()
  })

  it('is not for urgent matters: what may not be extended may not be put away [I]', () => {
    const urgent = inHand({ matter: GAS })
    expect(refusal(urgent, lane1Officer, 'AskSuspension')).toBe('case.suspension-urgent')
    expect(may(urgent, lane1Officer)).not.toContain('AskSuspension')
  })

  it('leaves of a request from before that rule only its refusal, and of a suspension its end', () => {
    const asked = pauseAsked('2026-04-01 09:00')
    const old = { ...asked, state: { ...asked.state, matter: GAS } }
    expect(refusal(old, laneSecretary, 'SuspendCase')).toBe('case.suspension-urgent')
    expect(refusal(old, laneSecretary, 'RefuseSuspension')).toBeUndefined()
    const paused = { ...suspended(), state: { ...suspended().state, matter: GAS } }
    expect(after(paused, lane1Officer, 'ResumeCase').state.status).toBe('handling')
  })

  it('is never approved by who asked', () => {
    const self = STAFF.laneSecretary
    const own = after(after(said(), self, 'AcceptCase'), self, 'DispatchCase', { to: self.seats[0]!.unit })
    const story = after(after(own, self, 'SignCase'), self, 'AskSuspension')
    expect(refusal(story, self, 'SuspendCase')).toBe('case.second-approver-required')
  })
})

describe('resolving', () => {
  it('needs words and evidence, or the reason why there is no photo', () => {
    expect(refusal(inHand(), lane1Officer, 'ResolveCase', { evidence: [] })).toBe(
      'case.evidence-required evidence',
    )
    expect(refusal(inHand(), lane1Officer, 'ResolveCase', { note: '' })).toBe('case.reason-required note')
    const without = { evidence: [], noPhotoReason: 'indoors, the owner objects' }
    expect(after(inHand(), lane1Officer, 'ResolveCase', without).state.status).toBe('resolved')
  })

  it('drops what was asked for meanwhile', () => {
    const story = after(asked(), lane1Officer, 'ResolveCase')
    expect(story.state.extension).toBeUndefined()
    expect(may(story, officerAndOperator)).toContain('VerifyCase')
  })
})
