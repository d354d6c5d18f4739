import type { RevealLine } from '../../../../../contract/audit.ts'
import type { CaseId, PersonId, ReportId, UnitId } from '../../../../../domain/kernel/ids.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { peopleHeldBy } from '../../people.ts'
import { pageUpTo, readPlace } from '../log-page.ts'

interface RevealRow {
  id: string
  at: Date
  person: PersonId
  unit: UnitId
  case_id: CaseId
  report_id: ReportId
  purpose: string
  note: string
}

/** Looks at who spoke, newest first: by whom, for what, when; never who it was that spoke. */
export async function findReveals(
  platform: Platform,
  { person, caseId, after, size }: { person?: PersonId; caseId?: CaseId; after?: string; size: number },
): Promise<{ items: RevealLine[]; next?: string }> {
  const start = after === undefined ? undefined : readPlace(after)
  const { rows } = await platform.pool.query<RevealRow>(
    `SELECT id, at, person, unit, case_id, report_id, purpose, note FROM identity_reveals
     WHERE ($1::uuid IS NULL OR person = $1) AND ($2::uuid IS NULL OR case_id = $2)
       AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid))
     ORDER BY at DESC, id DESC LIMIT $5`,
    [person ?? null, caseId ?? null, start?.at ?? null, start?.id ?? null, size + 1],
  )
  const { directory } = peopleHeldBy(platform)
  const { items, next } = pageUpTo(rows, size)
  return {
    items: items.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      person: row.person,
      personName: directory.personName(row.person),
      unit: row.unit,
      unitName: directory.unit(row.unit)?.name,
      caseId: row.case_id,
      reportId: row.report_id,
      purpose: row.purpose,
      note: row.note,
    })),
    next,
  }
}
