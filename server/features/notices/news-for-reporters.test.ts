import { expect, it } from 'vitest'
import { NET } from '../../../domain/case/testing/small-city.ts'
import { STAFF } from '../../../domain/case/testing/staff.ts'
import {
  after,
  closed,
  closedAgain,
  later,
  rateFailed,
  said,
  type Story,
} from '../../../domain/case/testing/story.ts'
import { newsOf, type News } from './news-for-reporters.ts'
import { SHIPPED_TEMPLATES } from './templates/shipped-templates.ts'

const { laneOperator } = STAFF

/** What the reporters hear of the events that `now` has and `before` had not. */
function heard(before: Story, now: Story): News[] {
  return now.events.flatMap((event, i) => {
    const news = i < before.events.length ? undefined : newsOf(event, now.events[i + 1])
    return news ? [news] : []
  })
}

it('promises a result after a first failed rating: the same hands do it again', () => {
  const again = rateFailed(closed())
  expect(heard(closed(), again)).toEqual([{ key: 'reopened', due: again.state.clock?.due }])
})

it('promises no result after a second one: the case waits at the street to be sent', () => {
  const up = rateFailed(closedAgain())
  expect(up.state.holder.id).toBe(NET.hill.id)
  expect(heard(closedAgain(), up)).toEqual([{ key: 'sent_up' }])
})

it('says of a declined case that it is looked at again, and promises no result by the limit of the review', () => {
  const declined = after(said(), laneOperator, 'DeclineCase')
  const again = after(later(declined, '2026-03-03 09:00'), laneOperator, 'ReopenCase')
  expect(heard(declined, again)).toEqual([{ key: 'reviewed_again' }])
})

it.each(['sent_up', 'reviewed_again'] as const)('words %s without a moment', (key) => {
  for (const body of Object.values(SHIPPED_TEMPLATES[key])) expect(body).not.toContain('{due}')
})
