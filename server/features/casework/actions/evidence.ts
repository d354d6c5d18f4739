import type { CaseId, FileId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

/** Files named by an action must have been kept with this very case by the staff; anything else is no evidence. */
export async function needFilesOfCase(
  db: Queryable,
  caseId: CaseId,
  field: string,
  files: readonly FileId[],
): Promise<Refusal | undefined> {
  const named = [...new Set(files)]
  if (named.length === 0) return undefined
  const { rows } = await db.query<{ kept: number }>(
    'SELECT count(*)::int AS kept FROM case_files WHERE case_id = $1 AND file_id = ANY ($2::uuid[])',
    [caseId, named],
  )
  return rows[0]?.kept === named.length
    ? undefined
    : refuse('input.unknown-code', { field, params: { value: '' } })
}
