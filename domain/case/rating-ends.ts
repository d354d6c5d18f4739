import { DAY, type Instant } from '../kernel/instant.ts'
import type { CaseState } from './state.ts'

/**
 * Until when a closed case waits for a word of its reporters: undefined once one of them has rated this round or was reached
 * by a call, and where nobody is left who could. The centre calls back meanwhile (rules §3, call back).
 */
export function ratingEnds({
  status,
  closedAt,
  reports,
  ratings,
  reworks,
  policy,
}: CaseState): Instant | undefined {
  if (status !== 'closed' || closedAt === undefined) return undefined
  const answered = ratings.some(({ round }) => round === reworks)
  const someone = Object.values(reports).some(({ withdrawn }) => !withdrawn)
  return answered || !someone ? undefined : closedAt + policy.ratingDays * DAY
}
