import type { AreaCode, UnitId } from '../../../domain/kernel/ids.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import { ADMINISTRATOR_POSITIONS } from '../../../domain/org/administration.ts'
import { POSITIONS, powersOf, type Power } from '../../../domain/org/position.ts'
import type { Queryable } from '../../platform/db/pool.ts'

/** Units that wait for somebody, by what is missing in them. */
export interface SeatGap {
  kind: 'coordinator' | 'upper-coordinator' | 'officer' | 'solver'
  missing: number
  of: number
  /** Missing ones whose centre above has nobody either. */
  uncovered: number
  first: { unit: UnitId; area: AreaCode }[] | null
}

const SEATS = `
WITH sitting AS (
  SELECT x.unit, bool_or(x.position = ANY ($2)) AS coordinates, bool_or(x.position = ANY ($3)) AS handles
  FROM appointments x JOIN accounts c ON c.person = x.person AND NOT c.disabled
  WHERE x.starts_at <= $1 AND (x.ends_at IS NULL OR x.ends_at > $1)
  GROUP BY x.unit
), seats AS (
  SELECT u.id, u.area, a.parent, u.name,
    CASE WHEN u.kind = 'grid_seat' THEN 'officer' WHEN u.kind = 'department' THEN 'solver'
         WHEN u.level = 'community' THEN 'coordinator' ELSE 'upper-coordinator' END AS kind,
    coalesce(CASE u.kind WHEN 'centre' THEN s.coordinates ELSE s.handles END, false) AS filled
  FROM units u JOIN areas a ON a.code = u.area AND a.active LEFT JOIN sitting s ON s.unit = u.id
  WHERE u.active AND u.kind IN ('centre', 'grid_seat', 'department')
)
SELECT s.kind, count(*) AS "of", count(*) FILTER (WHERE NOT s.filled) AS missing,
  count(*) FILTER (WHERE NOT s.filled AND above.filled IS NOT TRUE) AS uncovered,
  (array_agg(json_build_object('unit', s.id, 'area', s.area)
    ORDER BY coalesce(above.filled, false), s.area, s.name) FILTER (WHERE NOT s.filled))[1:$4] AS first
FROM seats s LEFT JOIN seats above
  ON s.kind = 'coordinator' AND above.kind = 'upper-coordinator' AND above.area = s.parent
GROUP BY s.kind`

const withPower = (power: Power): string[] =>
  POSITIONS.filter((position) => powersOf(position).includes(power))

/** Centres without anybody who may accept and dispatch, grid seats and departments without anybody who may handle. */
export async function countSeats(client: Queryable, at: Instant, shown: number): Promise<SeatGap[]> {
  const { rows } = await client.query<SeatGap>(SEATS, [
    new Date(at),
    withPower('case.coordinate'),
    withPower('case.handle'),
    shown,
  ])
  return rows
}

export interface AccountGaps {
  accounts: number
  /** Accounts that nobody can sign in with yet. */
  unissued: number
  administrators: number
  /** Administrators whose password alone opens their account. */
  codeless: number
}

const ACCOUNTS = `
SELECT count(*) AS accounts, count(*) FILTER (WHERE c.password_hash IS NULL) AS unissued,
  count(*) FILTER (WHERE sitting.administrates) AS administrators,
  count(*) FILTER (WHERE sitting.administrates AND f.person IS NULL) AS codeless
FROM (
  SELECT person, bool_or(position = ANY ($2)) AS administrates FROM appointments
  WHERE starts_at <= $1 AND (ends_at IS NULL OR ends_at > $1) GROUP BY person
) AS sitting
JOIN accounts c ON c.person = sitting.person AND NOT c.disabled
LEFT JOIN second_factors f ON f.person = c.person AND f.confirmed_at IS NOT NULL`

/** Accounts of people who sit somewhere now: without a password, and administrators without a second factor. */
export async function countAccounts(client: Queryable, at: Instant): Promise<AccountGaps> {
  const { rows } = await client.query<AccountGaps>(ACCOUNTS, [new Date(at), ADMINISTRATOR_POSITIONS])
  return rows[0]!
}
