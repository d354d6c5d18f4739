import { isOpen } from '../../../../domain/case/status.ts'
import type { Values } from '../rights/values.ts'
import { inParts, visibleCases } from '../rights/visible-cases.ts'
import { hidingNumbers } from '../rights/hide-numbers.ts'
import type { ListWish, Words } from './list-wish.ts'

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

/** ` AND c.status …` unless all are wanted. Open statuses say so, since the index by status holds open cases only. */
export function statusFilter({ statuses }: ListWish, values: Values): string {
  if (statuses.length === 0) return ''
  const open = statuses.every((status) => isOpen(status)) ? ' AND c.open' : ''
  // One status, asked for plainly, is walked in the list's order; of an array the planner knows no order.
  if (statuses.length === 1) return `${open} AND c.status = ${values.add(statuses[0])}`
  return `${open} AND c.status = ANY (${values.add(statuses)}::text[])`
}

/** Only what comes after the last row of the page before. */
export function afterPlace(wish: ListWish, values: Values, key: string, id = 'c.id'): string {
  if (!wish.after) return ''
  const than = wish.sort === 'newest' ? '<' : '>'
  return ` AND (${key}, ${id}) ${than} (${values.add(wish.after.key)}::timestamptz, ${values.add(wish.after.id)}::uuid)`
}

/** That somebody said the words looked for, exactly as LIKE understands it, letters in either case. */
export function said(words: Words, values: Values, row = 'c.id'): string {
  return `EXISTS (SELECT FROM reports r WHERE r.case_id = ${row} AND ${isLike(words, values)})`
}

/** The same of one report `r`. Chinese has no letters in two cases: there the text is compared as it stands. */
export function isLike({ text, asShown }: Words, values: Values): string {
  const pattern = values.add(likePattern(text))
  const said = asShown ? hidingNumbers('r.text') : 'r.text'
  const cased = text.toLowerCase() !== text.toUpperCase()
  return `${cased ? `lower(${said})` : said} LIKE ${pattern}`
}

/** A pattern that means these characters and nothing else. */
function likePattern(words: string): string {
  return `%${words.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
}
