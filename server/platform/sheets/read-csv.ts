import { cleanCell, columnName, SHEET_LIMITS, SheetError, type SheetRow } from './sheet.ts'

/** Text of a CSV file: by its mark, else UTF-8, else GB18030 as Chinese Excel writes it. */
export function decodeCsv(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {
      throw new SheetError('input.sheet-unreadable')
    }
  }
}

/** Comma, tab, semicolon or the full-width comma: whichever the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 4096).split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Rows of a CSV file (RFC 4180, with either line end). A record that spans lines counts as one row, as in Excel. */
export function readCsv(bytes: Buffer): SheetRow[] {
  const text = decodeCsv(bytes).replace(/^\ufeff/, '')
  if (text.includes('\u0000')) throw new SheetError('input.sheet-unreadable')
  const delimiter = delimiterOf(text)
  const rows: SheetRow[] = []
  let row = 1
  let cells: string[] = []
  const endCell = (raw: string) => {
    const cell = cleanCell(raw)
    if (cell.startsWith('='))
      throw new SheetError('input.sheet-formula', { row, column: columnName(cells.length) })
    cells.push(cell)
    if (cells.length > SHEET_LIMITS.columns || cell.length > SHEET_LIMITS.cellCharacters) {
      throw new SheetError('input.sheet-too-large')
    }
  }
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells })
    if (rows.length > SHEET_LIMITS.rows) throw new SheetError('input.sheet-too-large')
    cells = []
    row += 1
  }
  let at = 0
  while (at < text.length) {
    const [inQuotes, from] = text[at] === '"' ? quoted(text, at) : ['', at]
    const [rest, next] = plain(text, from, delimiter)
    endCell(inQuotes + rest)
    at = next
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) endCell('')
    } else {
      if (text[at] === '\r') at += 1
      if (text[at] === '\n') at += 1
      endRow()
    }
  }
  if (cells.length > 0) endRow()
  return rows
}

function plain(text: string, from: number, delimiter: string): [string, number] {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return [text.slice(from, at), at]
}

/** The part of a cell in quotes; an unclosed quote is an error. */
function quoted(text: string, from: number): [string, number] {
  let value = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) throw new SheetError('input.sheet-unreadable')
    value += text.slice(at, close)
    if (text[close + 1] !== '"') return [value, close + 1]
    value += '"'
    at = close + 2
  }
}
