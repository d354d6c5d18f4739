import type { CaseListAnswer, CaseListItem } from '../../../contract/case-list.ts'

export interface Merged {
  /** The rows as they should stand now. */
  rows: CaseListItem[]
  /** Rows whose content is new. */
  changed: string[]
  /** Rows that came, went or moved: only a fresh list would show them. */
  moved: number
}

/**
 * Brings fresh rows into a list that somebody is looking at. Content changes at once and in place; the order changes only
 * if `mayMove`. `answer` covers the top of the list, and rows further down stay; without a `next` it is the whole list, and
 * what is not in it has left.
 */
export function mergeLive(shown: readonly CaseListItem[], answer: CaseListAnswer, mayMove: boolean): Merged {
  const fresh = answer.items
  const covered = answer.next === undefined ? shown.length : fresh.length
  const known = new Map(shown.map((row) => [row.id, row]))
  const news = new Map(fresh.map((row) => [row.id, row]))
  const changed = fresh.flatMap((row) => {
    const before = known.get(row.id)
    return before && JSON.stringify(before) !== JSON.stringify(row) ? [row.id] : []
  })
  const top = shown.slice(0, covered)
  const place = new Map(top.map((row, index) => [row.id, index]))
  const came = fresh.filter((row) => !known.has(row.id))
  const gone = top.filter((row) => !news.has(row.id))
  // What merely slid because something came or went above it has not moved.
  const stayed = fresh.filter((row) => place.has(row.id))
  const order = top.filter((row) => news.has(row.id))
  const turned = stayed.filter((row, index) => order[index]?.id !== row.id)
  const moved = came.length + gone.length + turned.length
  if (moved > 0 && mayMove) {
    const rest = shown.slice(covered).filter((row) => !news.has(row.id))
    return { rows: [...fresh, ...rest], changed: [...changed, ...came.map((row) => row.id)], moved: 0 }
  }
  return { rows: shown.map((row) => news.get(row.id) ?? row), changed, moved }
}
