import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { newestStatement } from './area-statement.ts'
import { afterPlace, filters, likePattern, said, statusFilter } from './conditions.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { shareStatement } from './share-statement.ts'

/** Cases looked through before the index of words is asked. */
const LOOKED_THROUGH = 4_000

/**
 * Cases in which somebody said these words, newest first; exactly those that LIKE would find. A common word is found
 * among the newest cases of the list itself; only when they do not fill the page is the word rare enough for the index
 * of character pairs to be quick (stack.md, speed rules). A list shorter than that never needs the index.
 */
export async function findSaid(
  db: Queryable,
  wish: ListWish,
  words: string,
  rows: number,
): Promise<ListHit[]> {
  const first = await amongNewest(db, wish, words, rows)
  if (first.length === rows || !(await isLonger(db, wish))) return first
  return byIndex(db, wish, words, rows)
}

function candidates(wish: ListWish, values: Values, rows: number): string {
  return wish.view === 'shares' ? shareStatement(wish, values, rows) : newestStatement(wish, values, rows)
}

async function amongNewest(db: Queryable, wish: ListWish, words: string, rows: number): Promise<ListHit[]> {
  const values = new Values()
  const newest = candidates(wish, values, LOOKED_THROUGH)
  const text = `SELECT id, key, role FROM (${newest}) AS candidate WHERE ${said(words, values, 'candidate.id')}
ORDER BY key DESC, id DESC LIMIT ${values.add(rows)}`
  return (await db.query<ListHit>(text, values.list)).rows
}

/** Are there cases of the list beyond those looked through? */
async function isLonger(db: Queryable, wish: ListWish): Promise<boolean> {
  const values = new Values()
  const text = `SELECT FROM (${candidates(wish, values, LOOKED_THROUGH + 1)}) AS candidate OFFSET ${LOOKED_THROUGH}`
  return ((await db.query(text, values.list)).rowCount ?? 0) > 0
}

/** By the index; LIKE decides about each hit, since pairs may stand apart in a text. */
async function byIndex(db: Queryable, wish: ListWish, words: string, rows: number): Promise<ListHit[]> {
  const values = new Values()
  const text = `WITH said AS MATERIALIZED (
  SELECT DISTINCT r.case_id FROM reports r
  WHERE character_pairs(r.text) @> character_pairs(${values.add(words)}) AND lower(r.text) LIKE ${values.add(likePattern(words))})
SELECT c.id, c.opened_at AS key, NULL::text AS role FROM said JOIN cases c ON c.id = said.case_id
WHERE ${belongs(wish, values)}${statusFilter(wish, values)}${filters(wish, values)}${afterPlace(wish, values, 'c.opened_at')}
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
