import { expect, it } from 'vitest'
import { noticeSheet } from './notice-sheet.ts'

it('makes a table of pasted lines, however they are divided', async () => {
  const pasted = '2027-01-01\t放假\t元旦\r\n\n2027年2月14日 上班 春节\n2027/2/6，放假，春节 假期\n 乱写"一行'
  expect(await noticeSheet(pasted).text()).toBe(
    [
      '"2027-01-01","放假","元旦"',
      '"2027-02-14","上班","春节"',
      '"2027-02-06","放假","春节 假期"',
      '"乱写""一行","",""',
    ].join('\n'),
  )
})
