import type { UnitId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import type { Values } from '../rights/values.ts'
import { afterPlace, filters, said, statusFilter } from './conditions.ts'
import type { ListWish } from './list-wish.ts'

/**
 * Closed cases that centres must call back about, the one closed first on top: a walk along the index for each centre that
 * sent one, and one for each that received it first and let another send it. What may not be rated any more is stepped over
 * by where the walk begins.
 */
export function callBackStatement(wish: ListWish, values: Values, rows: number): string {
  const limit = values.add(rows)
  const words = wish.words === undefined ? '' : ` AND ${said(wish.words, values)}`
  const rest = filters(wish, values) + statusFilter(wish, values) + words
  const further = rest + afterPlace(wish, values, 'c.rating_ends')
  const units = wish.sharers.map(({ unit }) => unit)
  const walks = walksOf(units, wish.now, values).map(
    (which) => `(SELECT c.id, c.rating_ends AS key, 'caller' AS role FROM cases c
  WHERE ${which}${further} ORDER BY c.rating_ends, c.id LIMIT ${limit})`,
  )
  return `SELECT * FROM (${walks.join(' UNION ALL ')}) AS hit ORDER BY key, id LIMIT ${limit}`
}

/** How many there are, up to `most`: a number that one need not read to the end is not counted to the end. */
export function callBackCount(units: readonly UnitId[], now: Instant, most: number, values: Values): string {
  const limit = values.add(most)
  const walks = walksOf(units, now, values).map(
    (which) => `(SELECT 1 FROM cases c WHERE ${which} LIMIT ${limit})`,
  )
  return `SELECT least(count(*), ${limit})::int FROM (${walks.join(' UNION ALL ')}) AS waiting`
}

/** The two ways by which a case is a centre's to call about, none of them twice. */
function walksOf(units: readonly UnitId[], now: Instant, values: Values): string[] {
  const mine = `${values.add(units)}::uuid[]`
  const runs = `c.rating_ends >= ${values.add(new Date(now))}`
  return units
    .map((unit) => `${values.add(unit)}::uuid`)
    .flatMap((unit) => [
      `c.dispatcher = ${unit} AND ${runs}`,
      `c.first_receiver = ${unit} AND c.first_receiver <> c.dispatcher AND c.dispatcher <> ALL (${mine}) AND ${runs}`,
    ])
}
