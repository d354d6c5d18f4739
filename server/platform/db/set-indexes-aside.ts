import type { Pool } from 'pg'
import { inTransaction, type Queryable } from './pool.ts'

/** Building runs in so many connections at a time; each sorts with memory of its own. */
const BUILDERS = 2

/**
 * Drops the indexes of some tables, those that guard nothing, and keeps their definitions: building them once over all
 * rows takes a fraction of what keeping them up to date costs a load of hundreds of thousands. Nothing else may use
 * the tables until `bringIndexesBack`. Nor are they vacuumed until then: what is only appended to would be gone through
 * again and again.
 */
export async function setIndexesAside(pool: Pool, tables: readonly string[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `INSERT INTO indexes_set_aside (name, definition)
       SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
       WHERE i.indrelid = ANY (SELECT to_regclass(named) FROM unnest($1::text[]) AS named) AND NOT i.indisunique
       RETURNING name`,
      [tables],
    )
    if (rows.length > 0) await client.query(`DROP INDEX ${rows.map(({ name }) => name).join(', ')}`)
    const { rows: quiet } = await client.query<{ statement: string }>(
      `INSERT INTO indexes_set_aside (name, definition)
       SELECT 'vacuum of ' || oid::regclass, format('ALTER TABLE %s RESET (autovacuum_enabled)', oid::regclass)
       FROM pg_class WHERE oid = ANY (SELECT to_regclass(named) FROM unnest($1::text[]) AS named)
       ON CONFLICT DO NOTHING
       RETURNING replace(definition, 'RESET (autovacuum_enabled)', 'SET (autovacuum_enabled = off)') AS statement`,
      [tables],
    )
    for (const { statement } of quiet) await client.query(statement)
  })
}

/**
 * Builds what was set aside, each index in a transaction of its own: cut off, it goes on where it was. Vacuuming, which would
 * get in the way of the building, is let in again last.
 */
export async function bringIndexesBack(pool: Pool): Promise<void> {
  const names = await namesSetAside(pool)
  const build = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await buildOne(pool, name)
  }
  await Promise.all(Array.from({ length: BUILDERS }, build))
}

async function namesSetAside(db: Queryable): Promise<string[]> {
  const { rows: known } = await db.query(`SELECT FROM pg_class WHERE oid = to_regclass('indexes_set_aside')`)
  if (known.length === 0) return []
  const { rows } = await db.query<{ name: string }>(
    `SELECT name FROM indexes_set_aside ORDER BY name LIKE 'vacuum of %' DESC, name`,
  )
  return rows.map(({ name }) => name)
}

async function buildOne(pool: Pool, name: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ definition: string }>(
      'DELETE FROM indexes_set_aside WHERE name = $1 RETURNING definition',
      [name],
    )
    // Gone if another process was quicker.
    if (rows[0]) await client.query(rows[0].definition)
  })
}
