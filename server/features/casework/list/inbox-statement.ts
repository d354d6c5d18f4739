import { OPEN_STATUSES } from '../../../../domain/case/status.ts'
import type { Values } from '../rights/values.ts'
import { afterPlace, filters, said } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/** More walks than this are written as a loop over arrays: a statement that grows without end is slow to plan. */
const MOST_WALKS = 30

/**
 * What my units must act on now: what they hold, and what they owe in cases of others. One short walk along an index
 * for each unit and status, because an order over several statuses has no index of its own.
 */
export function inboxStatement(wish: ListWish, values: Values, rows: number): string {
  const limit = values.add(rows)
  const [key, direction] = wish.sort === 'due' ? ['due_at', ''] : ['opened_at', ' DESC']
  const walks = wish.sharers.length * statusesOf(wish).length
  const held = walks <= MOST_WALKS ? heldOneByOne : heldInALoop
  return `SELECT id, key, role FROM (
  ${held(wish, values, { key, direction, limit })}
  UNION ALL
  ${owed(wish, values, { key, direction, limit })}
) AS hit ORDER BY key${direction}, id${direction} LIMIT ${limit}`
}

interface Order {
  key: string
  direction: string
  limit: string
}

const statusesOf = (wish: ListWish): readonly string[] =>
  wish.statuses.length === 0 ? OPEN_STATUSES : wish.statuses

function conditions(wish: ListWish, values: Values): string {
  return filters(wish, values) + (wish.words === undefined ? '' : ` AND ${said(wish.words, values)}`)
}

/**
 * Each walk with its own unit and status: PostgreSQL knows what one of them costs, keeps the plan and saves the planning,
 * which takes six times as long as the walking. Of arrays it knows nothing and would plan anew each time.
 */
function heldOneByOne(wish: ListWish, values: Values, { key, direction, limit }: Order): string {
  const rest = conditions(wish, values) + afterPlace(wish, values, `c.${key}`)
  const statuses = statusesOf(wish).map((status) => values.add(status))
  return wish.sharers
    .map(({ unit }) => values.add(unit))
    .flatMap((unit) =>
      statuses.map(
        (status) => `(SELECT c.id, c.${key} AS key, NULL::text AS role FROM cases c
   WHERE c.open AND c.holder = ${unit}::uuid AND c.status = ${status}${rest}
   ORDER BY c.${key}${direction}, c.id${direction} LIMIT ${limit})`,
      ),
    )
    .join(' UNION ALL ')
}

function heldInALoop(wish: ListWish, values: Values, { key, direction, limit }: Order): string {
  const units = `${values.add(wish.sharers.map(({ unit }) => unit))}::uuid[]`
  const statuses = `${values.add(statusesOf(wish))}::text[]`
  const rest = conditions(wish, values) + afterPlace(wish, values, `c.${key}`)
  return `(SELECT held.* FROM unnest(${units}) AS mine (unit) CROSS JOIN unnest(${statuses}) AS wanted (status)
   CROSS JOIN LATERAL (
     SELECT c.id, c.${key} AS key, NULL::text AS role FROM cases c
     WHERE c.open AND c.holder = mine.unit AND c.status = wanted.status${rest}
     ORDER BY c.${key}${direction}, c.id${direction} LIMIT ${limit}) AS held)`
}

function owed(wish: ListWish, values: Values, { key, direction, limit }: Order): string {
  const units = `${values.add(wish.sharers.map(({ unit }) => unit))}::uuid[]`
  const statuses = `${values.add(statusesOf(wish))}::text[]`
  const rest = conditions(wish, values) + afterPlace(wish, values, `share.${key}`, 'share.case_id')
  return wish.sharers
    .map(({ unit }) => values.add(unit))
    .map(
      (unit) => `(SELECT c.id, share.${key} AS key, share.role
   FROM case_units share JOIN cases c ON c.id = share.case_id
   WHERE share.unit = ${unit}::uuid AND share.owes AND share.role <> 'handler' AND c.holder <> ALL (${units})
     AND c.status = ANY (${statuses})${rest}
   ORDER BY share.${key}${direction}, share.case_id${direction} LIMIT ${limit})`,
    )
    .join(' UNION ALL ')
}
