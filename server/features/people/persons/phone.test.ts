import { expect, it } from 'vitest'
import { createIdentityBox } from '../../../platform/crypto/identity-box.ts'
import { readPhone, sealPhone } from './phone.ts'

it.each([
  ['138 0000 0000', '13800000000'],
  ['（０３１３）８０１２３４５', '03138012345'],
  ['+86-138-0000-0000', '+8613800000000'],
  ['12345', '12345'],
])('reads %s', (typed, kept) => {
  expect(readPhone(typed)).toBe(kept)
})

it.each(['', '1234', 'no phone', '1380000000x', '1'.repeat(21)])('finds no number in "%s"', (typed) => {
  expect(readPhone(typed)).toBeUndefined()
})

it('shows four digits and opens only for its own person', () => {
  const box = createIdentityBox(Buffer.alloc(32, 1))
  const { sealed, last4 } = sealPhone(box, 'one', '13800001234')
  expect(last4).toBe('1234')
  expect(sealed.includes('1380000')).toBe(false)
  expect(box.open(sealed, 'persons:one')).toBe('13800001234')
  expect(() => box.open(sealed, 'persons:two')).toThrow()
})
