import type { OverviewRow } from '../../../contract/overview.ts'
import { OPEN_STATUSES } from '../../kit/case-words.ts'
import { cityDate, DAY_MS } from '../../kit/city-time.ts'

/** The figures of a row that open into a list. */
export const FIGURES = [
  'open',
  'overdue',
  'waiting',
  'inHand',
  'finishing',
  'suspended',
  'upTo1',
  'upTo3',
  'upTo7',
  'upTo30',
  'older',
] as const
export type Figure = (typeof FIGURES)[number]

/** Which statuses a figure counts: the same as the server's. */
const STATUSES = {
  waiting: 'reported,accepted,returned,arbitrating',
  inHand: 'dispatched,handling',
  finishing: 'resolved,verified',
  suspended: 'suspended',
} as const

/** Youngest and oldest age of a band in days of the city's calendar, both included. */
const AGES = {
  upTo1: [0, 1],
  upTo3: [2, 3],
  upTo7: [4, 7],
  upTo30: [8, 30],
  older: [31, undefined],
} as const

export function valueOf(row: OverviewRow, figure: Figure): number {
  return figure in AGES ? row.ages[figure as keyof typeof AGES] : row[figure as 'open']
}

/** Late ones among the open, in whole percent; undefined where nothing is open: no data is no number. */
export function lateShare(row: OverviewRow): number | undefined {
  return row.open === 0 ? undefined : Math.round((row.overdue / row.open) * 100)
}

/** The filters of the list that a figure counts. `now` is the moment of the figures. */
export function listOf(area: string, figure: Figure, now: number): Record<string, string> {
  const filters = { view: 'area', area }
  if (figure === 'overdue') return { ...filters, status: OPEN_STATUSES.join(','), overdue: '1' }
  if (figure in STATUSES) return { ...filters, status: STATUSES[figure as keyof typeof STATUSES] }
  const open = { ...filters, status: OPEN_STATUSES.join(',') }
  if (!(figure in AGES)) return open
  const [youngest, oldest] = AGES[figure as keyof typeof AGES]
  return {
    ...open,
    ...(oldest === undefined ? {} : { from: cityDate(now - oldest * DAY_MS) }),
    ...(youngest === 0 ? {} : { to: cityDate(now - youngest * DAY_MS) }),
  }
}

/** What is known no further down than the area itself: its total without what its children have. */
export function remainder(total: OverviewRow, rows: readonly OverviewRow[]): Map<Figure, number> {
  return new Map(
    FIGURES.map((figure) => [
      figure,
      // Counters move while they are read: never a figure below nothing.
      Math.max(0, valueOf(total, figure) - rows.reduce((sum, row) => sum + valueOf(row, figure), 0)),
    ]),
  )
}

export interface Sort {
  by: Figure | 'name' | 'share'
  down: boolean
}

/** How the address writes a sort: `open` down, `-open` up. */
export function readSort(text: string | undefined): Sort {
  const by = text?.replace(/^-/, '') as Sort['by'] | undefined
  const known = by !== undefined && (by === 'name' || by === 'share' || FIGURES.includes(by as Figure))
  return known ? { by, down: text?.startsWith('-') !== true } : { by: 'open', down: true }
}

export function sortRows(rows: readonly OverviewRow[], { by, down }: Sort): OverviewRow[] {
  const value = (row: OverviewRow): number =>
    by === 'share' ? (lateShare(row) ?? -1) : by === 'name' ? 0 : valueOf(row, by)
  return rows.toSorted((a, b) => {
    const order = by === 'name' ? a.area.name.localeCompare(b.area.name, 'zh') * -1 : value(a) - value(b)
    return (down ? -order : order) || a.area.code.localeCompare(b.area.code)
  })
}
