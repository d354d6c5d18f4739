import { expect, test } from 'vitest'
import { momentOfUuidV7, uuidV7, uuidV7At } from './uuid-v7.ts'

test('ids made one after the other sort in that order and are all different', () => {
  const ids = Array.from({ length: 20_000 }, () => uuidV7())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('an id tells its moment', () => {
  expect(momentOfUuidV7(uuidV7At(1_772_413_200_000))).toBe(1_772_413_200_000)
  expect(Math.abs(momentOfUuidV7(uuidV7()) - Date.now())).toBeLessThan(5_000)
})

test('loaded history can be repeated', () => {
  const bytes = Buffer.from('0123456789')
  expect(uuidV7At(5, bytes)).toBe(uuidV7At(5, bytes))
})
