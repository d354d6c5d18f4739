import { describe, expect, it } from 'vitest'
import { DECLINE_EXITS, EXITS_NAMING_A_PLACE } from './decline-exit.ts'
import { GAS, LAMP } from './testing/matters.ts'
import { NET, placeOf } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import { accepted, after, closed, dispatched, later, may, refusal, RESIDENT, said } from './testing/story.ts'

const { laneOperator, laneClerk, hillOperator, citySupervisor } = STAFF

describe('accepting', () => {
  it('makes the centre the first receiver, who stays responsible (Beijing Art. 14)', () => {
    const up = after(accepted(), laneOperator, 'EscalateCase')
    expect(up.state).toMatchObject({ holder: { id: NET.hill.id }, firstReceiver: { id: NET.lane.id } })
  })

  it('is the holder’s alone', () =>
    expect(refusal(said(), hillOperator, 'AcceptCase')).toBe('case.not-yours'))
})

describe('declining', () => {
  it.each(DECLINE_EXITS)('by the listed exit %s gives a reason and where to go (Beijing Art. 11)', (exit) => {
    const named = { exit, reason: 'no', whereToGo: '110' }
    expect(after(said(), laneOperator, 'DeclineCase', named).state.status).toBe('declined')
    const answer = refusal(said(), laneOperator, 'DeclineCase', { ...named, whereToGo: ' ' })
    expect(answer).toBe(EXITS_NAMING_A_PLACE.has(exit) ? 'case.where-to-go-required whereToGo' : undefined)
  })

  it('as said before names the earlier case: another one, within the area of who declines (Art. 11)', () => {
    const repeat = { exit: 'repeat', reason: 'said before' } as const
    const earlier = { id: 'earlier', number: 12, path: NET.lane2.path }
    const named = after(said(), laneOperator, 'DeclineCase', { ...repeat, earlier })
    expect(named.events.at(-1)).toMatchObject({ exit: 'repeat', earlier: { id: 'earlier', number: 12 } })
    const answer = (other?: typeof earlier) =>
      refusal(said(), laneOperator, 'DeclineCase', { ...repeat, earlier: other })
    expect(answer()).toBe('case.earlier-required earlier')
    expect(answer({ ...earlier, id: 'case' })).toBe('case.earlier-elsewhere earlier')
    expect(answer({ ...earlier, path: NET.mill.path })).toBe('case.earlier-elsewhere earlier')
    const outside = { exit: 'outside_duties', whereToGo: 'the bank', earlier } as const
    expect(after(said(), laneOperator, 'DeclineCase', outside).events.at(-1)).not.toHaveProperty('earlier')
  })

  it('needs a reason, of a length that can be read', () => {
    expect(refusal(said(), laneOperator, 'DeclineCase', { reason: ' ' })).toBe('case.reason-required reason')
    const reason = 'x'.repeat(2001)
    expect(refusal(said(), laneOperator, 'DeclineCase', { reason })).toBe('input.too-long reason')
  })

  it('comes before accepting, not after', () =>
    expect(refusal(accepted(), laneOperator, 'DeclineCase')).toBe('case.not-allowed-now'))

  it('wrongly has a way back: its centre reviews it again (nobody can quietly close it) [I]', () => {
    const declined = after(said(), laneOperator, 'DeclineCase')
    const again = after(declined, citySupervisor, 'ReopenCase')
    expect(again.state).toMatchObject({ status: 'reported', reworks: 0, clock: { stage: 'review' } })
    expect(may(again, laneOperator)).toContain('AcceptCase')
  })
})

describe('correcting the matter', () => {
  it('shortens a running limit and never lengthens it [I]', () => {
    const slow = accepted()
    const urgent = after(slow, laneOperator, 'CorrectMatter', { matter: GAS })
    expect(urgent.state.clock!.due).toBeLessThan(slow.state.clock!.due)
    const back = after(urgent, laneOperator, 'CorrectMatter', { matter: LAMP })
    expect(back.state.clock).toEqual(urgent.state.clock)
    expect(back.state.matter).toEqual(LAMP)
  })
})

describe('correcting the place', () => {
  it('within the holder’s area changes nothing else', () => {
    const moved = after(accepted(), laneOperator, 'CorrectPlace', { place: placeOf('lane2') })
    expect(moved.state).toMatchObject({ status: 'accepted', holder: { id: NET.lane.id } })
  })

  it('elsewhere hands it over to be reviewed anew, with nothing left of the way before', () => {
    const returned = after(dispatched(), STAFF.lane1Officer, 'ReturnCase')
    const moved = after(returned, laneOperator, 'CorrectPlace', { place: placeOf('tower1') })
    expect(moved.state).toMatchObject({ status: 'reported', holder: { id: NET.tower.id }, returns: 0 })
    expect(moved.state).toMatchObject({ dispatcher: undefined, handler: undefined, firstReceiver: undefined })
    expect(may(moved, STAFF.lane1Officer)).toEqual([])
    expect(may(moved, STAFF.towerOperator)).toContain('AcceptCase')
  })

  it('to nowhere is refused', () => {
    const place = { path: ['x'], centres: {} }
    expect(refusal(said(), laneOperator, 'CorrectPlace', { place })).toBe('case.outside-scope place')
  })
})

describe('merging', () => {
  it('keeps all reporters; each rates in the case that goes on (rules §3, merge)', () => {
    const merged = after(accepted(), laneOperator, 'MergeCase')
    expect(merged.state).toMatchObject({ status: 'merged', mergedInto: 'other-than-case', clock: undefined })
    expect(merged.events.at(-1)).toMatchObject({ reports: ['case/report-1'] })
    const into = after(said(), laneClerk, 'AbsorbCase')
    expect(Object.keys(into.state.reports)).toHaveLength(2)
  })

  it('not with itself, not across areas, not into a case that has ended, nobody twice', () => {
    expect(refusal(said(), laneOperator, 'MergeCase', { into: 'case' })).toBe('case.merge-with-itself into')
    const intoPath = NET.mill.path
    expect(refusal(said(), laneOperator, 'MergeCase', { intoPath })).toBe('case.merge-elsewhere into')
    expect(refusal(closed(), laneOperator, 'AbsorbCase')).toBe('case.not-allowed-now')
    expect(refusal(said(), laneOperator, 'AbsorbCase', { from: 'case' })).toBe('case.merge-with-itself from')
    const reports = Object.values(said().state.reports)
    expect(refusal(said(), laneOperator, 'AbsorbCase', { reports })).toBe('case.report-known reports')
  })

  it('leaves out who has withdrawn', () => {
    const two = after(accepted(), { kind: 'resident' }, 'AttachReport')
    const one = after(two, RESIDENT, 'WithdrawReport')
    const merged = after(later(one, '2026-03-02 09:30'), laneOperator, 'MergeCase')
    expect(merged.events.at(-1)).toMatchObject({ reports: ['case/report-2'] })
  })
})
