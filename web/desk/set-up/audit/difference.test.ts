import { expect, it } from 'vitest'
import { differences } from './difference.ts'

it('lists what changed, nested values by their path', () => {
  expect(
    differences({ name: '甲', active: true, at: { from: 1 } }, { name: '乙', active: true, at: { to: 2 } }),
  ).toEqual([
    { field: 'name', before: '甲', after: '乙' },
    { field: 'at.from', before: '1', after: undefined },
    { field: 'at.to', before: undefined, after: '2' },
  ])
})

it('lists everything of a first state, and nothing of the same', () => {
  expect(differences(undefined, { name: '甲', none: null, codes: ['1', '2'] })).toEqual([
    { field: 'name', before: undefined, after: '甲' },
    { field: 'codes', before: undefined, after: '1, 2' },
  ])
  expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toEqual([])
  expect(differences('before', 'after')).toEqual([{ field: '', before: 'before', after: 'after' }])
})
