import type { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { afterPlace, filters, statusFilter } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/** The newest cases in which units have or had a share. */
export function shareStatement(wish: ListWish, values: Values, rows: number): string {
  const limit = values.add(rows)
  const rest = statusFilter(wish, values) + filters(wish, values)
  const walks = wish.sharers.flatMap(({ unit, centre }) => {
    const mine = `${values.add(unit)}::uuid`
    const shared = `(SELECT c.id, share.opened_at AS key FROM case_units share JOIN cases c ON c.id = share.case_id
  WHERE share.unit = ${mine}${rest}${afterPlace(wish, values, 'share.opened_at', 'share.case_id')}
  ORDER BY share.opened_at DESC, share.case_id DESC LIMIT ${limit})`
    if (!centre) return [shared]
    const answered = `(SELECT c.id, c.opened_at AS key FROM cases c
  WHERE ${inParts([centre], values)}
    AND ${mine} IN (c.holder, c.handler, c.dispatcher, c.first_receiver)${rest}${afterPlace(wish, values, 'c.opened_at')}
  ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit})`
    return [shared, answered]
  })
  // Two shares in one case are one row: its key is the same by either way.
  return `SELECT id, key, NULL::text AS role FROM (${walks.join(' UNION ')}) AS hit
ORDER BY key DESC, id DESC LIMIT ${limit}`
}
