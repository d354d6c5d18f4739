import type { Values } from '../rights/values.ts'
import { afterPlace, filters, said } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/** More walks than this are written as a loop over arrays: a statement that grows without end is slow to plan. */
const MOST_WALKS = 30

/**
 * What my units must act on now: what they hold, and what they owe in cases of others. One short walk along an index for
 * each unit, or for each unit and status if only some are wanted, because an order over several statuses has no index.
 * `more` are columns of `cases` that are wanted along, so that a case found need not be looked up again.
 */
export function inboxStatement(
  wish: ListWish,
  values: Values,
  rows: number,
  more: readonly string[] = [],
): string {
  const limit = values.add(rows)
  const [key, direction] = wish.sort === 'due' ? ['due_at', ''] : ['opened_at', ' DESC']
  const order = { key, direction, limit, more: more.map((column) => `, c.${column}`).join('') }
  return `SELECT * FROM (
  ${held(wish, values, order)}
  UNION ALL
  ${owed(wish, values, order)}
) AS hit ORDER BY key${direction}, id${direction} LIMIT ${limit}`
}

interface Order {
  key: string
  direction: string
  limit: string
  /** Further columns of the case, as `, c.…`. */
  more: string
}

function conditions(wish: ListWish, values: Values): string {
  return filters(wish, values) + (wish.words === undefined ? '' : ` AND ${said(wish.words, values)}`)
}

/**
 * Each walk with its own unit and status: PostgreSQL knows what one of them costs, keeps the plan and saves the planning,
 * which takes longer than the walking. Of arrays it knows nothing and would plan anew each time.
 */
function held(wish: ListWish, values: Values, order: Order): string {
  const { sharers, statuses } = wish
  if (sharers.length * Math.max(1, statuses.length) > MOST_WALKS) return heldInALoop(wish, values, order)
  const rest = conditions(wish, values) + afterPlace(wish, values, `c.${order.key}`)
  const units = sharers.map(({ unit }) => `c.holder = ${values.add(unit)}::uuid`)
  const wanted = statuses.map((status) => ` AND c.status = ${values.add(status)}`)
  return units
    .flatMap((unit) => (wanted.length === 0 ? unit : wanted.map((status) => unit + status)))
    .map((which) => `(${walk(which + rest, order)})`)
    .join(' UNION ALL ')
}

function heldInALoop(wish: ListWish, values: Values, order: Order): string {
  const units = `${values.add(wish.sharers.map(({ unit }) => unit))}::uuid[]`
  const rest = conditions(wish, values) + afterPlace(wish, values, `c.${order.key}`)
  const some = wish.statuses.length > 0
  const wanted = some ? ` CROSS JOIN unnest(${values.add(wish.statuses)}::text[]) AS wanted (status)` : ''
  const which = `c.holder = mine.unit${some ? ' AND c.status = wanted.status' : ''}`
  return `(SELECT held.* FROM unnest(${units}) AS mine (unit)${wanted}
   CROSS JOIN LATERAL (${walk(which + rest, order)}) AS held)`
}

function walk(which: string, { key, direction, limit, more }: Order): string {
  return `SELECT c.id, c.${key} AS key, NULL::text AS role${more} FROM cases c
   WHERE c.open AND ${which} ORDER BY c.${key}${direction}, c.id${direction} LIMIT ${limit}`
}

function owed(wish: ListWish, values: Values, { key, direction, limit, more }: Order): string {
  const units = `${values.add(wish.sharers.map(({ unit }) => unit))}::uuid[]`
  const status =
    wish.statuses.length === 0 ? '' : ` AND c.status = ANY (${values.add(wish.statuses)}::text[])`
  const rest = status + conditions(wish, values) + afterPlace(wish, values, `share.${key}`, 'share.case_id')
  return wish.sharers
    .map(({ unit }) => values.add(unit))
    .map(
      (unit) => `(SELECT c.id, share.${key} AS key, share.role${more}
   FROM case_units share JOIN cases c ON c.id = share.case_id
   WHERE share.unit = ${unit}::uuid AND share.owes AND share.role <> 'handler' AND c.holder <> ALL (${units})${rest}
   ORDER BY share.${key}${direction}, share.case_id${direction} LIMIT ${limit})`,
    )
    .join(' UNION ALL ')
}
