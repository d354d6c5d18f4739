import type { CaseFilters } from '../../data/cases.ts'

/** What stands in the address: every filter, and the case that lies open beside the list. */
export type InboxSearch = Record<string, string>

export const VIEWS = ['inbox', 'callBacks', 'unit', 'area'] as const
export type View = (typeof VIEWS)[number]

/** Filters that narrow a list down, without the view and its order. */
const NARROWING = ['status', 'area', 'matter', 'unit', 'overdue', 'urgent', 'from', 'to', 'q'] as const
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Reads the address; what it does not know or cannot be is left out. `home` is the view of a bare address. */
export function filtersOf(search: InboxSearch, home: View): CaseFilters {
  const view = VIEWS.find((one) => one === search.view) ?? home
  const filters: CaseFilters = { view }
  for (const name of ['status', 'area', 'matter', 'unit', 'q'] as const) {
    const value = search[name]?.trim()
    if (value) filters[name] = value
  }
  for (const name of ['overdue', 'urgent'] as const) if (search[name] === '1') filters[name] = '1'
  for (const name of ['from', 'to'] as const) {
    const value = search[name]
    if (value !== undefined && DATE.test(value)) filters[name] = value
  }
  if (search.sort === 'due' || search.sort === 'newest') filters.sort = search.sort
  return filters
}

/** Changes the address; an empty value takes the filter away. Another view starts without an order of its own. */
export function withFilter(search: InboxSearch, change: Record<string, string | undefined>): InboxSearch {
  const next: InboxSearch = { ...search }
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') delete next[name]
    else next[name] = value
  }
  if ('view' in change && change.view !== search.view) delete next.sort
  return next
}

/** True if the list shows less than its whole view. */
export function isNarrowed(filters: CaseFilters): boolean {
  return NARROWING.some((name) => filters[name] !== undefined)
}

/** The address without filters. */
export function withoutFilters(search: InboxSearch): InboxSearch {
  return withFilter(search, Object.fromEntries(NARROWING.map((name) => [name, undefined])))
}

/** The filters as a query that can be kept or sent; the open case is not part of it. */
export function queryOfFilters(filters: CaseFilters): string {
  return new URLSearchParams(Object.entries(filters).toSorted(([a], [b]) => a.localeCompare(b))).toString()
}

export function searchOfQuery(query: string): InboxSearch {
  return Object.fromEntries(new URLSearchParams(query))
}

/** Statuses chosen, of a comma separated list. */
export function statusesOf(filters: CaseFilters): string[] {
  return (filters.status ?? '').split(',').filter((status) => status !== '')
}

/** A search that the server would take: two characters, or a number. */
export function isSearchable(words: string): boolean {
  const clean = words.replaceAll(/\s+/g, '')
  return clean === '' || [...clean].length >= 2 || /^\d+$/.test(clean)
}
