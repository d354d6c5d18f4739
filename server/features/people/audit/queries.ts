import type { AuditLine } from '../../../../contract/audit.ts'
import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { unitNameIn } from '../units/unit-name.ts'
import { pageUpTo, readPlace } from './log-page.ts'

export interface AuditSearch {
  person?: PersonId
  /** An action such as `unit.rename`, or the first part of it, `unit`. */
  action?: string
  /** Id of the row that was changed. */
  subject?: string
  from?: string
  to?: string
  /** Where the page before ended. */
  after?: string
  size: number
}

interface AuditRow {
  id: string
  at: Date
  person: PersonId | null
  action: string
  subject_table: string
  subject_id: string
  before: unknown
  after: unknown
}

/** Lines of the audit log, newest first. Pages go by position, so that new lines do not shift them. */
export async function findAuditLines(
  platform: Platform,
  { person, action, subject, from, to, after, size }: AuditSearch,
  lang: 'zh' | 'en',
): Promise<{ items: AuditLine[]; next?: string }> {
  const conditions: string[] = []
  const values: unknown[] = []
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  if (person) add((p) => `person = ${p}`, person)
  if (action) add((p) => `(action = ${p} OR starts_with(action, ${p} || '.'))`, action)
  if (subject) add((p) => `subject_id = ${p}`, subject)
  if (from) add((p) => `at >= ${p}`, new Date(from))
  if (to) add((p) => `at < ${p}`, new Date(to))
  const start = after === undefined ? undefined : readPlace(after)
  if (start) {
    values.push(start.at, start.id)
    conditions.push(`(at, id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`)
  }
  values.push(size + 1)
  const { rows } = await platform.pool.query<AuditRow>(
    `SELECT id, at, person, action, subject_table, subject_id, before, after FROM audit_log
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY at DESC, id DESC LIMIT $${values.length}`,
    values,
  )
  const { items, next } = pageUpTo(rows, size)
  return { items: items.map((row) => view(platform, row, lang)), next }
}

function view(platform: Platform, row: AuditRow, lang: 'zh' | 'en'): AuditLine {
  const { directory } = peopleHeldBy(platform)
  const unit = directory.unit(row.subject_id)
  return {
    id: row.id,
    at: row.at.toISOString(),
    person: row.person ?? undefined,
    personName: row.person === null ? undefined : directory.personName(row.person),
    action: row.action,
    subjectTable: row.subject_table,
    subjectId: row.subject_id,
    subjectName: directory.personName(row.subject_id) ?? (unit && unitNameIn(platform, unit, lang)),
    before: row.before ?? undefined,
    after: row.after ?? undefined,
  }
}
