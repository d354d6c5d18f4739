import { DAY, HOUR, MINUTE, type Instant } from '../../../../domain/kernel/instant.ts'
import type { Chore } from '../../../ledger/feature.ts'
import { runSelfCheck } from './run-self-check.ts'

/** Half past two at night in the city (UTC+8). */
const AT = 2.5 * HOUR
const AHEAD = 8 * HOUR

/** The last night hour that has passed at `now`. */
export function lastNight(now: Instant): Instant {
  return Math.floor((now + AHEAD - AT) / DAY) * DAY - AHEAD + AT
}

/** Runs the self-check once a night; a night without a running worker is made up for when it is back. */
export const nightlySelfCheck: Chore = {
  name: 'self-check',
  every: 10 * MINUTE,
  async run({ platform }) {
    const due = lastNight(platform.now())
    const { rows } = await platform.pool.query<{ done: boolean; empty: boolean }>(
      `SELECT EXISTS (SELECT FROM self_checks WHERE started_at >= $1) AS done,
              NOT EXISTS (SELECT FROM cases) AS empty`,
      [new Date(due)],
    )
    if (rows[0]?.done || rows[0]?.empty) return
    await runSelfCheck(platform)
  },
}
