import type { PoolClient } from 'pg'
import { isRefusal, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import type { Session } from './sessions.ts'

/**
 * Runs what somebody changes about their own account: in one transaction, with its line in the audit log as `action`, and
 * known to every process before it answers. A refusal changes nothing.
 */
export async function changeOwnAccount<T>(
  platform: Platform,
  { person }: Session,
  action: string,
  change: (client: PoolClient) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const result = await inTransaction(platform.pool, async (client) => {
    await bump(client, 'rights')
    const changed = await change(client)
    if (isRefusal(changed)) return changed
    await appendAudit(client, {
      at: platform.now(),
      person,
      action,
      subjectTable: 'accounts',
      subjectId: person,
    })
    return changed
  })
  await peopleHeldBy(platform).refresh()
  return result
}
