import { DAY, type Instant } from '../kernel/instant.ts'
import type { CaseState } from './state.ts'

/**
 * The latest moment a suspension may end: so many days from the beginning of the first one in this round of handling, or
 * from now where there was none. Put away in slices, a case would otherwise never be done [I].
 */
export function latestSuspensionEnd({ firstSuspendedAt, policy }: CaseState, now: Instant): Instant {
  return (firstSuspendedAt ?? now) + policy.maxSuspensionDays * DAY
}
