import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../domain/kernel/instant.ts'
import { uuidV7At } from '../platform/ids/uuid-v7.ts'
import { lowestCaseId, needTimelyId } from './case-ids.ts'

const OPENED = Date.UTC(2026, 2, 2, 1)
const LOWEST = new Uint8Array(10)
const HIGHEST = new Uint8Array(10).fill(255)

test('an id of the opening, of later, or of a clock a little slow is taken', () => {
  for (const at of [OPENED, OPENED + 400 * DAY, OPENED - HOUR]) {
    expect(() => needTimelyId(uuidV7At(at), OPENED)).not.toThrow()
  }
})

test('an id of long before the opening, or of no moment, is not', () => {
  expect(() => needTimelyId(uuidV7At(OPENED - 2 * DAY), OPENED)).toThrow(/UUIDv7/)
  expect(() => needTimelyId('00000000-0000-4000-8000-000000000000', OPENED)).toThrow(/UUIDv7/)
})

test('no id that is taken lies below the lowest of its moment', () => {
  for (const at of [OPENED - DAY, OPENED, OPENED + 1]) {
    for (const bytes of [LOWEST, HIGHEST]) {
      const id = uuidV7At(at, bytes)
      expect(() => needTimelyId(id, OPENED)).not.toThrow()
      expect(id >= lowestCaseId(OPENED), id).toBe(true)
    }
  }
  expect(uuidV7At(OPENED - DAY - 1, HIGHEST) < lowestCaseId(OPENED)).toBe(true)
})
