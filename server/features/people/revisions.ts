import type { Queryable } from '../../platform/db/pool.ts'

/** `directory`: units and names of persons. `rights`: accounts, appointments, sessions that ended. */
export type Topic = 'directory' | 'rights'

/**
 * Counts a change, to be called first in its transaction. The row stays locked until the end, so the numbers become
 * visible in the order they were given and a reader that asks "what came after N" misses nothing.
 */
export async function bump(client: Queryable, topic: Topic): Promise<number> {
  const { rows } = await client.query<{ revision: number }>(
    'UPDATE people_revisions SET revision = revision + 1 WHERE topic = $1 RETURNING revision',
    [topic],
  )
  const [row] = rows
  if (!row) throw new Error(`people_revisions has no row ${topic}`)
  return row.revision
}

/** The last number of each topic. */
export async function readRevisions(client: Queryable): Promise<Record<Topic, number>> {
  const { rows } = await client.query<{ topic: Topic; revision: number }>(
    'SELECT topic, revision FROM people_revisions',
  )
  const found: Record<Topic, number> = { directory: 0, rights: 0 }
  for (const { topic, revision } of rows) found[topic] = revision
  return found
}
