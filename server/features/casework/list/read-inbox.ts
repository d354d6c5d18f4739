import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { DETAILS, SHOWN, type DetailRow } from './details.ts'
import { inboxStatement } from './inbox-statement.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { countsStatement, type Counted, type CountRow } from './queries-counts.ts'

/** An inbox with all it shows, in order, and one case more than a page. */
export interface Inbox {
  rows: (ListHit & DetailRow)[]
  /** The numbers, if asked for. */
  counts: CountRow[]
}

/** A row as JSON: moments are texts. */
type Written<Row> = {
  [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key]
}

/** The inbox as it opens, asked for all day long: worth a plan of its own and a single round trip. */
export function isEveryday({ view, sharers, words, from, to, after }: ListWish): boolean {
  const narrowed = words ?? from ?? to ?? after
  return view === 'inbox' && sharers.length > 0 && sharers.length <= 3 && narrowed === undefined
}

/**
 * Reads an everyday inbox, with the numbers beside it if wanted, in one statement and as one text: a trip to the database
 * costs more than what is asked there, and one JSON is read faster than twenty rows of as many columns.
 */
export async function readInbox(db: Queryable, wish: ListWish, counted?: Counted): Promise<Inbox> {
  const values = new Values()
  const direction = wish.sort === 'due' ? '' : ' DESC'
  const items = `SELECT c.key, c.role, ${DETAILS}
FROM (${inboxStatement(wish, values, wish.limit + 1, SHOWN)}) AS c
LEFT JOIN reports first ON first.id = c.first_report
ORDER BY c.key${direction}, c.id${direction}`
  const counts =
    counted === undefined
      ? 'NULL'
      : `(SELECT json_agg(counted) FROM (${countsStatement(counted, values)}) AS counted)`
  const text = `SELECT (SELECT json_agg(item) FROM (${items}) AS item) AS items, ${counts} AS counts`
  const { rows } = await db.query<{
    items: Written<ListHit & DetailRow>[] | null
    counts: CountRow[] | null
  }>(values.kept(text))
  const [read] = rows
  return {
    rows: (read?.items ?? []).map((row) => ({
      ...row,
      key: new Date(row.key),
      opened_at: new Date(row.opened_at),
      last_at: new Date(row.last_at),
      due_at: row.due_at === null ? null : new Date(row.due_at),
      rating_ends: row.rating_ends === null ? null : new Date(row.rating_ends),
    })),
    counts: read?.counts ?? [],
  }
}
