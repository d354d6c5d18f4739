import type { EarlierCase } from '../../../../domain/case/commands.ts'
import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/** What a case remembers of the earlier one that said the same; a case that this person may not see does not exist. */
export async function findEarlier(
  { pool }: Platform,
  staff: Staff,
  id: CaseId,
): Promise<EarlierCase | Refusal> {
  const values = new Values()
  const { rows } = await pool.query<EarlierCase>(
    `SELECT c.id, c.number, c.path FROM cases c WHERE c.id = ${values.add(id)} AND ${visibleCases(scopeOf(staff), values)}`,
    values.list,
  )
  return rows[0] ?? refuse('not-found', { field: 'earlier' })
}
