import { setTimeout as sleep } from 'node:timers/promises'
import { endOfLog } from '../../server/ledger/follow-log.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { FEATURES } from '../../server/roles/features.ts'

const PATIENCE = 30_000

/**
 * Puts every reader of the log at its end: nobody is told of what was only played. Waits until older transactions are
 * over, since readers stop before them. To be called while no worker is at work.
 */
export async function skipInventedNews({ pool }: Platform): Promise<void> {
  const { rows } = await pool.query<{ last: string }>(
    'SELECT xid::text AS last FROM case_events ORDER BY xid DESC, position DESC LIMIT 1',
  )
  const last = BigInt(rows[0]?.last ?? 0)
  const begun = performance.now()
  let end = await endOfLog(pool)
  while (BigInt(end.xid) < last && performance.now() - begun < PATIENCE) {
    await sleep(100)
    end = await endOfLog(pool)
  }
  const names = FEATURES.flatMap((feature) => feature.reactions ?? []).map(({ name }) => name)
  await pool.query(
    `INSERT INTO log_readers (name, xid, position) SELECT name, $2::xid8, $3 FROM unnest($1::text[]) AS name
     ON CONFLICT (name) DO UPDATE SET xid = EXCLUDED.xid, position = EXCLUDED.position, moved_at = now()`,
    [names, end.xid, end.position],
  )
}
