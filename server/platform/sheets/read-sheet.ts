import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { SHEET_LIMITS, SheetError, type Sheet, type SheetRow } from './sheet.ts'

export type { Sheet, SheetRow } from './sheet.ts'

/**
 * Reads every visible sheet of an xlsx or CSV file (UTF-8, UTF-16 or GB18030). The content decides which of the two
 * it is, not the name. Refuses what is no table, too large, packed to explode, or holds a formula: a formula would
 * be somebody else's words computed on an official's machine.
 */
export async function readWorkbook(bytes: Buffer, filename: string): Promise<Sheet[] | Refusal> {
  const field = 'file'
  if (bytes.length === 0) return refuse('input.sheet-unreadable', { field, params: { filename } })
  if (bytes.length > SHEET_LIMITS.fileBytes) {
    return refuse('input.sheet-too-large', { field, params: { filename } })
  }
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes)
    // the old binary .xls, pictures, PDF: to be saved anew as xlsx
    if ((bytes[0] === 0xd0 && bytes[1] === 0xcf) || /\.(xlsx?|et|pdf|png|jpe?g|docx?)$/i.test(filename)) {
      return refuse('input.sheet-unreadable', { field, params: { filename } })
    }
    return [{ name: filename, rows: readCsv(bytes) }]
  } catch (error) {
    if (error instanceof SheetError)
      return refuse(error.code, { field, params: { filename, ...error.params } })
    throw error
  }
}

/** Rows of the first visible sheet that is not blank. Only rows that hold something come, with their own numbers. */
export async function readSheet(bytes: Buffer, filename: string): Promise<SheetRow[] | Refusal> {
  const sheets = await readWorkbook(bytes, filename)
  if (!Array.isArray(sheets)) return sheets
  const first = sheets.find((sheet) => sheet.rows.length > 0)
  return first?.rows ?? refuse('input.sheet-unreadable', { field: 'file', params: { filename } })
}
