/** Columns of the list, in their order; `what` always stands first. */
export const COLUMNS = ['place', 'waiting', 'clock', 'why', 'state', 'holder', 'opened', 'number'] as const
export type Column = (typeof COLUMNS)[number]

const KEY = 'inbox-columns'
const AT_FIRST: Column[] = ['place', 'waiting', 'clock', 'why']
/** So many columns leave what was said the room that it needs. */
export const USUAL_COLUMNS = AT_FIRST.length

/** The columns chosen on this machine. */
export function readColumns(keeper: Pick<Storage, 'getItem'>): Column[] {
  try {
    const kept: unknown = JSON.parse(keeper.getItem(KEY) ?? 'null')
    return Array.isArray(kept) ? COLUMNS.filter((column) => kept.includes(column)) : AT_FIRST
  } catch {
    return AT_FIRST
  }
}

export function keepColumns(keeper: Pick<Storage, 'setItem'>, columns: Column[]): void {
  try {
    keeper.setItem(KEY, JSON.stringify(columns))
  } catch {
    // The choice then lasts as long as the page.
  }
}
