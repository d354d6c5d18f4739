import { cleanCell, columnName, SHEET_LIMITS, SheetError, type Sheet, type SheetRow } from './sheet.ts'
import { openZip, type Zip } from './unzip.ts'
import { attribute, decode, elements, firstElement, type Element } from './xml.ts'

/**
 * Reads the visible sheets of an xlsx file. We read it ourselves because exceljs took 5.6 s and 590 MB for a real
 * habit, 65,202 styled but blank rows below 495 records; and a part must be unpacked under a limit of our own.
 */
export function readXlsx(bytes: Buffer): Sheet[] {
  const zip = openZip(bytes, SHEET_LIMITS.unpackedBytes)
  const workbook = zip.text('xl/workbook.xml')
  if (workbook === undefined) throw new SheetError('input.sheet-unreadable')
  const targets = readTargets(zip)
  const shared = readSharedStrings(zip)
  const style = { dates: readDateStyles(zip), from1904: /date1904\s*=\s*["'](?:1|true)/.test(workbook) }
  const sheets: Sheet[] = []
  for (const element of elements(workbook, 'sheet')) {
    if ((attribute(element, 'state') ?? 'visible') !== 'visible') continue
    const xml = zip.text(targets.get(attribute(element, 'id') ?? '') ?? '')
    if (xml !== undefined) {
      sheets.push({ name: attribute(element, 'name') ?? '', rows: readRows(xml, shared, style) })
    }
  }
  return sheets
}

interface DateStyle {
  dates: boolean[]
  from1904: boolean
}

function readTargets(zip: Zip): Map<string, string> {
  const targets = new Map<string, string>()
  for (const relation of elements(zip.text('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')) {
    const target = attribute(relation, 'Target') ?? ''
    targets.set(attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** All text of an element but the reading aids (`rPh`) that some East Asian files carry. */
function textOf(xml: string): string {
  let text = ''
  for (const part of elements(withoutAids(xml), 't')) text += decode(part.inner)
  return text
}

const AID = /<((?:\w{1,20}:)?rPh)(?=[\s/>])/g

/** One walk from aid to aid; one that never ends leaves nothing behind it, and is not looked for again. */
function withoutAids(xml: string): string {
  if (!xml.includes('rPh')) return xml
  let kept = ''
  let at = 0
  for (const match of xml.matchAll(AID)) {
    if (match.index < at) continue
    kept += xml.slice(at, match.index)
    const end = `</${match[1]}>`
    const to = xml.indexOf(end, match.index)
    if (to < 0) return kept
    at = to + end.length
  }
  return kept + xml.slice(at)
}

function readSharedStrings(zip: Zip): string[] {
  const strings: string[] = []
  for (const item of elements(zip.text('xl/sharedStrings.xml') ?? '', 'si')) strings.push(textOf(item.inner))
  return strings
}

/** For each cell style: does it show a date? Built-in formats 14–22, 27–36 and 50–58 do, and own ones with y or d. */
function readDateStyles(zip: Zip): boolean[] {
  const xml = zip.text('xl/styles.xml') ?? ''
  const own = new Map<number, boolean>()
  for (const format of elements(xml, 'numFmt')) {
    const code = (attribute(format, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    own.set(Number(attribute(format, 'numFmtId')), /[yd年月日]/i.test(code))
  }
  const cellStyles = firstElement(xml, 'cellXfs')?.inner ?? ''
  return [...elements(cellStyles, 'xf')].map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0)
    return own.get(id) ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
  })
}

function readRows(xml: string, shared: string[], style: DateStyle): SheetRow[] {
  const rows = new Map<number, string[]>()
  let rowNumber = 0
  for (const row of elements(xml, 'row')) {
    rowNumber = Number(attribute(row, 'r') ?? rowNumber + 1)
    // a styled blank row has cells, but neither value, text nor formula
    if (!/<(?:\w+:)?[vft][\s>]/.test(row.inner)) continue
    const cells = readCells(row.inner, rowNumber, shared, style)
    if (cells.some((cell) => cell !== '')) rows.set(rowNumber, cells)
    if (rows.size > SHEET_LIMITS.rows) throw new SheetError('input.sheet-too-large')
  }
  spreadMerged(xml, rows)
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }))
}

function readCells(xml: string, row: number, shared: string[], style: DateStyle): string[] {
  const cells: string[] = []
  let column = -1
  for (const cell of elements(xml, 'c')) {
    const reference = attribute(cell, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (column >= SHEET_LIMITS.columns) throw new SheetError('input.sheet-too-large')
    if (firstElement(cell.inner, 'f') !== undefined) {
      throw new SheetError('input.sheet-formula', { row, column: columnName(column) })
    }
    const text = cleanCell(cellText(cell, shared, style))
    if (text.length > SHEET_LIMITS.cellCharacters) throw new SheetError('input.sheet-too-large')
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  return cells
}

function cellText(cell: Element, shared: string[], style: DateStyle): string {
  const type = attribute(cell, 't') ?? 'n'
  if (type === 'inlineStr') return textOf(cell.inner)
  const value = decode(firstElement(cell.inner, 'v')?.inner ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  if (type !== 'n' || value === '') return value
  if (style.dates[Number(attribute(cell, 's') ?? 0)]) return dateText(Number(value), style.from1904)
  const number = Number(value)
  // 1.30702001025E11 is how some writers store a division code
  return Number.isSafeInteger(number) ? String(number) : value
}

/** A date serial as `2026-11-23`, with ` 08:30` if it carries a time. Day 60 of the 1900 system never existed. */
function dateText(serial: number, from1904: boolean): string {
  if (!(serial >= 0 && serial < 2_958_466)) return String(serial)
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const iso = new Date(epoch + Math.round(serial * 1440) * 60_000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Rows under merged cells, each counted for every merge: a table of a city has some thousands. */
const MOST_MERGED = 1_000_000

/** Merged cells mean "the same for all of these" (channels: habits to accept). Only rows that hold something grow. */
function spreadMerged(xml: string, rows: Map<number, string[]>): void {
  let last = 0
  for (const row of rows.keys()) last = Math.max(last, row)
  let steps = MOST_MERGED
  for (const merge of elements(xml, 'mergeCell')) {
    const range = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(merge, 'ref') ?? '')
    if (range === null) continue
    const [left, top, right, bottom] = [
      columnOf(range[1]!),
      Number(range[2]),
      columnOf(range[3]!),
      Number(range[4]),
    ]
    const value = rows.get(top)?.[left]
    if (value === undefined || value === '') continue
    for (let row = top; row <= Math.min(bottom, last); row++) {
      if (--steps < 0) throw new SheetError('input.sheet-too-large')
      const cells = rows.get(row)
      if (!cells) continue
      for (let column = left; column <= Math.min(right, SHEET_LIMITS.columns - 1); column++) {
        while (cells.length <= column) cells.push('')
        cells[column] = value
      }
    }
  }
}
