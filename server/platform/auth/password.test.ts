import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import { createSessionToken, hashSessionToken } from './session-token.ts'

const hash = await hashPassword('百姓说事-2026')

test('the right password opens, another does not', async () => {
  expect(await verifyPassword('百姓说事-2026', hash)).toBe(true)
  expect(await verifyPassword('百姓说事-2027', hash)).toBe(false)
  expect(await verifyPassword('', hash)).toBe(false)
})

test('full-width digits are the same digits', async () => {
  expect(await verifyPassword('百姓说事-２０２６', hash)).toBe(true)
})

test('the same password is kept differently each time, with its parameters', async () => {
  const other = await hashPassword('百姓说事-2026')
  expect(other).not.toBe(hash)
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(hash).not.toContain('2026')
})

test('an account that does not exist takes its time and says no', async () => {
  expect(await verifyPassword('anything', undefined)).toBe(false)
})

test('nobody keeps us busy with a novel', async () => {
  expect(await verifyPassword('x'.repeat(1_000_000), hash)).toBe(false)
})

test('a weaker hash of former times still opens and asks to be made anew', async () => {
  const salt = Buffer.alloc(16, 5)
  const key = scryptSync('old one', salt, 32, { N: 16_384, r: 8, p: 1 })
  const old = ['scrypt', 16_384, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$')
  expect(await verifyPassword('old one', old)).toBe(true)
  expect(needsRehash(old)).toBe(true)
  expect(needsRehash(hash)).toBe(false)
})

test('many at once all get their answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => verifyPassword(n % 2 ? '百姓说事-2026' : 'no', hash)),
  )
  expect(answers).toEqual([false, true, false, true, false, true])
})

test('a session token is random and only its hash is kept', () => {
  const token = createSessionToken()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(createSessionToken()).not.toBe(token)
  expect(hashSessionToken(token)).toHaveLength(32)
})
