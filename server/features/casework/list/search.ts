import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { newestStatement } from './area-statement.ts'
import { afterPlace, filters, isLike, said, statusFilter } from './conditions.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { shareStatement } from './share-statement.ts'

/** How far each way of looking goes. */
export interface Looks {
  /** Cases looked through at first, and once more where the word turned out to be neither common nor rare. */
  first: number
  second: number
  /** Hits of the index up to which a word is rare. */
  rare: number
}
const LOOKS: Looks = { first: 1_000, second: 8_000, rare: 1_500 }

/**
 * Cases in which somebody said these words, newest first; exactly those that LIKE would find. A common word fills the
 * page from the newest cases of the list; a rare one is answered by the index of character pairs. What is in between
 * is looked for further back, and by the index when that was in vain. A list shorter than a look needs no index.
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
  const few = await saidIn(db, words, looks.rare + 1)
  if (few.length <= looks.rare) return amongCases(db, wish, few, rows)
  const second = await amongNewest(db, wish, words, rows, looks.second)
  if (second.length === rows || !(await isLonger(db, wish, looks.second))) return second
  return amongCases(db, wish, await saidIn(db, words), rows)
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
 * Cases with a report that says so, by the index; LIKE decides about each hit, since pairs may stand apart in a text.
 * Materialized, so that a limit stops the reading and does not lure the planner away from the index.
 */
async function saidIn(db: Queryable, words: string, most?: number): Promise<string[]> {
  const values = new Values()
  const text = `WITH said AS MATERIALIZED (
  SELECT r.case_id FROM reports r
  WHERE character_pairs(r.text) @> character_pairs(${values.add(words)}) AND ${isLike(words, values)})
SELECT case_id AS id FROM said${most === undefined ? '' : ` LIMIT ${most}`}`
  const { rows } = await db.query<{ id: string }>(text, values.list)
  return rows.map(({ id }) => id)
}

/** Those of the cases that belong to the list. */
async function amongCases(
  db: Queryable,
  wish: ListWish,
  ids: readonly string[],
  rows: number,
): Promise<ListHit[]> {
  if (ids.length === 0) return []
  const values = new Values()
  const text = `SELECT c.id, c.opened_at AS key, NULL::text AS role FROM cases c
WHERE c.id = ANY (${values.add(ids)}::uuid[]) AND ${belongs(wish, values)}${statusFilter(wish, values)}${filters(wish, values)}${afterPlace(wish, values, 'c.opened_at')}
ORDER BY c.opened_at DESC, c.id DESC LIMIT ${values.add(rows)}`
  return (await db.query<ListHit>(text, values.list)).rows
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
