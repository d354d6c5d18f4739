import * as clocks from '../../domain/case/clock.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { ratingEnds } from '../../domain/case/rating-ends.ts'
import { isOpen } from '../../domain/case/status.ts'
import { timerDueAt } from '../../domain/case/timers.ts'
import { nearCell } from './near-cell.ts'

/** The row of `cases`: a pure function of the folded state, so that a rebuild gives the same rows. */
export interface CaseRow {
  id: string
  version: number
  status: string
  open: boolean
  matter: string
  urgent: boolean
  confidential: boolean
  path: string[]
  county: string | null
  street: string | null
  community: string | null
  grid: string | null
  lat: number | null
  lng: number | null
  cell: number | null
  holder: string
  handler: string | null
  dispatcher: string | null
  first_receiver: string | null
  first_report: string
  reports: number
  opened_at: Date
  last_at: Date
  closed_at: Date | null
  /** While nobody has rated it nor answered a call about it; see `ratingEnds`. */
  rating_ends: Date | null
  stage: string | null
  stage_since: Date | null
  due_at: Date | null
  timer_at: Date | null
  suspended_until: Date | null
  overdue: boolean
  reworks: number
  returns: number
  urges: number
  supervisions: number
  solved: boolean | null
  satisfied: boolean | null
  published: boolean
  merged_into: string | null
}

const moment = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at))

/** Computes the row of a case at `version`. */
export function caseRow(state: CaseState, version: number): CaseRow {
  const reports = Object.values(state.reports)
  const rating = state.ratings.at(-1)
  const { point } = state.place
  return {
    id: state.id,
    version,
    status: state.status,
    open: isOpen(state.status),
    matter: state.matter.code,
    urgent: state.matter.urgent,
    confidential: state.matter.confidential,
    path: state.place.path,
    // By place in the path, not by level: rights and lists look for the code of an area where its own path ends, also
    // where a level is left out (a village directly under its county stands in `street`).
    county: state.place.path[1] ?? null,
    street: state.place.path[2] ?? null,
    community: state.place.path[3] ?? null,
    grid: state.place.path[4] ?? null,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    cell: point ? nearCell(point.lat, point.lng) : null,
    holder: state.holder.id,
    handler: state.handler?.id ?? null,
    dispatcher: state.dispatcher?.id ?? null,
    first_receiver: state.firstReceiver?.id ?? null,
    first_report: reports[0]?.id ?? state.id,
    reports: reports.filter((report) => !report.withdrawn).length,
    opened_at: new Date(state.openedAt),
    last_at: new Date(state.lastAt),
    closed_at: moment(state.closedAt),
    rating_ends: moment(ratingEnds(state)),
    stage: state.clock?.stage ?? null,
    stage_since: moment(state.clock?.startedAt),
    due_at: moment(nextDue(state)),
    timer_at: moment(timerDueAt(state)),
    suspended_until: moment(state.suspension?.until),
    overdue: isLate(state),
    reworks: state.reworks,
    returns: state.returns,
    urges: state.urges,
    supervisions: state.supervisions,
    solved: rating?.solved ?? null,
    satisfied: rating?.satisfied ?? null,
    published: state.published,
    merged_into: state.mergedInto ?? null,
  }
}

/** By when something must have happened: the end of a suspension, of the running stage or of the whole case. */
export function nextDue({ status, suspension, clock, total }: CaseState): number | undefined {
  if (status === 'suspended') return suspension?.until
  return clock && Math.min(clock.due, total?.due ?? Infinity)
}

/** Late now: the running stage or the whole case has passed its due mark. */
export function isLate({ status, clock, total }: CaseState): boolean {
  if (!clock || status === 'suspended') return false
  return clocks.isLate(clock) || (total !== undefined && clocks.isLate(total))
}
