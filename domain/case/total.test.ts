import { describe, expect, it } from 'vitest'
import { moment, wallClock } from '../limits/testing/moment.ts'
import { GAS, ILLEGAL_BUILDING, LAMP } from './testing/matters.ts'
import { placeOf } from './testing/small-city.ts'
import { STAFF } from './testing/staff.ts'
import {
  accepted,
  added,
  after,
  atCounty,
  closed,
  inHand,
  later,
  RESIDENT,
  said,
  SYSTEM,
  type Story,
} from './testing/story.ts'
import { timerDueAt } from './timers.ts'

const { lane1Officer, laneOperator, laneSecretary, hillDirector, towerOperator } = STAFF
const total = ({ state }: Story): string => wallClock(state.total!.due)
const HOUR_OF = { amount: 1, unit: 'working_hour' } as const

describe('the clock of the whole case (limits.total, rules §2)', () => {
  it('runs from acceptance to closing, whatever the stages do', () => {
    expect(said().state.total).toBeUndefined()
    expect(total(accepted())).toBe('2026-03-10 18:00')
    expect(inHand().state.total).toEqual(accepted().state.total)
    expect(closed().state.total).toBeUndefined()
  })

  it('warns, urges and supervises like the clock of a stage, and each once', () => {
    const start = atCounty()
    const marks = start.state.total!.marks.map(({ kind, at }) => `${kind} ${wallClock(at)}`)
    expect(marks[2]).toBe('due 2026-03-10 18:00')
    let story = start
    for (let at = timerDueAt(story.state); at !== undefined; at = timerDueAt(story.state)) {
      story = after(later(story, at), SYSTEM, 'ElapseTime')
    }
    const passed = story.events.filter((event) => event.type === 'ClockMarkPassed' && event.stage === 'total')
    expect(passed.map((event) => event.type === 'ClockMarkPassed' && event.mark)).toEqual([
      'half',
      'most',
      'due',
      'long_overdue',
    ])
    // The stage ran out first, on another day; both urged and supervised.
    expect(story.state).toMatchObject({ overdueStages: ['dispatch', 'total'], urges: 2, supervisions: 2 })
  })

  it('urges once when stage and case end together', () => {
    const matter = { ...LAMP, limits: { ...LAMP.limits, dispatch: HOUR_OF, total: HOUR_OF } }
    const late = after(later(accepted({ matter }), '2026-03-02 10:00'), SYSTEM, 'ElapseTime')
    expect(late.state).toMatchObject({ overdueStages: ['dispatch', 'total'], urges: 1 })
  })

  it('stands still while the case is suspended', () => {
    const asked = after(inHand(), lane1Officer, 'AskSuspension', { until: moment('2026-03-16 09:00') })
    const paused = after(asked, laneSecretary, 'SuspendCase')
    const resumed = after(later(paused, '2026-03-17 11:00'), SYSTEM, 'ElapseTime')
    expect(resumed.state.overdueStages).toEqual([])
    expect(total(resumed)).toBe('2026-03-24 18:00')
  })

  it('ends later by what an extension grants [I]', () => {
    const asked = after(inHand(), lane1Officer, 'AskExtension')
    const half = after(asked, laneSecretary, 'GrantExtension')
    expect(total(half)).toBe('2026-03-10 18:00')
    expect(total(after(half, hillDirector, 'GrantExtension'))).toBe('2026-03-13 18:00')
  })

  it('stays late once it is late, whatever is granted then [I]', () => {
    const matter = { ...LAMP, limits: { ...LAMP.limits, total: HOUR_OF } }
    const asked = after(inHand({ matter }), lane1Officer, 'AskExtension')
    const half = after(later(asked, '2026-03-02 11:00'), laneSecretary, 'GrantExtension')
    const longer = after(half, hillDirector, 'GrantExtension')
    expect(wallClock(longer.state.clock!.due)).toBe('2026-03-10 18:00')
    expect(total(longer)).toBe('2026-03-02 10:00')
  })

  it('is not won back by moving the place, nor by calling the matter by another name [I]', () => {
    const moved = after(later(accepted(), '2026-03-04 09:00'), laneOperator, 'CorrectPlace', {
      place: placeOf('tower'),
    })
    expect(moved.state).toMatchObject({ status: 'reported', total: { due: moment('2026-03-10 18:00') } })
    expect(total(after(moved, towerOperator, 'AcceptCase'))).toBe('2026-03-10 18:00')
    expect(total(after(moved, towerOperator, 'AcceptCase', { matter: GAS }))).toBe('2026-03-05 09:00')
    const gas = after(accepted(), laneOperator, 'CorrectMatter', { matter: GAS })
    expect(total(gas)).toBe('2026-03-03 09:00')
    const other = after(accepted({ matter: GAS }), laneOperator, 'CorrectMatter', {
      matter: ILLEGAL_BUILDING,
    })
    expect(total(other)).toBe('2026-03-03 09:00')
  })

  it('begins again with a new round [I]', () => {
    const again = after(later(closed(), '2026-03-09 09:00'), RESIDENT, 'RateCase', { solved: false })
    expect(total(again)).toBe('2026-03-17 18:00')
    expect(added(closed(), again)).toEqual(['CaseRated', 'CaseReopened'])
  })
})
