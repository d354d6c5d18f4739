import { setTimeout as rest } from 'node:timers/promises'
import type { House, Reaction } from '../feature.ts'
import { followOnce } from '../follow-log.ts'

const REST = 10

/**
 * Lets a reaction read everything that is in the log. Transactions of other databases on the same server hold the
 * horizon back for a moment: "nothing to read" is believed only when nothing lies behind the bookmark.
 */
export async function followToEnd(house: House, reaction: Reaction): Promise<void> {
  for (;;) {
    if ((await followOnce(house, reaction)) > 0) continue
    const { rows } = await house.platform.pool.query<{ done: boolean }>(
      `SELECT NOT EXISTS (
         SELECT FROM case_events e
         WHERE NOT EXISTS (SELECT FROM log_readers r WHERE r.name = $1 AND (e.xid, e.position) <= (r.xid, r.position))
       ) AS done`,
      [reaction.name],
    )
    if (rows[0]?.done) return
    await rest(REST)
  }
}
