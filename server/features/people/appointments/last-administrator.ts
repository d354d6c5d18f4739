import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { ADMINISTRATOR_POSITIONS } from '../../../../domain/org/administration.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

/**
 * True if without this person, from `at` on, one of the three administrations would have nobody who can sign in and
 * whose appointment lasts. Call it under the lock of the `rights` revision, so that two cannot leave at one moment.
 */
export async function lastAdministration(client: Queryable, person: PersonId, at: Instant): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM appointments mine
     WHERE mine.person = $1 AND mine.position = ANY ($2)
       AND mine.starts_at <= $3 AND (mine.ends_at IS NULL OR mine.ends_at > $3)
       AND NOT EXISTS (
         SELECT 1 FROM appointments other JOIN accounts a ON a.person = other.person
         WHERE other.position = mine.position AND other.person <> $1 AND NOT a.disabled
           AND other.starts_at <= $3 AND other.ends_at IS NULL)`,
    [person, ADMINISTRATOR_POSITIONS, new Date(at)],
  )
  return (rowCount ?? 0) > 0
}
