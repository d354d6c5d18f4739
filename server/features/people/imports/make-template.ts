import { DEPARTMENT_FUNCTIONS } from '../../../../domain/catalogue/department-function.ts'
import { PEOPLE_COLUMNS, UNIT_COLUMNS } from './columns.ts'
import type { Column } from '../../../platform/sheets/read-table.ts'
import { POSITION_WORDS, UNIT_KIND_WORDS } from './words.ts'

/** Words to choose from, offered by the spreadsheet itself. */
const CHOICES: Record<'units' | 'people', Record<string, readonly string[]>> = {
  units: {
    kind: [UNIT_KIND_WORDS.department, UNIT_KIND_WORDS.company, UNIT_KIND_WORDS.committee].map(
      ([first]) => first ?? '',
    ),
    function: Object.values(DEPARTMENT_FUNCTIONS).map(({ zh }) => zh),
  },
  people: { position: Object.values(POSITION_WORDS).map(([first]) => first ?? '') },
}

/**
 * A workbook to fill in: the headings on the first sheet, what they mean and the words to choose from on the second.
 * Codes and telephone numbers are text, or the spreadsheet would turn them into 1.3E+11.
 */
export async function makeTemplate(of: 'units' | 'people'): Promise<Buffer> {
  const columns: Record<string, Column> = of === 'units' ? UNIT_COLUMNS : PEOPLE_COLUMNS
  // Large, and needed by nothing else at rest.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(of === 'units' ? '单位' : '人员', {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const notes = workbook.addWorksheet('填写说明')
  notes.getColumn(1).width = 16
  notes.getColumn(2).width = 70
  for (const [index, [field, column]] of Object.entries(columns).entries()) {
    const place = sheet.getColumn(index + 1)
    place.width = 22
    place.numFmt = '@'
    const heading = sheet.getCell(1, index + 1)
    heading.value = column.title
    heading.font = { bold: true }
    heading.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.needed ? 'FFFFE8D6' : 'FFEFEFEF' },
    }
    notes.addRow([column.title, `${column.needed ? '必填。' : ''}${column.hint}`])
    const choices = CHOICES[of][field]
    if (choices) notes.addRow(['', `可填：${choices.join('、')}`])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
