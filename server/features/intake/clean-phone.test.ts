import { describe, expect, it } from 'vitest'
import { cleanPhone } from './clean-phone.ts'

describe('the phone somebody leaves', () => {
  it.each([
    ['13900000000', '13900000000'],
    [' 139 0000-0000 ', '13900000000'],
    ['１３９００００００００', '13900000000'],
    ['+86 139 0000 0000', '+8613900000000'],
    ['0313-5566778', '03135566778'],
    ['（010）88886666', '01088886666'],
    ['0313-5566778转801', '03135566778801'],
    ['0313-5566778 分机 801', '03135566778801'],
    ['0313 5566778 ext. 801', '03135566778801'],
    ['0313-5566778#801', '03135566778801'],
    ['+86 313 5566778', '+863135566778'],
    ['5566778', '5566778'],
    ['400-000-0000', '4000000000'],
    ['+852 2123 4567', '+85221234567'],
    ['0044 20 7946 0000', '00442079460000'],
  ])('%s is one', (typed, kept) => expect(cleanPhone(typed)).toBe(kept))

  it.each([
    '12345',
    '110',
    '1390000000',
    '139000000000',
    '12900000000',
    '0000000000',
    '11111111111',
    '+86 12',
    '+1234',
    '打邻居家',
    '139abc00000',
  ])('%s is none, and the sentence says what would be', (typed) =>
    expect(cleanPhone(typed)).toMatchObject({ code: 'input.not-a-phone', field: 'phone' }),
  )

  it('may be left out', () => {
    expect(cleanPhone(undefined)).toBeUndefined()
    expect(cleanPhone('  ')).toBeUndefined()
  })

  it('is refused when it is far too long, before anything else', () =>
    expect(cleanPhone('1'.repeat(41))).toMatchObject({ code: 'input.too-long' }))
})
