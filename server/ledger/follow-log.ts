import type { PoolClient } from 'pg'
import type { Doer, Followed, House, Reaction, Scribe } from './feature.ts'
import { inTransaction, type Queryable } from '../platform/db/pool.ts'
import { runAlone } from '../platform/jobs/run-alone.ts'
import { decodeEvent } from './stored-event.ts'

const PAGE = 500

/** Where a reader stands in the log. */
export interface Bookmark {
  xid: string
  position: string
}

interface Row extends Bookmark {
  stream: string
  version: number
  type: string
  schema: number
  body: string
}

/**
 * Events after `from`, in the order of their transactions. Positions are handed out before commit, so a higher one
 * may become visible first; reading stops before the oldest transaction still open, which is why no late commit is
 * ever skipped.
 */
export async function readLog(db: Queryable, from: Bookmark, limit = PAGE): Promise<Row[]> {
  const { rows } = await db.query<Row>({
    name: 'read-log',
    // Ordered by the columns, not by their texts of the same name: 1000 comes after 999.
    text: `SELECT xid::text AS xid, position::text AS position, stream, version, type, schema, body::text AS body
           FROM case_events
           WHERE (xid, position) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
           ORDER BY case_events.xid, case_events.position LIMIT $3`,
    values: [from.xid, from.position, limit],
  })
  return rows
}

/** The end of the log as far as it can safely be read: a reader that starts here sees only what comes later. */
export async function endOfLog(db: Queryable): Promise<Bookmark> {
  const { rows } = await db.query<Bookmark>(
    `SELECT xid::text AS xid, position::text AS position FROM case_events
     WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY case_events.xid DESC, case_events.position DESC LIMIT 1`,
  )
  return rows[0] ?? { xid: '0', position: '0' }
}

/**
 * Lets a reaction see the next page of the log. Several workers may call it; one is let through. Answers how many events it
 * has read; 0 means up to date (or busy elsewhere). The bookmark also moves past events of other types, so that it tells
 * how far behind a reader is.
 */
export function followOnce(house: House, reaction: Reaction): Promise<number> {
  return 'give' in reaction ? giveOnce(house, reaction) : writeOnce(house, reaction)
}

/** Commands first, then the bookmark: cut off in between, they are given again, and are no news. */
async function giveOnce(house: House, doer: Doer): Promise<number> {
  const { pool } = house.platform
  const rows = await readLog(pool, await bookmarkOf(pool, doer.name))
  const last = rows.at(-1)
  if (!last) return 0
  const wanted = wantedBy(doer, rows)
  // Not the row's lock: that would be held by a transaction, and the commands need their own.
  const gave =
    wanted.length === 0 || (await runAlone(pool, `reaction/${doer.name}`, () => doer.give(wanted, house)))
  if (!gave) return 0
  // Never back: meanwhile another worker may have come further.
  await pool.query(
    `INSERT INTO log_readers AS r (name, xid, position) VALUES ($1, $2::xid8, $3)
     ON CONFLICT (name) DO UPDATE SET xid = EXCLUDED.xid, position = EXCLUDED.position, moved_at = now()
     WHERE (r.xid, r.position) < (EXCLUDED.xid, EXCLUDED.position)`,
    [doer.name, last.xid, last.position],
  )
  return rows.length
}

/** Rows and bookmark in one transaction; the bookmark's row lock lets one worker through. */
async function writeOnce(house: House, scribe: Scribe): Promise<number> {
  const { pool } = house.platform
  // Looking before locking: a row lock takes a transaction number, five times a second in a city asleep.
  if ((await readLog(pool, await bookmarkOf(pool, scribe.name), 1)).length === 0) return 0
  return inTransaction(pool, async (client) => {
    const bookmark = await takeBookmark(client, scribe.name)
    if (!bookmark) return 0
    const rows = await readLog(client, bookmark)
    const last = rows.at(-1)
    if (!last) return 0
    const wanted = wantedBy(scribe, rows)
    if (wanted.length > 0) await scribe.handle(wanted, house, client)
    await client.query(
      'UPDATE log_readers SET xid = $2::xid8, position = $3, moved_at = now() WHERE name = $1',
      [scribe.name, last.xid, last.position],
    )
    return rows.length
  })
}

async function bookmarkOf(db: Queryable, name: string): Promise<Bookmark> {
  const { rows } = await db.query<Bookmark>(
    'SELECT xid::text AS xid, position::text AS position FROM log_readers WHERE name = $1',
    [name],
  )
  return rows[0] ?? { xid: '0', position: '0' }
}

function wantedBy({ types }: Reaction, rows: readonly Row[]): Followed[] {
  const known: ReadonlySet<string> = new Set(types)
  return rows.filter((row) => known.has(row.type)).map(toFollowed)
}

function toFollowed(row: Row): Followed {
  return { caseId: row.stream, version: row.version, event: decodeEvent(row) }
}

async function takeBookmark(client: PoolClient, name: string): Promise<Bookmark | undefined> {
  const take = (): Promise<{ rows: Bookmark[] }> =>
    client.query<Bookmark>(
      `SELECT xid::text AS xid, position::text AS position FROM log_readers WHERE name = $1 FOR UPDATE SKIP LOCKED`,
      [name],
    )
  const found = (await take()).rows[0]
  if (found) return found
  await client.query(
    `INSERT INTO log_readers (name, xid, position) VALUES ($1, '0', 0) ON CONFLICT DO NOTHING`,
    [name],
  )
  return (await take()).rows[0]
}
