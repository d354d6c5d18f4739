import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readSheet, readWorkbook } from './read-sheet.ts'

async function xlsx(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('数据'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A zip file with one part, whose directory may lie about nothing but what we never believe. */
function zipOf(name: string, packed: Buffer, method = 8): Buffer {
  const label = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(label.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(label.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + label.length + packed.length, 16)
  return Buffer.concat([local, label, packed, entry, label, end])
}

describe('reading xlsx', () => {
  it('gives text, numbers, dates and rich text with the row numbers of the author', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = '区划一览'
      sheet.getRow(3).values = [130702001025, ' 茶坊社区\u3000', new Date(Date.UTC(2026, 1, 14))]
      sheet.getCell('B5').value = { richText: [{ text: '铁道' }, { text: '东街 & <社区>' }] }
    })
    expect(await readSheet(bytes, 'a.xlsx')).toEqual([
      { row: 1, cells: ['区划一览'] },
      { row: 3, cells: ['130702001025', '茶坊社区', '2026-02-14'] },
      { row: 5, cells: ['', '铁道东街 & <社区>'] },
    ])
  })

  it('repeats merged cells over the rows that hold something', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = '红旗楼街道'
      sheet.getCell('B1').value = '一'
      sheet.getCell('B2').value = '二'
      sheet.mergeCells('A1:A4')
    })
    expect(await readSheet(bytes, 'a.xlsx')).toEqual([
      { row: 1, cells: ['红旗楼街道', '一'] },
      { row: 2, cells: ['红旗楼街道', '二'] },
    ])
  })

  it('skips styled blank tails and hidden or blank sheets', async () => {
    const bytes = await xlsx((sheet, book) => {
      sheet.state = 'hidden'
      sheet.getCell('A1').value = '不给人看'
      book.addWorksheet('空')
      const shown = book.addWorksheet('第二张')
      shown.getCell('A1').value = '一'
      for (let row = 2; row < 500; row++) shown.getCell(row, 1).style = { numFmt: '@' }
    })
    expect(await readSheet(bytes, 'a.xlsx')).toEqual([{ row: 1, cells: ['一'] }])
    const sheets = await readWorkbook(bytes, 'a.xlsx')
    expect(sheets).toMatchObject([
      { name: '空', rows: [] },
      { name: '第二张', rows: [{ row: 1 }] },
    ])
  })

  it('refuses a formula and names its cell', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('C4').value = { formula: 'HYPERLINK("http://example.org")', result: '茶坊社区' }
    })
    expect(await readSheet(bytes, 'a.xlsx')).toMatchObject({
      code: 'input.sheet-formula',
      field: 'file',
      params: { row: 4, column: 'C' },
    })
  })

  it('refuses a zip bomb without unpacking it, and broken files', async () => {
    const bomb = zipOf('xl/workbook.xml', deflateRawSync(Buffer.alloc(128 * 1024 * 1024)))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readSheet(bomb, 'bomb.xlsx')).toMatchObject({ code: 'input.sheet-too-large' })
    const cut = (await xlsx((sheet) => sheet.addRow(['一']))).subarray(0, 900)
    expect(await readSheet(cut, 'cut.xlsx')).toMatchObject({ code: 'input.sheet-unreadable' })
    const text = zipOf('xl/workbook.xml', Buffer.from('<sheets><sheet'), 0)
    expect(await readSheet(text, 'odd.xlsx')).toMatchObject({ code: 'input.sheet-unreadable' })
    expect(await readSheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'old.xls')).toMatchObject({
      code: 'input.sheet-unreadable',
    })
    expect(await readSheet(Buffer.from('P'), 'p.csv')).toEqual([{ row: 1, cells: ['P'] }])
    expect(await readSheet(Buffer.alloc(0), 'none.csv')).toMatchObject({ code: 'input.sheet-unreadable' })
  })
})

describe('reading CSV', () => {
  it('reads UTF-8 with mark, quotes, line ends inside cells and blank rows', async () => {
    const text = '\ufeff代码,名称\r\n\r\n130702,"桥东""区"",\n"\r\n130703,桥西区'
    expect(await readSheet(Buffer.from(text), 'a.csv')).toEqual([
      { row: 1, cells: ['代码', '名称'] },
      { row: 3, cells: ['130702', '桥东"区",'] },
      { row: 4, cells: ['130703', '桥西区'] },
    ])
  })

  it('reads GB18030, as Chinese Excel saves it', async () => {
    const gb = Buffer.from([0xc7, 0xc5, 0xb6, 0xab, 0xc7, 0xf8, 0x2c, 0x31, 0x0a])
    expect(await readSheet(gb, 'a.csv')).toEqual([{ row: 1, cells: ['桥东区', '1'] }])
  })

  it('reads tabs, semicolons and full-width commas', async () => {
    for (const mark of ['\t', ';', '，']) {
      expect(await readSheet(Buffer.from(`a${mark}b${mark}\n`), 'a.csv')).toEqual([
        { row: 1, cells: ['a', 'b', ''] },
      ])
    }
  })

  it('refuses a formula, an unclosed quote and a file of another kind', async () => {
    expect(await readSheet(Buffer.from('a\n1,=cmd|calc'), 'a.csv')).toMatchObject({
      code: 'input.sheet-formula',
      params: { row: 2, column: 'B' },
    })
    expect(await readSheet(Buffer.from('a\n"b'), 'a.csv')).toMatchObject({ code: 'input.sheet-unreadable' })
    expect(await readSheet(Buffer.from('%PDF-1.7'), 'a.pdf')).toMatchObject({
      code: 'input.sheet-unreadable',
    })
  })
})

describe('a sheet made to keep the server busy', () => {
  /** A workbook of plain parts, stored as they are. */
  function workbook(parts: { sheet: string; shared?: string }): Buffer {
    const files: Record<string, string> = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': parts.sheet,
      'xl/sharedStrings.xml': parts.shared ?? '<sst></sst>',
    }
    const locals: Buffer[] = []
    const entries: Buffer[] = []
    let offset = 0
    for (const [name, text] of Object.entries(files)) {
      const [label, packed] = [Buffer.from(name), deflateRawSync(Buffer.from(text))]
      const local = Buffer.alloc(30)
      local.writeUInt32LE(0x04034b50, 0)
      local.writeUInt16LE(label.length, 26)
      const entry = Buffer.alloc(46)
      entry.writeUInt32LE(0x02014b50, 0)
      entry.writeUInt16LE(8, 10)
      entry.writeUInt32LE(packed.length, 20)
      entry.writeUInt16LE(label.length, 28)
      entry.writeUInt32LE(offset, 42)
      locals.push(local, label, packed)
      entries.push(entry, label)
      offset += 30 + label.length + packed.length
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(Object.keys(files).length, 10)
    end.writeUInt32LE(offset, 16)
    return Buffer.concat([...locals, ...entries, end])
  }
  const CELL = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'

  it('with reading aids that never end is read in one go', async () => {
    const shared = `<sst><si><t>甲</t>${'<rPh '.repeat(400_000)}</si></sst>`
    const rows = await readSheet(workbook({ sheet: `<sheetData>${CELL}</sheetData>`, shared }), 'a.xlsx')
    expect(rows).toEqual([{ row: 1, cells: ['甲'] }])
  })

  it('still leaves the reading aids of real files out', async () => {
    const shared = '<sst><si><t>张</t><rPh sb="0" eb="1"><t>zhang</t></rPh><t>三</t></si></sst>'
    const rows = await readSheet(workbook({ sheet: `<sheetData>${CELL}</sheetData>`, shared }), 'a.xlsx')
    expect(rows).toEqual([{ row: 1, cells: ['张三'] }])
  })

  it('with a great many merged columns is too large', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    )
    const merges = '<mergeCell ref="A1:B20000"/>'.repeat(20_000)
    const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells>`
    expect(await readSheet(workbook({ sheet }), 'a.xlsx')).toMatchObject({ code: 'input.sheet-too-large' })
  })

  it('loses marks that turn the direction of reading', async () => {
    const rows = await readSheet(Buffer.from('名称\n\u2067甲\u202e乙\u2069\n'), 'a.csv')
    expect(rows).toMatchObject([{}, { cells: ['甲乙'] }])
  })
})
