import type { FileId } from '../../../../domain/kernel/ids.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import type { Scope } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/** True if the file belongs to a case the caller may see: an id alone is no permission. */
export async function maySeeFile(db: Queryable, scope: Scope, file: FileId): Promise<boolean> {
  const values = new Values()
  const id = values.add(file)
  const { rows } = await db.query<{ seen: boolean }>(
    `SELECT EXISTS (SELECT FROM (
       SELECT case_id FROM case_files WHERE file_id = ${id}
       UNION ALL
       SELECT r.case_id FROM report_files kept JOIN reports r ON r.id = kept.report_id WHERE kept.file_id = ${id}
       UNION ALL
       SELECT r.case_id FROM remark_files kept JOIN remarks added ON added.id = kept.remark_id
       JOIN reports r ON r.id = added.report_id WHERE kept.file_id = ${id}
     ) AS belongs JOIN cases c ON c.id = belongs.case_id WHERE ${visibleCases(scope, values)}) AS seen`,
    values.list,
  )
  return rows[0]?.seen ?? false
}
