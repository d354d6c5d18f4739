import { OPEN_STATUSES } from '../../../../domain/case/status.ts'
import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import type { Part } from '../rights/scope.ts'
import type { Values } from '../rights/values.ts'
import { inParts } from '../rights/visible-cases.ts'
import { afterPlace, filters, statusFilter } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/** The newest of some parts of the city: one walk along the index of each part. */
export function newestStatement(wish: ListWish, values: Values, rows: number): string {
  const limit = values.add(rows)
  const rest = statusFilter(wish, values) + filters(wish, values) + afterPlace(wish, values, 'c.opened_at')
  const walks = wish.parts.map(
    (part) => `(SELECT c.id, c.opened_at AS key, NULL::text AS role FROM cases c
  WHERE ${inParts([part], values)}${rest} ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit})`,
  )
  return `SELECT id, key, role FROM (${walks.join(' UNION ALL ')}) AS hit ORDER BY key DESC, id DESC LIMIT ${limit}`
}

/**
 * The open cases of some parts of the city by what is due next. `counties` are all of the city: an index that begins
 * with status and county is walked once for each pair, which serves every level and every status.
 */
export function dueStatement(
  wish: ListWish,
  values: Values,
  rows: number,
  counties: readonly AreaCode[],
): string {
  const limit = values.add(rows)
  const rest = filters(wish, values) + afterPlace(wish, values, 'c.due_at')
  if (wish.matter !== undefined) {
    // One matter has an index of its own; few of its cases are open at a time.
    return `SELECT c.id, c.due_at AS key, NULL::text AS role FROM cases c
WHERE c.open${statusFilter(wish, values)} AND ${inParts(wish.parts, values)}${rest} ORDER BY c.due_at, c.id LIMIT ${limit}`
  }
  const statuses = `${values.add(wish.statuses.length === 0 ? OPEN_STATUSES : wish.statuses)}::text[]`
  const walk = (part: Part, county: string, from = ''): string => `
 (SELECT due.* FROM unnest(${statuses}) AS wanted (status)${from} CROSS JOIN LATERAL (
   SELECT c.id, c.due_at AS key, NULL::text AS role FROM cases c
   WHERE c.open AND c.status = wanted.status AND ${county} AND ${inParts([part], values)}${rest}
   ORDER BY c.due_at, c.id LIMIT ${limit}) AS due)`
  const walks = wish.parts.flatMap((part) => {
    if (part.column !== 'city') return [walk(part, `c.county = ${values.add(part.path[1])}`)]
    const all = ` CROSS JOIN unnest(${values.add(counties)}::text[]) AS county (code)`
    return [walk(part, 'c.county = county.code', all), walk(part, 'c.county IS NULL')]
  })
  return `SELECT id, key, role FROM (${walks.join(' UNION ALL ')}) AS hit ORDER BY key, id LIMIT ${limit}`
}
