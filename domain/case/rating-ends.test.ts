import { expect, it } from 'vitest'
import { DAY } from '../kernel/instant.ts'
import { ratingEnds } from './rating-ends.ts'
import { POLICY } from './testing/matters.ts'
import { STAFF } from './testing/staff.ts'
import { after, closed, closedAgain, RESIDENT, resident, verified } from './testing/story.ts'

const { laneOperator } = STAFF
const GOOD = { solved: true, satisfied: true }
const days = POLICY.ratingDays * DAY

it('a case that was closed waits for a word until the time to rate is over', () => {
  expect(ratingEnds(verified().state)).toBeUndefined()
  expect(ratingEnds(closed().state)).toBe(closed().state.closedAt! + days)
})

it('a rating or a call that reached somebody is the word; a call that reached nobody is none', () => {
  expect(ratingEnds(after(closed(), RESIDENT, 'RateCase', GOOD).state)).toBeUndefined()
  const called = after(closed(), laneOperator, 'CallBack', {
    report: 'case/report-1',
    reached: true,
    ...GOOD,
  })
  expect(ratingEnds(called.state)).toBeUndefined()
  const unheard = after(closed(), laneOperator, 'CallBack', { report: 'case/report-1', reached: false })
  expect(ratingEnds(unheard.state)).toBe(closed().state.closedAt! + days)
})

it('what was said of one round is no word on the next', () => {
  const again = closedAgain()
  expect(again.state.ratings).toHaveLength(1)
  expect(ratingEnds(again.state)).toBe(again.state.closedAt! + days)
})

it('one of several reporters is enough', () => {
  const more = after(verified(), resident('case/report-2'), 'AttachReport', {
    report: { id: 'case/report-2', channel: 'web', saidAt: verified().at },
  })
  const both = after(more, laneOperator, 'CloseCase')
  expect(ratingEnds(after(both, resident('case/report-2'), 'RateCase', GOOD).state)).toBeUndefined()
})
