import { expect, it } from 'vitest'
import { hasPersonalNumber, hideNumbers } from './hide-numbers.ts'

it.each([
  ['请打我电话19900001234谢谢', '请打我电话***谢谢'],
  ['199 0000 1234', '***'],
  ['199-0000-1234，王某', '***，王某'],
  ['１９９００００１２３４', '***'],
  ['家里 0313-1234567', '家里 ***'],
  ['身份证13070219000101123X', '身份证***'],
  ['电话19900001234、19900005678', '电话***、***'],
])('hides the numbers in %s', (said, shown) => {
  expect(hideNumbers(said)).toBe(shown)
})

it.each(['3号楼2单元1401', '2026年11月24日 18:00', '编号130702001025001', '花了12000元', '水表读数 100123'])(
  'leaves %s as it is',
  (said) => {
    expect(hideNumbers(said)).toBe(said)
  },
)

it.each([
  ['找施工队 199-0000-1234', true],
  ['身份证１３０７０２１９９００１０１１２３４', true],
  ['供热维修请打 0313-1234567', false],
  ['也可以打 12345 或 95598', false],
])('%s: a number of one person? %s', (text, personal) => {
  expect(hasPersonalNumber(text)).toBe(personal)
})
