import { describe, expect, it } from 'vitest'
import { wallClock } from '../limits/testing/moment.ts'
import { ILLEGAL_BUILDING } from './testing/matters.ts'
import { NET, SOLVERS } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import {
  added,
  after,
  atCounty,
  inHand,
  later,
  may,
  refusal,
  RESIDENT,
  SYSTEM,
  type Story,
} from './testing/story.ts'
import { timerDueAt } from './timers.ts'

const { eastOperator, eastDirector, roadsHead, parksSolver, twoDepartments, hillDirector, marketSolver } =
  STAFF
const DAY = { amount: 1, unit: 'working_day' } as const
const part = (id: string, unit = SOLVERS.parks) => ({ id, unit, task: 'trees', limit: DAY })
const joint = (...parts: ReturnType<typeof part>[]): Story =>
  after(atCounty(), eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
const started = (): Story => joint(part('1'))
const led = (): Story => after(started(), roadsHead, 'SignCase')

describe('joint handling', () => {
  it('has one lead who holds it, and co-handlers with their own limits (product, joint handling)', () => {
    const { state } = started()
    expect(state).toMatchObject({ holder: { id: 'roads' }, dispatcher: { id: NET.east.id } })
    expect(state.parts[0]).toMatchObject({ unit: { id: 'parks' }, status: 'waiting', overdue: false })
  })

  it('is resolved when every part is done', () => {
    expect(refusal(led(), roadsHead, 'ResolveCase')).toBe('case.parts-open')
    const signed = after(led(), parksSolver, 'SignPart', { part: '1' })
    const done = after(signed, parksSolver, 'FinishPart', { part: '1' })
    expect(refusal(done, parksSolver, 'FinishPart', { part: '1' })).toBe('case.not-yours')
    expect(after(done, roadsHead, 'ResolveCase').state.holder.id).toBe(NET.east.id)
  })

  it('returns a part to the dispatcher, who gives it to another or cancels it', () => {
    expect(refusal(led(), eastOperator, 'ReassignPart')).toBe('case.part-not-open')
    const returned = after(led(), parksSolver, 'ReturnPart', { part: '1' })
    const again = after(returned, eastOperator, 'ReassignPart', { part: '1', unit: SOLVERS.market })
    expect(again.state.parts[0]).toMatchObject({ unit: { id: 'market' }, status: 'waiting' })
    const cancelled = after(returned, eastOperator, 'CancelPart', { part: '1' })
    expect(refusal(cancelled, eastOperator, 'CancelPart')).toBe('case.part-not-open')
    expect(refusal(cancelled, roadsHead, 'ResolveCase')).toBeUndefined()
  })

  it('stops the clock of a returned part when its case ends without being handled', () => {
    const returned = after(led(), parksSolver, 'ReturnPart', { part: '1' })
    const withdrawn = after(returned, RESIDENT, 'WithdrawReport')
    expect(withdrawn.state).toMatchObject({ status: 'withdrawn', parts: [{ status: 'returned' }] })
    expect(withdrawn.state.parts[0]!.clock).toBeUndefined()
    expect(timerDueAt(withdrawn.state)).toBeUndefined()
  })

  it('lets nobody touch the part of another', () => {
    const two = after(joint(part('1'), part('2', SOLVERS.market)), roadsHead, 'SignCase')
    expect(refusal(two, parksSolver, 'SignPart', { part: '2' })).toBe('case.part-not-open part')
    expect(refusal(two, eastOperator, 'ReassignPart', { part: '2' })).toBe('case.part-not-open')
  })

  it('lets somebody of two departments act under the hat the part asks for', () => {
    const signed = after(led(), twoDepartments, 'SignPart', { part: '1' })
    expect(signed.events.at(-1)?.by).toMatchObject({ unit: 'parks' })
  })

  it('refuses forms that make no sense, naming the field', () => {
    const starting = (...parts: ReturnType<typeof part>[]) =>
      refusal(atCounty(), eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
    expect(starting()).toBe('input.required parts')
    expect(starting(part('1'), part('1', SOLVERS.market))).toBe('input.invalid parts.1.id')
    expect(starting(part('1', SOLVERS.roads))).toBe('input.invalid parts.0.unit')
    expect(starting({ ...part('1'), limit: { ...DAY, amount: 0 as 1 } })).toBe('input.invalid parts.0.limit')
    expect(starting(part('1', SOLVERS.farms))).toBe('case.outside-scope parts.0.unit')
    expect(starting(...Array.from({ length: 21 }, (_, i) => part(`${i}`)))).toBe('input.too-long parts')
  })

  it('gives the community no part that its duty list does not contain (Beijing Art. 17)', () => {
    const parts = [part('1', NET.lane1)]
    const story = atCounty({ matter: ILLEGAL_BUILDING })
    const code = refusal(story, eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
    expect(code).toBe('case.outside-duty-list parts.0.unit')
  })

  it('marks a late part by itself and only once', () => {
    const late = after(later(led(), '2026-03-04 09:00'), SYSTEM, 'ElapseTime')
    expect(late.state.parts[0]?.overdue).toBe(true)
    const done = after(late, parksSolver, 'SignPart', { part: '1' })
    expect(done.events.filter((event) => event.type === 'PartOverdue')).toHaveLength(1)
  })
})

describe('a part that was returned', () => {
  const returned = (): Story => after(led(), parksSolver, 'ReturnPart', { part: '1' })
  const part1 = ({ state }: Story) => state.parts[0]!

  it('gives the dispatcher as long as dispatching a case does, and wakes the case for it', () => {
    expect(wallClock(part1(returned()).clock!.due)).toBe('2026-03-02 11:00')
    expect(wallClock(timerDueAt(returned().state)!)).toBe('2026-03-02 10:00')
  })

  it('warns, urges and supervises the dispatcher, and lets the lead be [I]', () => {
    const late = after(later(returned(), '2026-03-02 16:00'), SYSTEM, 'ElapseTime')
    expect(added(returned(), late)).toEqual([
      'ClockMarkPassed',
      'ClockMarkPassed',
      'ClockMarkPassed',
      'ClockMarkPassed',
      'CaseUrged',
      'CaseSupervised',
    ])
    expect(late.events.slice(-2)).toMatchObject([{ unit: NET.east.id }, { unit: NET.east.id }])
    expect(part1(late)).toMatchObject({ status: 'returned', overdue: true })
    // The lead has three days; nothing of it is late.
    expect(late.state.overdueStages).toEqual([])
    expect(late.state.clock).toEqual(returned().state.clock)
  })

  it('has no clock of the dispatcher any more once it is given to another or cancelled', () => {
    const late = after(later(returned(), '2026-03-02 16:00'), SYSTEM, 'ElapseTime')
    const again = after(late, eastOperator, 'ReassignPart', { part: '1', unit: SOLVERS.market })
    expect(part1(again)).toMatchObject({ status: 'waiting', overdue: false, clock: undefined })
    expect(part1(after(late, eastOperator, 'CancelPart', { part: '1' })).clock).toBeUndefined()
  })

  it('stands still while the case is suspended', () => {
    const asked = after(returned(), roadsHead, 'AskSuspension')
    const paused = later(after(asked, STAFF.eastDirector, 'SuspendCase'), '2026-03-16 09:00')
    const resumed = after(paused, roadsHead, 'ResumeCase')
    expect(wallClock(part1(resumed).clock!.due)).toBe('2026-03-16 11:00')
  })
})

describe('whistle (街道吹哨、部门报到, Beijing Art. 33)', () => {
  const blown = (): Story =>
    after(inHand(), hillDirector, 'WhistleUp', { units: [SOLVERS.roads, SOLVERS.market], whistle: 'w' })

  it('calls departments of every level above the spot; each reports in or explains', () => {
    const here = after(blown(), roadsHead, 'AnswerWhistle')
    expect(refusal(here, marketSolver, 'AnswerWhistle', { answer: 'explained', note: '' })).toBe(
      'case.reason-required note',
    )
    const all = after(here, marketSolver, 'AnswerWhistle', { answer: 'explained', note: 'fire elsewhere' })
    expect(all.state.whistles[0]?.units.map((one) => one.answer)).toEqual(['present', 'explained'])
  })

  it('is answered once, by who was called, for this very whistle', () => {
    const two = after(blown(), hillDirector, 'WhistleUp', { units: [SOLVERS.roads], whistle: 'v' })
    const here = after(two, roadsHead, 'AnswerWhistle', { whistle: 'w' })
    expect(refusal(here, roadsHead, 'AnswerWhistle', { whistle: 'w' })).toBe('case.whistle-answered whistle')
    expect(refusal(here, roadsHead, 'AnswerWhistle', { whistle: 'x' })).toBe('case.whistle-unknown whistle')
    expect(refusal(here, marketSolver, 'AnswerWhistle', { whistle: 'v' })).toBe(
      'case.whistle-unknown whistle',
    )
    expect(refusal(blown(), parksSolver, 'AnswerWhistle')).toBe('case.not-yours')
  })

  it('has a limit: the moment named and an hour; who is silent then is recorded, once [I]', () => {
    const here = after(blown(), roadsHead, 'AnswerWhistle')
    expect(wallClock(timerDueAt(here.state)!)).toBe('2026-03-02 11:00')
    expect(refusal(later(here, '2026-03-02 10:59'), SYSTEM, 'ElapseTime')).toBe('case.timer-not-due')
    const silent = after(later(here, '2026-03-02 11:00'), SYSTEM, 'ElapseTime')
    expect(silent.events.at(-1)).toMatchObject({ type: 'WhistleUnanswered', whistle: 'w', units: ['market'] })
    expect(silent.state.whistles[0]?.units).toMatchObject([{ answer: 'present' }, { missed: true }])
    expect(wallClock(timerDueAt(silent.state)!)).not.toBe('2026-03-02 11:00')
  })

  it('may still be explained afterwards, and stays missed', () => {
    const late = after(later(blown(), '2026-03-02 12:00'), marketSolver, 'AnswerWhistle', {
      answer: 'explained',
      note: 'fire elsewhere',
    })
    expect(added(blown(), late)).toEqual(['WhistleUnanswered', 'WhistleAnswered'])
    expect(late.state.whistles[0]?.units[1]).toMatchObject({ answer: 'explained', missed: true })
  })

  it('is a date on the clock: a suspension does not move it [I]', () => {
    const asked = after(blown(), STAFF.lane1Officer, 'AskSuspension')
    const paused = after(asked, STAFF.laneSecretary, 'SuspendCase')
    const silent = after(later(paused, timerDueAt(paused.state)!), SYSTEM, 'ElapseTime')
    expect(added(paused, silent)).toEqual(['WhistleUnanswered'])
    expect(silent.state.status).toBe('suspended')
    const over = after(later(silent, timerDueAt(silent.state)!), SYSTEM, 'ElapseTime')
    expect(added(silent, over)).toEqual(['CaseResumed'])
  })

  it('asks nobody to come once the case has ended, not even when it is opened again [I]', () => {
    const done = after(after(blown(), STAFF.lane1Officer, 'ResolveCase'), STAFF.laneOperator, 'VerifyCase')
    const ended = after(done, STAFF.laneOperator, 'CloseCase')
    const again = after(later(ended, '2026-03-05 09:00'), RESIDENT, 'RateCase', { solved: false })
    expect(added(ended, again)).toEqual(['CaseRated', 'CaseReopened'])
    expect(may(again, marketSolver)).not.toContain('AnswerWhistle')
    expect(refusal(again, roadsHead, 'AnswerWhistle', { whistle: 'w' })).toBe('case.not-yours')
    const anew = after(again, hillDirector, 'WhistleUp', { units: [SOLVERS.roads], whistle: 'v' })
    expect(refusal(anew, roadsHead, 'AnswerWhistle', { whistle: 'w' })).toBe('case.whistle-unknown whistle')
    expect(refusal(anew, roadsHead, 'AnswerWhistle', { whistle: 'v' })).toBeUndefined()
  })

  it('is blown by streets and above, for a coming moment, to units of this place', () => {
    expect(may(inHand(), STAFF.laneSecretary)).not.toContain('WhistleUp')
    expect(may(inHand(), eastDirector)).toContain('WhistleUp')
    const blow = (filled: object) => refusal(blown(), hillDirector, 'WhistleUp', filled)
    expect(blow({ units: [SOLVERS.farms] })).toBe('case.outside-scope units.0')
    expect(blow({ units: [] })).toBe('input.required units')
    expect(blow({ meetAt: 0 })).toBe('input.invalid meetAt')
    expect(blow({ whistle: 'w' })).toBe('input.invalid whistle')
    expect(blow({ units: [NET.hill, NET.hill] })).toBe('input.invalid units.1')
  })
})
