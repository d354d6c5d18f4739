import { describe, expect, it } from 'vitest'
import { wallClock } from '../limits/testing/moment.ts'
import { STAFF } from './testing/staff.ts'
import { added, after, inHand, later, refusal, SYSTEM } from './testing/story.ts'
import { timerDueAt } from './timers.ts'

const { lane1Officer, citySupervisor } = STAFF

describe('the clock (rules §3, overdue)', () => {
  it('warns at 50 % and 80 %, urges at 100 %, supervises at 200 % of the limit', () => {
    const marks = inHand().state.clock!.marks.map(({ kind, at }) => `${kind} ${wallClock(at)}`)
    expect(marks).toEqual([
      'half 2026-03-04 08:30',
      'most 2026-03-05 09:48',
      'due 2026-03-05 18:00',
      'long_overdue 2026-03-11 17:00',
    ])
  })

  it('wakes the case at its next mark and not before', () => {
    const early = later(inHand(), '2026-03-04 08:29')
    expect(refusal(early, SYSTEM, 'ElapseTime')).toBe('case.timer-not-due')
    const warned = after(later(early, timerDueAt(early.state)!), SYSTEM, 'ElapseTime')
    expect(added(early, warned)).toEqual(['ClockMarkPassed'])
    expect(refusal(warned, lane1Officer, 'ElapseTime')).toBe('case.not-yours')
  })

  it('urges and supervises by itself, and has nothing left to do then', () => {
    const late = after(later(inHand(), '2026-03-11 17:00'), SYSTEM, 'ElapseTime')
    expect(late.state).toMatchObject({ urges: 1, supervisions: 1 })
    expect(late.state.clock?.marks).toEqual([])
    const whole = after(later(late, '2026-04-01 09:00'), SYSTEM, 'ElapseTime')
    expect(whole.state.overdueStages).toEqual(['handle', 'total'])
    expect(timerDueAt(whole.state)).toBeUndefined()
  })

  it('records lateness before whatever is done, even when the worker has not woken yet', () => {
    const late = later(inHand(), '2026-03-06 09:00')
    const done = after(late, lane1Officer, 'ResolveCase')
    expect(done.state.overdueStages).toEqual(['handle'])
    expect(added(late, done).at(-1)).toBe('CaseResolved')
  })

  it('never runs backwards inside a case', () => {
    const story = after(later(inHand(), '2026-03-03 09:00'), lane1Officer, 'NoteProgress')
    const back = after(later(story, '2026-03-02 08:00'), lane1Officer, 'ResolveCase')
    expect(back.events.at(-1)?.at).toBe(story.at)
  })
})

describe('from above', () => {
  it('supervises with words and a moment still to come', () => {
    const story = after(inHand(), citySupervisor, 'SuperviseCase', { note: 'today' })
    expect(story.state.supervisions).toBe(1)
    expect(refusal(inHand(), citySupervisor, 'SuperviseCase', { answerBy: 1 })).toBe('input.invalid answerBy')
    expect(refusal(inHand(), citySupervisor, 'SuperviseCase', { note: '' })).toBe('case.reason-required note')
    expect(refusal(inHand(), STAFF.westDirector, 'SuperviseCase')).toBe('case.not-yours')
  })
})
