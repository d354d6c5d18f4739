import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../../domain/kernel/instant.ts'
import { afterAttempt, isLocked, type Failures } from './lock-out.ts'

function attempts(count: number, at = 0): Failures | undefined {
  let failures: Failures | undefined
  for (let n = 0; n < count; n += 1) failures = afterAttempt(failures, at)
  return failures
}

it('locks at the fifth attempt for a quarter of an hour', () => {
  expect(isLocked(attempts(4), 0)).toBe(false)
  expect(isLocked(attempts(5), 15 * MINUTE - 1)).toBe(true)
  expect(isLocked(attempts(5), 15 * MINUTE)).toBe(false)
})

it('locks longer each time, but never longer than four hours', () => {
  expect(attempts(10)?.lockedUntil).toBe(30 * MINUTE)
  expect(attempts(15)?.lockedUntil).toBe(HOUR)
  expect(attempts(100)?.lockedUntil).toBe(4 * HOUR)
})

it('forgets after a day without a wrong password', () => {
  expect(afterAttempt(attempts(9), DAY)).toEqual({ failed: 1, lastAt: DAY })
})
