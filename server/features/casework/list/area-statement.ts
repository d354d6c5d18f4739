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
 * The open cases of some parts of the city by what is due next: one walk for each part. If only some statuses are wanted,
 * an index that begins with status and county (`counties` are all of the city) is walked once for each pair instead.
 */
export function dueStatement(
  wish: ListWish,
  values: Values,
  rows: number,
  counties: readonly AreaCode[],
): string {
  const limit = values.add(rows)
  const rest = filters(wish, values) + afterPlace(wish, values, 'c.due_at')
  const inOrder = (which: string): string => `SELECT c.id, c.due_at AS key, NULL::text AS role FROM cases c
   WHERE c.open AND ${which}${rest} ORDER BY c.due_at, c.id LIMIT ${limit}`
  if (wish.matter !== undefined) {
    // One matter has an index of its own; few of its cases are open at a time.
    return inOrder(inParts(wish.parts, values) + statusFilter(wish, values))
  }
  if (wish.statuses.length === 0) {
    const walks = wish.parts.map((part) => `(${inOrder(inParts([part], values))})`)
    return `SELECT id, key, role FROM (${walks.join(' UNION ALL ')}) AS hit ORDER BY key, id LIMIT ${limit}`
  }
  const statuses = `${values.add(wish.statuses)}::text[]`
  const walk = (part: Part, county: string, from = ''): string => `
 (SELECT due.* FROM unnest(${statuses}) AS wanted (status)${from} CROSS JOIN LATERAL (
   ${inOrder(`c.status = wanted.status AND ${county} AND ${inParts([part], values)}`)}) AS due)`
  const walks = wish.parts.flatMap((part) => {
    if (part.column !== 'city') return [walk(part, `c.county = ${values.add(part.path[1])}`)]
    const all = ` CROSS JOIN unnest(${values.add(counties)}::text[]) AS county (code)`
    return [walk(part, 'c.county = county.code', all), walk(part, 'c.county IS NULL')]
  })
  return `SELECT id, key, role FROM (${walks.join(' UNION ALL ')}) AS hit ORDER BY key, id LIMIT ${limit}`
}
