import type { Values } from '../rights/values.ts'
import { inParts, visibleCases } from '../rights/visible-cases.ts'
import type { ListWish } from './list-wish.ts'

/** Everything a row `c` of `cases` must satisfy besides the view itself, as ` AND …`. */
export function filters(wish: ListWish, values: Values): string {
  const conditions = [visibleCases(wish.scope, values)]
  if (wish.area) conditions.push(inParts([wish.area], values))
  if (wish.matter !== undefined) conditions.push(`c.matter = ${values.add(wish.matter)}`)
  if (wish.overdue) conditions.push('c.overdue')
  if (wish.urgent) conditions.push('c.urgent')
  if (wish.from !== undefined) conditions.push(`c.opened_at >= ${values.add(new Date(wish.from))}`)
  if (wish.to !== undefined) conditions.push(`c.opened_at < ${values.add(new Date(wish.to))}`)
  return conditions.map((condition) => ` AND ${condition}`).join('')
}

/** ` AND c.status …` unless all are wanted. */
export function statusFilter(wish: ListWish, values: Values): string {
  return wish.statuses.length === 0 ? '' : ` AND c.status = ANY (${values.add(wish.statuses)}::text[])`
}

/** Only what comes after the last row of the page before. */
export function afterPlace(wish: ListWish, values: Values, key: string, id = 'c.id'): string {
  if (!wish.after) return ''
  const than = wish.sort === 'due' ? '>' : '<'
  return ` AND (${key}, ${id}) ${than} (${values.add(wish.after.key)}::timestamptz, ${values.add(wish.after.id)}::uuid)`
}

/** That somebody said these words, exactly as LIKE understands it, letters in either case. */
export function said(words: string, values: Values, row = 'c.id'): string {
  return `EXISTS (SELECT FROM reports r WHERE r.case_id = ${row} AND lower(r.text) LIKE ${values.add(likePattern(words))})`
}

/** A pattern that means these characters and nothing else. */
export function likePattern(words: string): string {
  return `%${words.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
}
