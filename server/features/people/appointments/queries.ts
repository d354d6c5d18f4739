import type { AppointmentView } from '../../../../contract/people.ts'
import type { AppointmentId, PersonId, UnitId } from '../../../../domain/kernel/ids.ts'
import type { Position } from '../../../../domain/org/position.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { unitNameIn } from '../units/unit-name.ts'

type Lang = 'zh' | 'en'

interface AppointmentRow {
  id: AppointmentId
  person: PersonId
  person_name: string
  unit: UnitId
  unit_name: string
  area: string
  position: Position
  starts_at: Date
  ends_at: Date | null
}

const COLUMNS = `x.id, x.person, p.name AS person_name, x.unit, u.name AS unit_name, u.area, x.position,
  x.starts_at, x.ends_at`
const TABLES = 'appointments x JOIN persons p ON p.id = x.person JOIN units u ON u.id = x.unit'

/** A page of appointments, newest first; those that are over only if asked for. */
export async function findAppointments(
  platform: Platform,
  search: { person?: PersonId; unit?: UnitId; endedToo?: boolean; page: number; size: number },
  lang: Lang,
): Promise<{ total: number; items: AppointmentView[] }> {
  const now = platform.now()
  const where = `WHERE ($1::uuid IS NULL OR x.person = $1) AND ($2::uuid IS NULL OR x.unit = $2)
    AND ($3::boolean OR x.ends_at IS NULL OR x.ends_at > $4)`
  const filters = [search.person ?? null, search.unit ?? null, search.endedToo ?? false, new Date(now)]
  const [count, rows] = await Promise.all([
    platform.pool.query<{ total: number }>(`SELECT count(*) AS total FROM appointments x ${where}`, filters),
    platform.pool.query<AppointmentRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} ${where} ORDER BY x.starts_at DESC, x.id DESC LIMIT $5 OFFSET $6`,
      [...filters, search.size, (search.page - 1) * search.size],
    ),
  ])
  return { total: count.rows[0]?.total ?? 0, items: rows.rows.map((row) => view(platform, row, lang)) }
}

/** The appointments of some people that are not over, oldest first. */
export async function appointmentsOf(
  platform: Platform,
  persons: readonly PersonId[],
  lang: Lang,
): Promise<AppointmentView[]> {
  const now = platform.now()
  const { rows } = await platform.pool.query<AppointmentRow>(
    `SELECT ${COLUMNS} FROM ${TABLES}
     WHERE x.person = ANY ($1) AND (x.ends_at IS NULL OR x.ends_at > $2) ORDER BY x.starts_at, x.id`,
    [persons, new Date(now)],
  )
  return rows.map((row) => view(platform, row, lang))
}

function view(platform: Platform, row: AppointmentRow, lang: Lang): AppointmentView {
  const unit = peopleHeldBy(platform).directory.unit(row.unit)
  const now = platform.now()
  return {
    id: row.id,
    person: row.person,
    personName: row.person_name,
    unit: row.unit,
    unitName: unit ? unitNameIn(platform, unit, lang) : row.unit_name,
    area: row.area,
    position: row.position,
    from: row.starts_at.toISOString(),
    to: row.ends_at?.toISOString(),
    current: row.starts_at.getTime() <= now && (row.ends_at === null || row.ends_at.getTime() > now),
  }
}
