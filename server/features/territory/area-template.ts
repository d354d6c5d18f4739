import { AREA_COLUMNS } from './area-columns.ts'

const EXAMPLES = [
  ['130700', '张家口市', '', '市'],
  ['130702', '桥东区', '张家口市', '县(区)'],
  ['130702001', '红旗楼街道', '桥东区', '街道(乡镇)'],
  ['130702001025', '茶坊社区居民委员会', '红旗楼街道', '社区(村)'],
  ['130702001025001', '第一网格', '茶坊社区', '网格'],
]

/**
 * A workbook to fill in: headings on the first sheet, explanations and examples on the second. Cells are text, or the
 * spreadsheet would turn a code into 1.3E+11.
 */
export async function makeAreaTemplate(): Promise<Buffer> {
  // Large, and needed by nothing else at rest.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('区域', { views: [{ state: 'frozen', ySplit: 1 }] })
  const notes = workbook.addWorksheet('填写说明')
  notes.getColumn(1).width = 22
  notes.getColumn(2).width = 60
  const columns = Object.values(AREA_COLUMNS)
  for (const [index, column] of columns.entries()) {
    const place = sheet.getColumn(index + 1)
    place.width = 26
    place.numFmt = '@'
    const heading = sheet.getCell(1, index + 1)
    heading.value = column.title
    heading.font = { bold: true }
    notes.addRow([column.title, `${'needed' in column ? '必填。' : ''}${column.hint}`])
  }
  notes.addRow([])
  notes.addRow(['例', ...columns.map(({ title }) => title)])
  for (const example of EXAMPLES) notes.addRow(['', ...example])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
