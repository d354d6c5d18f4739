import type { UnitId } from '../../../domain/kernel/ids.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import type { Platform } from '../../platform/platform.ts'
import { findSimilar, type Similar, type SimilarQuestion } from './similar/find-similar.ts'

export { hideNumbers } from './rights/hide-numbers.ts'
export type { Similar, SimilarQuestion } from './similar/find-similar.ts'

/** Open cases alike and near that this person may see, the most alike first; at most five. */
export function similarCases(
  platform: Platform,
  staff: Staff,
  question: SimilarQuestion,
): Promise<Similar[]> {
  return findSimilar(platform, staff, question)
}

/** How many open cases a unit holds or has a share in: a unit is not closed before they are in other hands. */
export async function openCasesOf({ pool }: Platform, unit: UnitId): Promise<number> {
  const { rows } = await pool.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM (
       SELECT id FROM cases WHERE open AND holder = $1
       UNION
       SELECT c.id FROM case_units share JOIN cases c ON c.id = share.case_id WHERE share.unit = $1 AND c.open
     ) AS held`,
    [unit],
  )
  return rows[0]?.open ?? 0
}
