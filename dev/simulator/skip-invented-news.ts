import type { Platform } from '../../server/platform/platform.ts'
import { FEATURES } from '../../server/roles/features.ts'

/**
 * Puts every reader of the log behind its last event: nobody is told of what was only played. To be called while no
 * worker is at work and nobody else writes, since what others have not committed yet would be skipped as well.
 */
export async function skipInventedNews({ pool }: Platform): Promise<void> {
  const names = FEATURES.flatMap((feature) => feature.reactions ?? []).map(({ name }) => name)
  await pool.query(
    `INSERT INTO log_readers (name, xid, position)
     SELECT reader.name, last.xid, last.position FROM unnest($1::text[]) AS reader (name),
       (SELECT xid, position FROM case_events ORDER BY xid DESC, position DESC LIMIT 1) AS last
     ON CONFLICT (name) DO UPDATE SET xid = EXCLUDED.xid, position = EXCLUDED.position, moved_at = now()`,
    [names],
  )
}
