import { expect, it } from 'vitest'
import { createTotpSecret, matchTotp, stepOf, totpAddress, totpAt } from './totp.ts'

/** "12345678901234567890" of RFC 6238, appendix B, in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('gives the code of RFC 6238 at %i seconds', (seconds, code) => {
  expect(totpAt(SECRET, stepOf(seconds * 1_000))).toBe(code)
})

it('takes the code of now and of one step before or after, typed as people type', () => {
  const at = 1_111_111_111_000
  const now = stepOf(at)
  for (const step of [now - 1, now, now + 1])
    expect(matchTotp(SECRET, totpAt(SECRET, step), { at, after: 0 })).toBe(step)
  for (const step of [now - 2, now + 2])
    expect(matchTotp(SECRET, totpAt(SECRET, step), { at, after: 0 })).toBeUndefined()
  expect(matchTotp(SECRET, ' ０５０ 471 ', { at, after: 0 })).toBe(now)
})

it('takes no code twice, nor an earlier one after a later', () => {
  const at = 1_111_111_111_000
  const now = stepOf(at)
  expect(matchTotp(SECRET, totpAt(SECRET, now), { at, after: now })).toBeUndefined()
  expect(matchTotp(SECRET, totpAt(SECRET, now - 1), { at, after: now })).toBeUndefined()
  expect(matchTotp(SECRET, totpAt(SECRET, now + 1), { at, after: now })).toBe(now + 1)
})

it('makes secrets of 160 bits, no two alike', () => {
  const [one, other] = [createTotpSecret(), createTotpSecret()]
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(one).not.toBe(other)
})

it('names the city and the login for the phone', () => {
  expect(totpAddress(SECRET, '演示市 说事', 'li.hua')).toBe(
    `otpauth://totp/%E6%BC%94%E7%A4%BA%E5%B8%82%20%E8%AF%B4%E4%BA%8B:li.hua?secret=${SECRET}` +
      '&issuer=%E6%BC%94%E7%A4%BA%E5%B8%82%20%E8%AF%B4%E4%BA%8B',
  )
})
