import excel from 'exceljs'
import type { Page } from 'playwright-core'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a workbook with these rows, heading first, to the import that is open; as a spreadsheet program would write it. */
export async function giveSheet(
  page: Page,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(name)
  for (const row of rows) sheet.addRow([...row])
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  await page
    .locator('.sheet-import input[type=file]')
    .setInputFiles({ name: `${name}.xlsx`, mimeType: XLSX, buffer })
}

/** What the import says is wrong: row, column and problem of each fault. */
export async function sheetFaults(page: Page): Promise<string[][]> {
  const rows = page.locator('.sheet-faults tbody tr')
  await rows.first().waitFor()
  return Promise.all((await rows.all()).map((row) => row.locator('td').allInnerTexts()))
}
