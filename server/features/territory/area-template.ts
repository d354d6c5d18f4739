import type { AreaLevel } from '../../../domain/territory/area.ts'
import type { TerritoryAnswers } from './answers.ts'
import { AREA_COLUMNS } from './area-columns.ts'

const LEVELS: Record<AreaLevel, { word: string; digits: number }> = {
  city: { word: '市', digits: 6 },
  county: { word: '县(区)', digits: 6 },
  street: { word: '街道(乡镇)', digits: 9 },
  community: { word: '社区(村)', digits: 12 },
  grid: { word: '网格', digits: 15 },
}

/** Rows as they are filled in, of the city's own areas; for levels that it has none of yet, rows that name nobody's. */
function examplesFor(territory: TerritoryAnswers): string[][] {
  const city = territory.city()
  const community = territory.example()
  if (!city) return []
  if (community) {
    const grid = territory.children(community.code)[0]
    const path = [...territory.path(community.code), ...(grid ? [grid] : [])]
    return path.map(({ code, officialName, level }, i) => [
      code.slice(0, LEVELS[level].digits),
      officialName,
      path[i - 1]?.name ?? '',
      LEVELS[level].word,
    ])
  }
  const { code, name } = city
  const digits = code.slice(0, 4)
  return [
    [`${digits}00`, name, '', LEVELS.city.word],
    [`${digits}01`, '某区', name, LEVELS.county.word],
    [`${digits}01001`, '某街道', '某区', LEVELS.street.word],
    [`${digits}01001001`, '某社区居民委员会', '某街道', LEVELS.community.word],
    [`${digits}01001001001`, '第一网格', '某社区', LEVELS.grid.word],
  ]
}

/**
 * A workbook to fill in: headings on the first sheet, explanations and examples on the second. Cells are text, or the
 * spreadsheet would turn a code into 1.3E+11.
 */
export async function makeAreaTemplate(territory: TerritoryAnswers): Promise<Buffer> {
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
  for (const example of examplesFor(territory)) notes.addRow(['', ...example])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
