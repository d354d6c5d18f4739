import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { NoticeDay } from '../../../domain/limits/holiday-table.ts'
import type { SheetRow } from '../../platform/sheets/read-sheet.ts'

const HOLIDAY = /^(放假|休|假|节假日|假日|holiday|off)$/i
const MAKE_UP = /^(上班|班|调休|调休上班|补班|make[- _]?up([- _]day)?|work(day)?)$/i
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?( 00:00)?$/

/**
 * Days of a notice from the rows of a spreadsheet: date, kind, name. Dates as people write them (2027-01-01,
 * 2027/1/1, 2027年1月1日); kinds 放假 or holiday, 上班 (调休, 补班) or make-up. A first row without a date is a heading.
 * Refused at the first row that cannot be read; whether dates and kinds are right is `holidayTable`'s to say.
 */
export function noticeDaysOfSheet(rows: readonly SheetRow[]): NoticeDay[] | Refusal {
  const body = rows[0] && isoDateOf(rows[0].cells[0] ?? '') === undefined ? rows.slice(1) : rows
  const days: NoticeDay[] = []
  for (const { row, cells } of body) {
    const [date = '', kind = '', name = ''] = cells
    const iso = isoDateOf(date)
    if (iso === undefined)
      return refuse('calendar.sheet-row', { field: 'file', params: { row, reason: 'date' } })
    if (name.length > 30) {
      return refuse('calendar.sheet-row', { field: 'file', params: { row, reason: 'name' } })
    }
    const isHoliday = HOLIDAY.test(kind)
    if (!isHoliday && !MAKE_UP.test(kind)) {
      return refuse('calendar.sheet-row', { field: 'file', params: { row, reason: 'kind' } })
    }
    days.push({ date: iso, kind: isHoliday ? 'holiday' : 'make_up_day', ...(name && { name }) })
  }
  return days.length > 0 ? days : refuse('input.sheet-unreadable', { field: 'file' })
}

function isoDateOf(text: string): string | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
