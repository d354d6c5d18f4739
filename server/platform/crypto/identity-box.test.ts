import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentityBox } from './identity-box.ts'
import { loadIdentityBox } from './load-box.ts'

const key = Buffer.alloc(32, 1)
const box = createIdentityBox(key)

test('what was sealed opens, and nothing of it shows', () => {
  const sealed = box.seal('演示·王某 13800000000', 'report_identities:1')
  expect(sealed.includes('138')).toBe(false)
  expect(box.open(sealed, 'report_identities:1')).toBe('演示·王某 13800000000')
})

test('the same thing never looks the same twice', () => {
  expect(box.seal('a', 'r').equals(box.seal('a', 'r'))).toBe(false)
})

test('moved to another row it no longer opens', () => {
  expect(() => box.open(box.seal('a', 'row:1'), 'row:2')).toThrow()
})

test.each([0, 3, 8, 20, 40])('changed at byte %i it no longer opens', (at) => {
  const sealed = box.seal('some longer name of a person', 'row:1')
  sealed[at] = (sealed[at] ?? 0) ^ 1
  expect(() => box.open(sealed, 'row:1')).toThrow()
})

test('a new key opens what an old one sealed, while that is known', () => {
  const sealed = box.seal('a', 'row:1')
  const next = Buffer.alloc(32, 2)
  expect(createIdentityBox(next, [key]).open(sealed, 'row:1')).toBe('a')
  expect(() => createIdentityBox(next).open(sealed, 'row:1')).toThrow(/SHUOSHI_KEY_OLD/)
})

test('a fingerprint tells equals apart from others, by key and purpose', () => {
  const of = box.fingerprint('13800000000', 'phone')
  expect(of.equals(box.fingerprint('13800000000', 'phone'))).toBe(true)
  expect(of.equals(box.fingerprint('13800000001', 'phone'))).toBe(false)
  expect(of.equals(box.fingerprint('13800000000', 'name'))).toBe(false)
  expect(of.equals(createIdentityBox(Buffer.alloc(32, 2)).fingerprint('13800000000', 'phone'))).toBe(false)
})

test('the key file is made once, for its owner alone', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shuoshi-key-'))
  try {
    const first = loadIdentityBox({ dataFolder, oldKeys: [] })
    const path = join(dataFolder, 'identity.key')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const sealed = first.seal('a', 'row')
    expect(loadIdentityBox({ dataFolder, oldKeys: [] }).open(sealed, 'row')).toBe('a')
    expect(
      loadIdentityBox({ dataFolder: '', oldKeys: [], key: readFileSync(path, 'utf8').trim() }).open(
        sealed,
        'row',
      ),
    ).toBe('a')
  } finally {
    rmSync(dataFolder, { recursive: true })
  }
})
