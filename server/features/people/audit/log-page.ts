/** Where a line stands in a log that is read newest first. */
interface Place {
  at: Date
  id: string
}

/** The place a page ended with. Undefined for anything else: the list then starts at its beginning. */
export function readPlace(text: string): Place | undefined {
  const [at = '', id = ''] = text.split('_')
  const moment = new Date(at)
  const valid = !Number.isNaN(moment.getTime()) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  return valid ? { at: moment, id } : undefined
}

/** Cuts a page from rows that were read one too many; `next` is where the following one begins, if there is one. */
export function pageUpTo<Row extends Place>(
  rows: readonly Row[],
  size: number,
): { items: Row[]; next?: string } {
  const items = rows.slice(0, size)
  const last = rows.length > size ? items.at(-1) : undefined
  return { items, next: last && `${last.at.toISOString()}_${last.id}` }
}
