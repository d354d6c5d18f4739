import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { newestStatement } from './area-statement.ts'
import { afterPlace, filters, isLike, said, statusFilter } from './conditions.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { shareStatement } from './share-statement.ts'

/** How far each way of looking goes. */
export interface Looks {
  /** Cases looked through at first, and at most the second time. */
  first: number
  second: number
  /** Hits among the first up to which a word may be rare. */
  few: number
  /** Hits of the index up to which a word is rare. */
  rare: number
}
const LOOKS: Looks = { first: 1_000, second: 12_000, few: 2, rare: 6_000 }
/** How much further than the first hits promise: words come in heaps. */
const MARGIN = 2

/**
 * Cases in which somebody said these words, newest first; exactly those that LIKE would find. A common word fills the
 * page from the newest cases of the list. Of another, the first hits tell how rare it is: a rare one is answered by the
 * index of character pairs; for one in between it is looked as far back as a page should need, and the index is asked
 * when that was in vain. A list shorter than a look needs no index.
 */
export async function findSaid(
  db: Queryable,
  wish: ListWish,
  words: string,
  rows: number,
  looks = LOOKS,
): Promise<ListHit[]> {
  const first = await amongNewest(db, wish, words, rows, looks.first)
  if (first.length === rows || !(await isLonger(db, wish, looks.first))) return first
  if (first.length <= looks.few) {
    const rare = await byIndex(db, wish, words, rows, looks.rare)
    if (rare) return rare
  }
  const promised = (looks.first * rows * MARGIN) / Math.max(1, first.length)
  const further = Math.min(looks.second, Math.ceil(promised))
  const second = await amongNewest(db, wish, words, rows, further)
  if (second.length === rows || !(await isLonger(db, wish, further))) return second
  return (await byIndex(db, wish, words, rows)) ?? second
}

function newest(wish: ListWish, values: Values, rows: number): string {
  return wish.view === 'shares' ? shareStatement(wish, values, rows) : newestStatement(wish, values, rows)
}

async function amongNewest(
  db: Queryable,
  wish: ListWish,
  words: string,
  rows: number,
  looked: number,
): Promise<ListHit[]> {
  const values = new Values()
  const text = `SELECT id, key, role FROM (${newest(wish, values, looked)}) AS candidate
WHERE ${said(words, values, 'candidate.id')} ORDER BY key DESC, id DESC LIMIT ${values.add(rows)}`
  return (await db.query<ListHit>(text, values.list)).rows
}

/** Are there cases of the list beyond those looked through? */
async function isLonger(db: Queryable, wish: ListWish, looked: number): Promise<boolean> {
  const values = new Values()
  const text = `SELECT FROM (${newest(wish, values, looked + 1)}) AS candidate OFFSET ${looked}`
  return ((await db.query(text, values.list)).rowCount ?? 0) > 0
}

/**
 * Those of the list that the index finds; LIKE decides about each, since pairs may stand apart in a text. Materialized, so
 * that a limit stops the reading and does not lure the planner away from the index. @returns undefined if the words are
 * said in more than `most` reports.
 */
async function byIndex(
  db: Queryable,
  wish: ListWish,
  words: string,
  rows: number,
  most?: number,
): Promise<ListHit[] | undefined> {
  const values = new Values()
  const limit = most === undefined ? '' : ` LIMIT ${most + 1}`
  const text = `WITH said AS MATERIALIZED (
  SELECT r.case_id FROM reports r
  WHERE character_pairs(r.text) @> character_pairs(${values.add(words)}) AND ${isLike(words, values)}${limit})
SELECT (SELECT count(*)::int FROM said) AS n, (SELECT json_agg(hit) FROM (
  SELECT c.id, c.opened_at AS key, NULL::text AS role FROM cases c
  WHERE c.id IN (SELECT case_id FROM said) AND ${belongs(wish, values)}${statusFilter(wish, values)}${filters(wish, values)}${afterPlace(wish, values, 'c.opened_at')}
  ORDER BY c.opened_at DESC, c.id DESC LIMIT ${values.add(rows)}) AS hit) AS hits`
  const [found] = (
    await db.query<{ n: number; hits: (Omit<ListHit, 'key'> & { key: string })[] | null }>(text, values.list)
  ).rows
  if (!found || (most !== undefined && found.n > most)) return undefined
  return (found.hits ?? []).map((hit) => ({ ...hit, key: new Date(hit.key) }))
}

/** The condition that a case is in the list at all, the same that the lists walk along. */
function belongs(wish: ListWish, values: Values): string {
  if (wish.view === 'area') return inParts(wish.parts, values)
  const ways = wish.sharers.map(({ unit, centre }) => {
    const mine = `${values.add(unit)}::uuid`
    const shared = `EXISTS (SELECT FROM case_units own WHERE own.case_id = c.id AND own.unit = ${mine})`
    return centre
      ? `${shared} OR (${inParts([centre], values)} AND ${mine} IN (c.holder, c.handler, c.dispatcher, c.first_receiver))`
      : shared
  })
  return `(${ways.join(' OR ')})`
}
