import type { RevealsAnswer } from '../../../../contract/case-reveals.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf } from '../../people/answers.ts'
import type { Lang } from '../labels.ts'
import { readCursor, writeCursor } from '../list/cursor.ts'
import { Values } from '../rights/values.ts'

interface RevealRow {
  id: string
  at: Date
  person: string
  unit: string
  case_id: string
  number: number | null
  report_id: string
  purpose: string
  note: string
}

/** The log of looks at identities, newest first, for the audit administrators of the whole city. */
export async function listReveals(
  platform: Platform,
  asked: { person?: string; case?: string; cursor?: string; limit: number },
  lang: Lang,
): Promise<RevealsAnswer> {
  const values = new Values()
  const conditions = ['true']
  if (asked.person !== undefined) conditions.push(`looked.person = ${values.add(asked.person)}`)
  if (asked.case !== undefined) conditions.push(`looked.case_id = ${values.add(asked.case)}`)
  const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor)
  if (after) {
    conditions.push(
      `(looked.at, looked.id) < (${values.add(after.key)}::timestamptz, ${values.add(after.id)}::uuid)`,
    )
  }
  const { rows } = await platform.pool.query<RevealRow>(
    `SELECT looked.*, c.number FROM identity_reveals looked LEFT JOIN cases c ON c.id = looked.case_id
     WHERE ${conditions.join(' AND ')} ORDER BY looked.at DESC, looked.id DESC LIMIT ${values.add(asked.limit + 1)}`,
    values.list,
  )
  const page = rows.slice(0, asked.limit)
  const last = rows.length > asked.limit ? page.at(-1) : undefined
  const people = peopleOf(platform)
  return {
    items: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      person: row.person,
      personName: people.personName(row.person) ?? '',
      unitName: people.unitName(row.unit, lang) ?? '',
      case: row.case_id,
      ...(row.number === null ? {} : { number: row.number }),
      report: row.report_id,
      purpose: row.purpose,
      note: row.note,
    })),
    ...(last ? { next: writeCursor({ key: last.at, id: last.id }) } : {}),
  }
}
