/** A row that holds something. `row` is its number as the author sees it in Excel (1-based), for error messages. */
export interface SheetRow {
  row: number
  /** Trimmed text from column A on; an empty cell is ''. Merged cells repeat the value of their first cell. */
  cells: string[]
}

/** One sheet of a workbook; a CSV file is a workbook with one sheet. */
export interface Sheet {
  name: string
  rows: SheetRow[]
}

/** Limits that no honest table of a city reaches (its largest, all communities, has about 10,000 rows). */
export const SHEET_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Everything that is unpacked from an xlsx file, together. */
  unpackedBytes: 96 * 1024 * 1024,
  rows: 100_000,
  columns: 256,
  cellCharacters: 32_767,
} as const

/** Thrown inside this folder only; `readSheet` turns it into a refusal. */
export class SheetError extends Error {
  readonly code: 'input.sheet-unreadable' | 'input.sheet-too-large' | 'input.sheet-formula'
  readonly params: Record<string, string | number>
  constructor(code: SheetError['code'], params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Text as people meant it: no control characters, no outer blanks of any width. */
export function cleanCell(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed here
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      '',
    )
    .trim()
}

/** 'A' for 0, 'AA' for 26: the column as the author sees it. */
export function columnName(index: number): string {
  let name = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  }
  return name
}
