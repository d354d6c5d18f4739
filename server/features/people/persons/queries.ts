import type { PersonView } from '../../../../contract/people.ts'
import type { AreaCode, PersonId, UnitId } from '../../../../domain/kernel/ids.ts'
import type { Position } from '../../../../domain/org/position.ts'
import type { Platform } from '../../../platform/platform.ts'
import { appointmentsOf } from '../appointments/queries.ts'

export interface PersonSearch {
  /** Part of the name or of the login. */
  q?: string
  unit?: UnitId
  within?: AreaCode
  position?: Position
  page: number
  size: number
}

interface PersonRow {
  id: PersonId
  name: string
  phone_last4: string | null
  login: string | null
  disabled: boolean | null
  issued: boolean | null
  must_change: boolean | null
  has_code: boolean
  locked_until: Date | null
  last_login_at: Date | null
}

/** A page of people by name, each with the account and the appointments that are not over. */
export async function findPeople(
  platform: Platform,
  { q, unit, within, position, page, size }: PersonSearch,
  lang: 'zh' | 'en',
): Promise<{ total: number; items: PersonView[] }> {
  const now = new Date(platform.now())
  const like = q ? `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null
  // One statement for both: a window count would carry every row through the sort.
  const matching = `
    FROM persons p LEFT JOIN accounts a ON a.person = p.id
    WHERE ($1::text IS NULL OR lower(p.name) LIKE $1 OR a.login LIKE $1)
      AND (($2::uuid IS NULL AND $3::text IS NULL AND $4::text IS NULL) OR EXISTS (
        SELECT 1 FROM appointments x JOIN units u ON u.id = x.unit
        WHERE x.person = p.id AND (x.ends_at IS NULL OR x.ends_at > $5)
          AND ($2::uuid IS NULL OR x.unit = $2)
          AND ($3::text IS NULL OR u.path @> ARRAY[$3])
          AND ($4::text IS NULL OR x.position = $4)))`
  const filters = [like, unit ?? null, within ?? null, position ?? null, now]
  const [count, rows] = await Promise.all([
    platform.pool.query<{ total: number }>(`SELECT count(*) AS total ${matching}`, filters),
    platform.pool.query<{ id: PersonId }>(
      `SELECT p.id ${matching} ORDER BY p.name, p.id LIMIT $6 OFFSET $7`,
      [...filters, size, (page - 1) * size],
    ),
  ])
  const items = await viewPeople(
    platform,
    rows.rows.map(({ id }) => id),
    lang,
  )
  return { total: count.rows[0]?.total ?? 0, items }
}

/** The views of some people, in the order asked for. */
export async function viewPeople(
  platform: Platform,
  ids: readonly PersonId[],
  lang: 'zh' | 'en',
): Promise<PersonView[]> {
  const now = platform.now()
  const [persons, appointments] = await Promise.all([
    platform.pool.query<PersonRow>(
      `SELECT p.id, p.name, p.phone_last4, a.login, a.disabled, a.password_hash IS NOT NULL AS issued,
         a.must_change, a.last_login_at,
         EXISTS (SELECT FROM second_factors c WHERE c.person = p.id AND c.confirmed_at IS NOT NULL) AS has_code,
         -- Of the login itself and of its devices, which share the first half of the key.
         (SELECT max(f.locked_until) FROM login_failures f WHERE f.login_sha256
            BETWEEN substr(sha256(convert_to(a.login, 'UTF8')), 1, 16) || decode(repeat('00', 16), 'hex')
            AND substr(sha256(convert_to(a.login, 'UTF8')), 1, 16) || decode(repeat('ff', 16), 'hex')) AS locked_until
       FROM persons p LEFT JOIN accounts a ON a.person = p.id
       WHERE p.id = ANY ($1)`,
      [ids],
    ),
    appointmentsOf(platform, ids, lang),
  ])
  const found = new Map(persons.rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    if (!row) return []
    const view: PersonView = {
      id,
      name: row.name,
      appointments: appointments.filter(({ person }) => person === id),
    }
    if (row.phone_last4) view.phoneLast4 = row.phone_last4
    if (row.login) view.account = viewAccount(row, row.login, now)
    return [view]
  })
}

function viewAccount(row: PersonRow, login: string, now: number): PersonView['account'] {
  const locked = row.locked_until && row.locked_until.getTime() > now ? row.locked_until : undefined
  return {
    login,
    disabled: row.disabled === true,
    state: !row.issued ? 'no-password' : row.must_change ? 'one-time-password' : 'in-use',
    hasCode: row.has_code,
    lockedUntil: locked?.toISOString(),
    lastLoginAt: row.last_login_at?.toISOString(),
  }
}
