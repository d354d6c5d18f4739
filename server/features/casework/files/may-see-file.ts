import type { AreaCode, FileId } from '../../../../domain/kernel/ids.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import { mayReadAddress } from '../rights/may-reveal.ts'
import { scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/**
 * True if the file belongs to a case the caller may see: an id alone is no permission. The voice of who spoke is heard by
 * the net of the place only.
 */
export async function maySeeFile(db: Queryable, staff: Staff, file: FileId): Promise<boolean> {
  const values = new Values()
  const id = values.add(file)
  const { rows } = await db.query<{ path: AreaCode[]; reporters_voice: boolean }>(
    `SELECT c.path, belongs.said AND kept.kind = 'voice' AS reporters_voice FROM (
       SELECT case_id, false AS said FROM case_files WHERE file_id = ${id}
       UNION ALL
       SELECT r.case_id, true FROM report_files kept JOIN reports r ON r.id = kept.report_id WHERE kept.file_id = ${id}
       UNION ALL
       SELECT r.case_id, true FROM remark_files kept JOIN remarks added ON added.id = kept.remark_id
       JOIN reports r ON r.id = added.report_id WHERE kept.file_id = ${id}
     ) AS belongs JOIN cases c ON c.id = belongs.case_id JOIN files kept ON kept.id = ${id}
     WHERE ${visibleCases(scopeOf(staff), values)}`,
    values.list,
  )
  return rows.some(({ path, reporters_voice: voice }) => !voice || mayReadAddress(staff, path))
}
