import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { SheetRow } from './sheet.ts'

/** A column as the template shows it, and other headings people give it. */
export interface Column {
  title: string
  aliases: readonly string[]
  /** Without it the table cannot be read. */
  needed?: boolean
  /** What the template explains. */
  hint: string
}

/** One row under the heading; a column that the table does not have reads as ''. */
export interface TableRow<Field extends string> {
  row: number
  cells: Record<Field, string>
}

/** The heading is looked for below titles and notes that people put above it, so far down. */
const HEADING_WITHIN = 10

/**
 * Finds the heading among the first rows and reads what is below it, whatever the order of the columns. Refused with
 * the first needed column that no row names.
 */
export function readTable<Field extends string>(
  rows: readonly SheetRow[],
  columns: Record<Field, Column>,
): TableRow<Field>[] | Refusal {
  const fields = Object.keys(columns) as Field[]
  const placesIn = ({ cells }: SheetRow): Map<Field, number> => {
    const titles = cells.map(plain)
    const places = new Map<Field, number>()
    for (const field of fields) {
      const { title, aliases } = columns[field]
      const place = titles.findIndex((cell) =>
        [field, title, ...aliases].some((name) => plain(name) === cell),
      )
      if (place >= 0) places.set(field, place)
    }
    return places
  }
  let best: { index: number; places: Map<Field, number> } = { index: 0, places: new Map() }
  for (const [index, row] of rows.slice(0, HEADING_WITHIN).entries()) {
    const places = placesIn(row)
    if (places.size > best.places.size) best = { index, places }
  }
  const missing = fields.find((field) => columns[field].needed && !best.places.has(field))
  if (missing) {
    return refuse('input.sheet-header', { field: 'file', params: { column: columns[missing].title } })
  }
  return rows.slice(best.index + 1).map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      fields.map((field) => {
        const place = best.places.get(field)
        return [field, place === undefined ? '' : (cells[place] ?? '').trim()]
      }),
    ) as Record<Field, string>,
  }))
}

/** 手机号（必填）* and 手 机 号 are the same heading. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:_-]/g, '')
}
