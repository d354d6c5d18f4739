import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReceiptCode, hideReceiptCodes, readReceiptCode, showReceiptCode } from './receipt-code.ts'

const code = createReceiptCode()
const LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ'

test('it is fifteen characters that are not mistaken for one another', () => {
  for (let n = 0; n < 200; n++) expect(createReceiptCode()).toMatch(/^[2-9A-HJKMNP-TW-Z]{15}$/)
})

test('it is shown in groups and read in whatever way it is typed', () => {
  const shown = showReceiptCode(code)
  expect(shown).toMatch(/^\w{5}-\w{5}-\w{5}$/)
  const wide = [...shown]
    .map((letter) => (/\w/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : '－'))
    .join('')
  for (const typed of [shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' ')} `, wide]) {
    expect(readReceiptCode(typed)).toBe(code)
  }
})

test('every single wrong character is found', () => {
  fc.assert(
    fc.property(fc.nat(14), fc.constantFrom(...LETTERS), (at, letter) => {
      fc.pre(code[at] !== letter)
      expect(readReceiptCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeUndefined()
    }),
  )
})

test('every swap of two neighbours is found', () => {
  for (let at = 0; at < 13; at++) {
    const [a = '', b = ''] = [code[at], code[at + 1]]
    if (a !== b) expect(readReceiptCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined()
  }
})

test.each(['', 'ABC', '0'.repeat(15), `${code}2`, 'x'.repeat(10_000), '../../../etc/pwd'])(
  '%.20s is no code',
  (typed) => {
    expect(readReceiptCode(typed)).toBeUndefined()
  },
)

test('it is hidden in a text, however it is written, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 28 }), { minLength: 14, maxLength: 14 }), (digits) => {
      const one = createReceiptCode(() => digits.shift() ?? 0)
      const text = `编号 ${showReceiptCode(one)}，进展：https://demo.example/r/${one}。电话 12345`
      expect(hideReceiptCodes(text)).toBe('编号 …，进展：https://demo.example/r/…。电话 12345')
    }),
  )
})
