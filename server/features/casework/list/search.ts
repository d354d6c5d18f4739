import { MINUTE } from '../../../../domain/kernel/instant.ts'
import { lowestCaseId } from '../../../ledger/case-ids.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { newestStatement } from './area-statement.ts'
import { afterPlace, filters, isLike, said, statusFilter } from './conditions.ts'
import type { ListHit, ListPlace, ListWish, Words } from './list-wish.ts'
import { shareStatement } from './share-statement.ts'

/** How far each way of looking goes. */
export interface Looks {
  /** Cases looked through at first. */
  first: number
  /** Hits among them up to which a word may be rare. */
  few: number
  /** Reports up to which all the index finds are read, in a span of time or in the whole city. */
  some: number
  /** Spans of time for which the index is asked, in times of what the first look covered. */
  spans: readonly number[]
  /** Cases looked through where the index promises many. */
  dense: number
}
const LOOKS: Looks = { first: 1_000, few: 2, some: 1_500, spans: [16, 64, 256], dense: 4_000 }
const ALL = 2_000_000_000
/** All cases may have been opened at one moment. */
const SHORTEST_SPAN = MINUTE
/** Comes before every case of the same moment. */
const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Cases in which somebody said these words, newest first; exactly those that LIKE would find. A common word fills the
 * page from the newest cases of the list, a rare one is answered by the index of character pairs. For any other the index
 * is asked in spans of time that grow: what was said often, but not lately, would otherwise be read whole to show twenty
 * of it.
 */
export async function findSaid(
  db: Queryable,
  wish: ListWish,
  words: Words,
  rows: number,
  looks = LOOKS,
): Promise<ListHit[]> {
  const hits = await amongNewest(db, wish, words, rows, looks.first)
  const seen = hits.length === rows ? undefined : await stretchOf(db, wish, looks.first)
  if (!seen) return hits
  const mayBeRare = hits.length <= looks.few
  const rare = mayBeRare ? await byIndex(db, wish, words, rows, { most: looks.some }) : undefined
  if (rare) return rare

  let before: Found = { hits, until: seen.end }
  const downTo = async (since?: Date): Promise<ListHit[]> =>
    (await byIndex(db, wish, words, rows, { since, most: looks.some })) ??
    (await followOn(db, wish, words, rows, before, looks.dense)) ??
    (await byIndex(db, wish, words, rows, { since })) ??
    []
  for (const times of looks.spans) {
    const since = new Date(seen.top.getTime() - times * Math.max(seen.milliseconds, SHORTEST_SPAN))
    const found = await downTo(since)
    if (found.length === rows) return found
    before = { hits: found, until: { key: since, id: LOWEST_ID } }
  }
  return downTo()
}

/** All hits down to a place of the list, fewer than a page. */
interface Found {
  hits: ListHit[]
  until: ListPlace
}

/** The page, if it is full with what comes next after what was found. */
async function followOn(
  db: Queryable,
  wish: ListWish,
  words: Words,
  rows: number,
  { hits, until }: Found,
  looked: number,
): Promise<ListHit[] | undefined> {
  const missing = rows - hits.length
  const next = await amongNewest(db, { ...wish, after: until }, words, missing, looked)
  return next.length === missing ? [...hits, ...next] : undefined
}

function newest(wish: ListWish, values: Values, rows: number): string {
  return wish.view === 'shares' ? shareStatement(wish, values, rows) : newestStatement(wish, values, rows)
}

async function amongNewest(
  db: Queryable,
  wish: ListWish,
  words: Words,
  rows: number,
  looked: number,
): Promise<ListHit[]> {
  const values = new Values()
  const text = `SELECT id, key, role FROM (${newest(wish, values, looked)}) AS candidate
WHERE ${said(words, values, 'candidate.id')} ORDER BY key DESC, id DESC LIMIT ${values.add(rows)}`
  return (await db.query<ListHit>(text, values.list)).rows
}

/** What the newest cases of the list stretch over; undefined if it has no others. */
async function stretchOf(
  db: Queryable,
  wish: ListWish,
  looked: number,
): Promise<{ top: Date; end: ListPlace; milliseconds: number } | undefined> {
  const values = new Values()
  const text = `SELECT id, key FROM (
  SELECT id, key, row_number() OVER (ORDER BY key DESC, id DESC) AS place
  FROM (${newest(wish, values, looked + 1)}) AS candidate) AS placed
WHERE place IN (1, ${looked}, ${looked + 1}) ORDER BY place`
  const { rows } = await db.query<ListPlace>(text, values.list)
  const [top, end] = [rows.at(0), rows.at(-2)]
  const isLonger = rows.length === (looked === 1 ? 2 : 3)
  if (!isLonger || !top || !end) return undefined
  return { top: top.key, end, milliseconds: top.key.getTime() - end.key.getTime() }
}

/**
 * Those of the list that the index finds, `since` a moment if given; LIKE decides about each, since pairs may stand apart in
 * a text. Materialized, so that a limit stops the reading and does not lure the planner away from the index.
 * @returns undefined if the words are said in more than `most` reports.
 */
async function byIndex(
  db: Queryable,
  wish: ListWish,
  words: Words,
  rows: number,
  { since, most = ALL }: { since?: Date | undefined; most?: number },
): Promise<ListHit[] | undefined> {
  const values = new Values()
  // By the ids of cases, which follow their openings: an index of reports begins with them.
  const lately = since ? ` AND r.case_id >= ${values.add(lowestCaseId(since.getTime()))}::uuid` : ''
  const opened = since ? ` AND c.opened_at >= ${values.add(since)}` : ''
  const text = `WITH said AS MATERIALIZED (
  SELECT r.case_id FROM reports r
  WHERE character_pairs(r.text) @> character_pairs(${values.add(words.text)})${lately} AND ${isLike(words, values)}
  LIMIT ${most + 1})
SELECT CASE WHEN (SELECT count(*) FROM said) <= ${most} THEN coalesce((SELECT json_agg(hit) FROM (
  SELECT c.id, c.opened_at AS key, NULL::text AS role FROM cases c
  WHERE c.id IN (SELECT case_id FROM said)${opened} AND ${belongs(wish, values)}${statusFilter(wish, values)}${filters(wish, values)}${afterPlace(wish, values, 'c.opened_at')}
  ORDER BY c.opened_at DESC, c.id DESC LIMIT ${values.add(rows)}) AS hit), '[]') END AS hits`
  const { rows: found } = await db.query<{ hits: (Omit<ListHit, 'key'> & { key: string })[] | null }>(
    text,
    values.list,
  )
  return found[0]?.hits?.map((hit) => ({ ...hit, key: new Date(hit.key) }))
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
