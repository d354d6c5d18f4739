import { OPEN_STATUSES } from '../../../../domain/case/status.ts'
import type { Values } from '../rights/values.ts'
import { afterPlace, filters, said } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/**
 * What my units must act on now: what they hold, and what they owe in cases of others. One short walk along an index
 * for each unit and status, because an order over several statuses has no index of its own.
 */
export function inboxStatement(wish: ListWish, values: Values, rows: number): string {
  const units = `${values.add(wish.sharers.map(({ unit }) => unit))}::uuid[]`
  const statuses = `${values.add(wish.statuses.length === 0 ? OPEN_STATUSES : wish.statuses)}::text[]`
  const limit = values.add(rows)
  const [key, direction] = wish.sort === 'due' ? ['due_at', ''] : ['opened_at', ' DESC']
  const rest = filters(wish, values) + (wish.words === undefined ? '' : ` AND ${said(wish.words, values)}`)
  return `SELECT id, key, role FROM (
  (SELECT held.* FROM unnest(${units}) AS mine (unit) CROSS JOIN unnest(${statuses}) AS wanted (status)
   CROSS JOIN LATERAL (
     SELECT c.id, c.${key} AS key, NULL::text AS role FROM cases c
     WHERE c.open AND c.holder = mine.unit AND c.status = wanted.status${rest}${afterPlace(wish, values, `c.${key}`)}
     ORDER BY c.${key}${direction}, c.id${direction} LIMIT ${limit}) AS held)
  UNION ALL
  (SELECT owed.* FROM unnest(${units}) AS mine (unit) CROSS JOIN LATERAL (
     SELECT c.id, share.${key} AS key, share.role FROM case_units share JOIN cases c ON c.id = share.case_id
     WHERE share.unit = mine.unit AND share.owes AND share.role <> 'handler' AND c.holder <> ALL (${units})
       AND c.status = ANY (${statuses})${rest}${afterPlace(wish, values, `share.${key}`, 'share.case_id')}
     ORDER BY share.${key}${direction}, share.case_id${direction} LIMIT ${limit}) AS owed)
) AS hit ORDER BY key${direction}, id${direction} LIMIT ${limit}`
}
