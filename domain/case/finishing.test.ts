import { describe, expect, it } from 'vitest'
import { WAGES } from './testing/matters.ts'
import { NET } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { after, closed, inHand, later, may, refusal, RESIDENT, resident, resolved, verified, type Story } from './testing/story.ts' // prettier-ignore

const { laneOperator, laneClerk, lane1Officer, officerAndOperator, hillOperator, citySupervisor } = STAFF
const BAD = { solved: false, satisfied: false }
const handleAgain = (story: Story): Story => {
  const done = after(after(story, lane1Officer, 'ResolveCase'), laneOperator, 'VerifyCase')
  return after(done, laneOperator, 'CloseCase')
}
const failedOnce = (): Story => after(closed(), RESIDENT, 'RateCase', BAD)

describe('verification (rules §3)', () => {
  it('ticks the closing conditions one by one', () => {
    const tick = (...ticked: string[]) => refusal(resolved(), laneOperator, 'VerifyCase', { ticked })
    expect(tick('lit')).toBe('case.conditions-unticked ticked')
    expect(tick('lit', 'lit')).toBe('case.conditions-unticked ticked')
    expect(tick('lit', 'safe', 'odd')).toBe('input.unknown-code ticked')
    const twice = after(resolved(), laneOperator, 'VerifyCase', { ticked: ['lit', 'safe', 'lit'] })
    expect(twice.events.at(-1)).toMatchObject({ ticked: ['lit', 'safe'] })
  })

  it('is never done by who handled it, whatever seat that person has', () => {
    const story = after(inHand(), officerAndOperator, 'ResolveCase')
    expect(refusal(story, officerAndOperator, 'VerifyCase')).toBe('case.handler-may-not-verify')
    expect(refusal(story, officerAndOperator, 'FailVerification')).toBe('case.handler-may-not-verify')
    expect(refusal(story, laneOperator, 'VerifyCase')).toBeUndefined()
  })

  it('is done by another person or the centre above when a centre handled it itself', () => {
    const own = after(after(closedStart(), laneOperator, 'SignCase'), laneOperator, 'ResolveCase')
    expect(refusal(own, laneOperator, 'VerifyCase')).toBe('case.handler-may-not-verify')
    for (const who of [laneClerk, hillOperator]) expect(may(own, who)).toContain('VerifyCase')
  })

  it('that fails goes back to the same handler with a new limit', () => {
    const failed = after(resolved(), laneOperator, 'FailVerification')
    expect(failed.state).toMatchObject({ status: 'handling', holder: { id: NET.lane1.id }, reworks: 0 })
    expect(refusal(resolved(), laneOperator, 'FailVerification', { unmet: ['odd'] })).toBe(
      'input.unknown-code unmet',
    )
  })
})

describe('closing', () => {
  it('comes after verification and stops every clock', () => {
    expect(refusal(resolved(), laneOperator, 'CloseCase')).toBe('case.not-allowed-now')
    expect(closed().state).toMatchObject({ status: 'closed', clock: undefined, published: true })
  })

  it('publishes nothing of a confidential matter, whatever the form says', () => {
    const story = after(verified({ matter: WAGES }), laneOperator, 'CloseCase', { publish: true })
    expect(story.state.published).toBe(false)
    expect(story.events.at(-1)).not.toHaveProperty('publicSummary')
  })
})

describe('rating and calling back (rules §3; hotline call-back [P])', () => {
  it('not solved or not satisfied: rework at the same holder, counted, no longer shown as solved', () => {
    expect(failedOnce().state).toMatchObject({
      status: 'handling',
      holder: { id: NET.lane1.id },
      reworks: 1,
      published: false,
    })
    expect(after(closed(), RESIDENT, 'RateCase', { satisfied: false }).state.reworks).toBe(1)
  })

  it('a second failure goes one level up, which dispatches and verifies from then on', () => {
    const up = after(handleAgain(failedOnce()), RESIDENT, 'RateCase', BAD)
    expect(up.state).toMatchObject({ status: 'accepted', holder: { id: NET.hill.id }, reworks: 2 })
    const sent = after(up, hillOperator, 'DispatchCase', { to: NET.lane1 })
    const done = after(after(sent, lane1Officer, 'SignCase'), lane1Officer, 'ResolveCase')
    expect(done.state.holder.id).toBe(NET.hill.id)
    expect(may(done, laneOperator)).not.toContain('VerifyCase')
  })

  it('each reporter rates once a round, within the time for it, in ticked words', () => {
    const good = after(closed(), RESIDENT, 'RateCase')
    expect(refusal(good, RESIDENT, 'RateCase')).toBe('case.already-rated')
    expect(refusal(later(closed(), '2026-03-18 09:00'), RESIDENT, 'RateCase')).toBe('case.rating-over')
    expect(refusal(closed(), resident('case/report-9'), 'RateCase')).toBe('case.not-yours')
    expect(refusal(closed(), RESIDENT, 'RateCase', { reasons: ['太慢了'] })).toBe(
      'input.unknown-code reasons.0',
    )
    const reasons = Array<string>(7).fill('slow')
    expect(refusal(closed(), RESIDENT, 'RateCase', { reasons })).toBe('input.too-long reasons')
    expect(refusal(handleAgain(failedOnce()), RESIDENT, 'RateCase')).toBeUndefined()
  })

  it('a call back is made by the centre, never by the handler, never over the resident’s own word', () => {
    expect(refusal(closed(), lane1Officer, 'CallBack')).toBe('case.not-yours')
    const own = after(after(after(inHand(), officerAndOperator, 'ResolveCase'), laneOperator, 'VerifyCase'), laneOperator, 'CloseCase') // prettier-ignore
    expect(refusal(own, officerAndOperator, 'CallBack')).toBe('case.handler-may-not-verify')
    expect(refusal(after(closed(), RESIDENT, 'RateCase'), laneOperator, 'CallBack')).toBe(
      'case.already-rated',
    )
    const called = after(closed(), laneOperator, 'CallBack')
    expect(called.state.ratings).toHaveLength(1)
    expect(after(called, RESIDENT, 'RateCase', BAD).state.status).toBe('handling')
  })

  it('a call back says what was heard, about a reporter who is still one', () => {
    expect(refusal(closed(), laneOperator, 'CallBack', { solved: undefined })).toBe('input.required solved')
    expect(refusal(closed(), laneOperator, 'CallBack', { report: 'x' })).toBe('case.report-unknown report')
    const missed = after(closed(), laneOperator, 'CallBack', { reached: false })
    expect(missed.state.ratings).toEqual([])
    expect(after(closed(), laneOperator, 'CallBack', { solved: false }).state.reworks).toBe(1)
  })

  it('staff above may reopen with a reason, which counts as well', () => {
    expect(refusal(closed(), citySupervisor, 'ReopenCase', { reason: '' })).toBe(
      'case.reason-required reason',
    )
    expect(after(closed(), citySupervisor, 'ReopenCase').state.reworks).toBe(1)
  })

  it('nobody is left to call when all have withdrawn', () => {
    const gas = { ...WAGES, urgent: true }
    const gone = after(resolved({ matter: gas }), RESIDENT, 'WithdrawReport')
    const shut = after(after(gone, laneOperator, 'VerifyCase'), laneOperator, 'CloseCase')
    expect(refusal(shut, laneOperator, 'CallBack')).toBe('case.report-unknown')
    expect(refusal(shut, RESIDENT, 'RateCase')).toBe('case.not-yours')
  })
})

/** Dispatched by the lane centre to itself. */
function closedStart(): Story {
  const story = after(inHand(), lane1Officer, 'ReturnCase')
  return after(story, laneOperator, 'DispatchCase', { to: NET.lane })
}
