import type { Queryable } from '../../../platform/db/pool.ts'
import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import { Values } from '../rights/values.ts'
import { dueStatement, newestStatement } from './area-statement.ts'
import { callBackStatement } from './call-back-statement.ts'
import { inboxStatement } from './inbox-statement.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { findSaid } from './search.ts'
import { shareStatement } from './share-statement.ts'

/** The cases of a page and one more, by which one sees that there is another page. */
export async function findHits(
  db: Queryable,
  wish: ListWish,
  counties: readonly AreaCode[],
): Promise<ListHit[]> {
  const rows = wish.limit + 1
  if (nothingToFind(wish)) return []
  const long = wish.view === 'shares' || wish.view === 'area'
  if (wish.words !== undefined && long) return findSaid(db, wish, wish.words, rows)
  const values = new Values()
  const text = statementFor(wish, values, rows, counties)
  const found = await db.query<ListHit>(text, values.list)
  return found.rows
}

/** The statement of a list; exported for the tests that read its plan. */
export function statementFor(
  wish: ListWish,
  values: Values,
  rows: number,
  counties: readonly AreaCode[],
): string {
  if (wish.view === 'inbox') return inboxStatement(wish, values, rows)
  if (wish.view === 'callBacks') return callBackStatement(wish, values, rows)
  if (wish.view === 'shares') return shareStatement(wish, values, rows)
  return wish.sort === 'due'
    ? dueStatement(wish, values, rows, counties)
    : newestStatement(wish, values, rows)
}

function nothingToFind(wish: ListWish): boolean {
  return wish.view === 'area' ? wish.parts.length === 0 : wish.sharers.length === 0
}
