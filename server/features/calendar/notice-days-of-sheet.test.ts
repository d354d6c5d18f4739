import { describe, expect, test } from 'vitest'
import { noticeDaysOfSheet } from './notice-days-of-sheet.ts'

const sheet = (...rows: string[][]) => rows.map((cells, index) => ({ row: index + 1, cells }))

describe('a notice in a spreadsheet', () => {
  test('is read with its heading, in the ways people write dates and kinds', () => {
    const rows = sheet(
      ['日期', '类别', '名称'],
      ['2027-01-01', '放假', '元旦'],
      ['2027/1/2', 'holiday', ''],
      ['2027年1月3日', '休'],
      ['2027.01.09', '调休上班', '元旦'],
      ['2027-02-14', 'Make-up'],
    )
    expect(noticeDaysOfSheet(rows)).toEqual([
      { date: '2027-01-01', kind: 'holiday', name: '元旦' },
      { date: '2027-01-02', kind: 'holiday' },
      { date: '2027-01-03', kind: 'holiday' },
      { date: '2027-01-09', kind: 'make_up_day', name: '元旦' },
      { date: '2027-02-14', kind: 'make_up_day' },
    ])
  })

  test('needs no heading', () => {
    expect(noticeDaysOfSheet(sheet(['2027-01-01', '放假']))).toEqual([
      { date: '2027-01-01', kind: 'holiday' },
    ])
  })

  test.each([
    ['date', ['1 January', '放假', '元旦']],
    ['kind', ['2027-01-04', '也许', '元旦']],
    ['name', ['2027-01-04', '放假', '很长'.repeat(20)]],
  ])('names the row whose %s cannot be read', (reason, cells) => {
    const rows = sheet(['date', 'kind', 'name'], ['2027-01-01', '放假', '元旦'], cells)
    expect(noticeDaysOfSheet(rows)).toEqual({
      refused: true,
      code: 'calendar.sheet-row',
      field: 'file',
      params: { row: 3, reason },
    })
  })

  test('with nothing but a heading is refused', () => {
    expect(noticeDaysOfSheet(sheet(['日期', '类别', '名称']))).toMatchObject({
      code: 'input.sheet-unreadable',
    })
  })
})
