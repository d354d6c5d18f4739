import { expect, it } from 'vitest'
import { addressMissing } from './address-missing.ts'

it('is said at the start in both languages, unless the house knows its address', () => {
  expect(addressMissing({ publicUrl: 'https://say.example' })).toEqual([])
  const lines = addressMissing({ publicUrl: undefined }).join('\n')
  expect(lines).toContain('SHUOSHI_PUBLIC_URL')
  expect(lines).toContain('短信')
  expect(lines).toContain('messages')
})
