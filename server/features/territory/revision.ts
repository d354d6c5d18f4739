import type { Queryable } from '../../platform/db/pool.ts'

/**
 * Counts a change of areas or boundaries, in its transaction, first of all: the row stays locked until the end, so
 * changes come one after the other and a number once seen never hides an earlier change.
 */
export async function bumpRevision(client: Queryable): Promise<void> {
  await client.query('UPDATE territory_revision SET revision = revision + 1')
}

/** The number of the last change. */
export async function readRevision(client: Queryable): Promise<number> {
  const { rows } = await client.query<{ revision: number }>('SELECT revision FROM territory_revision')
  return rows[0]?.revision ?? 0
}
