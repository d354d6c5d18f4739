import { metresBetween, type Point } from '../../../../domain/alike/metres-between.ts'
import { rankAlike, type Alike } from '../../../../domain/alike/rank-alike.ts'
import type { CaseStatus } from '../../../../domain/case/status.ts'
import type { AreaCode, CaseId, MatterCode } from '../../../../domain/kernel/ids.ts'
import { DAY } from '../../../../domain/kernel/instant.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { cellsAround } from '../../../ledger/near-cell.ts'
import type { Platform } from '../../../platform/platform.ts'
import { territoryOf } from '../../territory/answers.ts'
import { AREA_COLUMNS, scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/** Farther away it is not the same lamp (bar.md: within 500 m and 30 days). */
const NEAR = 500
const SPAN = 30 * DAY
/** Most cases compared: in the densest quarter the newest ones are enough. */
const COMPARED = 300
const SHOWN = 5

export interface SimilarQuestion {
  text: string
  point?: Point
  /** Where there is no point. */
  area?: AreaCode
  matter?: MatterCode
}

/** An open case that somebody may mean. */
export interface Similar extends Alike {
  number: number
  status: CaseStatus
  matter: MatterCode
  path: AreaCode[]
  said: string
  openedAt: Date
  reports: number
}

interface Row {
  id: CaseId
  number: number
  status: CaseStatus
  matter: MatterCode
  path: AreaCode[]
  lat: number | null
  lng: number | null
  opened_at: Date
  reports: number
  said: string
}

/**
 * The five open cases most alike among those near (nine cells of about 500 m, or the same community where no point is
 * known) of the last 30 days that the caller may see. Nothing if neither point nor community is known.
 */
export async function findSimilar(
  platform: Platform,
  staff: Staff,
  question: SimilarQuestion,
): Promise<Similar[]> {
  const { point, matter } = question
  const values = new Values()
  const where = whereabouts(platform, question, values)
  if (where === undefined) return []
  const { rows } = await platform.pool.query<Row>(
    `SELECT c.id, c.number, c.status, c.matter, c.path, c.lat, c.lng, c.opened_at, c.reports, r.text AS said
     FROM cases c JOIN reports r ON r.id = c.first_report
     WHERE ${where} AND c.opened_at > ${values.add(new Date(platform.now() - SPAN))} AND c.open
       AND ${visibleCases(scopeOf(staff), values)}
     ORDER BY c.opened_at DESC LIMIT ${COMPARED}`,
    values.list,
  )
  const near = rows
    .map((row) => ({ row, distance: distanceTo(point, row) }))
    .filter(({ distance }) => distance === undefined || distance <= NEAR)
  const byId = new Map(near.map(({ row }) => [row.id, row]))
  const candidates = near.map(({ row, distance }) => ({
    id: row.id,
    text: row.said,
    sameMatter: row.matter === matter,
    ...(distance === undefined ? {} : { distance: Math.round(distance) }),
  }))
  return rankAlike(question.text, candidates, SHOWN).flatMap((alike) => {
    const row = byId.get(alike.id)
    return row ? [{ ...alike, ...shown(row) }] : []
  })
}

function whereabouts(
  platform: Platform,
  { point, area }: SimilarQuestion,
  values: Values,
): string | undefined {
  if (point) return `c.cell = ANY (${values.add(cellsAround(point.lat, point.lng))}::bigint[])`
  const path = area === undefined ? undefined : territoryOf(platform).area(area)?.path
  if (!path || path.length < 3) return undefined
  // A grid's community; a wider area is searched no further down than it is known.
  const depth = Math.min(path.length, 4)
  return `c.${AREA_COLUMNS[depth - 2]} = ${values.add(path[depth - 1])}`
}

function distanceTo(point: Point | undefined, { lat, lng }: Row): number | undefined {
  return point && lat !== null && lng !== null ? metresBetween(point, { lat, lng }) : undefined
}

function shown({ number, status, matter, path, said, opened_at: openedAt, reports }: Row) {
  return { number, status, matter, path, said, openedAt, reports }
}
