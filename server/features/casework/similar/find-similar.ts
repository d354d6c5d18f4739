import { boxAround, metresBetween, type Point } from '../../../../domain/alike/metres-between.ts'
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

interface Near {
  id: CaseId
  matter: MatterCode
  lat: number | null
  lng: number | null
  said: string
}

type Shown = Pick<Similar, 'id' | 'number' | 'status' | 'matter' | 'path' | 'openedAt' | 'reports'>

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
  // Hundreds are compared by their words alone; the rest is read of the five that are shown.
  const { rows } = await platform.pool.query<Near>(
    values.kept(`SELECT c.id, c.matter, c.lat, c.lng, r.text AS said
     FROM cases c JOIN reports r ON r.id = c.first_report
     WHERE ${where} AND c.opened_at > ${values.add(new Date(platform.now() - SPAN))} AND c.open
       AND ${visibleCases(scopeOf(staff), values)}
     ORDER BY c.opened_at DESC LIMIT ${COMPARED}`),
  )
  const said = new Map(rows.map((row) => [row.id, row.said]))
  const candidates = rows.flatMap((row) => {
    const distance = distanceTo(point, row)
    if (distance !== undefined && distance > NEAR) return []
    return {
      id: row.id,
      text: row.said,
      sameMatter: row.matter === matter,
      ...(distance === undefined ? {} : { distance: Math.round(distance) }),
    }
  })
  const ranked = rankAlike(question.text, candidates, SHOWN)
  const shown = await readShown(platform, ranked)
  return ranked.flatMap((alike) => {
    const row = shown.get(alike.id)
    return row ? [{ ...alike, ...row, said: said.get(alike.id) ?? '' }] : []
  })
}

async function readShown(platform: Platform, ranked: readonly Alike[]): Promise<ReadonlyMap<CaseId, Shown>> {
  if (ranked.length === 0) return new Map()
  const { rows } = await platform.pool.query<Shown>({
    name: 'similar-shown',
    text: `SELECT id, number, status, matter, path, opened_at AS "openedAt", reports FROM cases
           WHERE id = ANY ($1::uuid[])`,
    values: [ranked.map(({ id }) => id)],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

function whereabouts(
  platform: Platform,
  { point, area }: SimilarQuestion,
  values: Values,
): string | undefined {
  if (point) {
    const { from, to } = boxAround(point, NEAR)
    return `c.cell = ANY (${values.add(cellsAround(point.lat, point.lng))}::bigint[])
       AND c.lat BETWEEN ${values.add(from.lat)} AND ${values.add(to.lat)}
       AND c.lng BETWEEN ${values.add(from.lng)} AND ${values.add(to.lng)}`
  }
  const path = area === undefined ? undefined : territoryOf(platform).area(area)?.path
  if (!path || path.length < 3) return undefined
  // A grid's community; a wider area is searched no further down than it is known.
  const depth = Math.min(path.length, 4)
  return `c.${AREA_COLUMNS[depth - 2]} = ${values.add(path[depth - 1])}`
}

function distanceTo(point: Point | undefined, { lat, lng }: Near): number | undefined {
  return point && lat !== null && lng !== null ? metresBetween(point, { lat, lng }) : undefined
}
