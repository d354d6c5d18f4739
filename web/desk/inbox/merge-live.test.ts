import { describe, expect, it } from 'vitest'
import type { CaseListItem } from '../../../contract/case-list.ts'
import { mergeLive } from './merge-live.ts'

const row = (id: string, status = 'handling'): CaseListItem => ({ id, status }) as CaseListItem
/** The top of a longer list. */
const top = (...items: CaseListItem[]) => ({ items, next: 'more' })
const ids = (rows: readonly CaseListItem[]) => rows.map(({ id }) => id).join('')

describe('live changes of a list', () => {
  it('changes content in place, even while somebody reads', () => {
    const merged = mergeLive([row('a'), row('b')], top(row('a'), row('b', 'resolved')), false)
    expect(merged).toMatchObject({ changed: ['b'], moved: 0 })
    expect(merged.rows[1]?.status).toBe('resolved')
  })

  it('does not move rows under the cursor, but says how many would', () => {
    const merged = mergeLive([row('a'), row('b'), row('c')], top(row('n'), row('a'), row('b')), false)
    expect(ids(merged.rows)).toBe('abc')
    expect(merged.moved).toBe(2) // n came, c went
  })

  it('moves them when nobody is reading, and keeps what lies further down', () => {
    const merged = mergeLive([row('a'), row('b'), row('c')], top(row('b'), row('a')), true)
    expect(ids(merged.rows)).toBe('bac')
    expect(merged.moved).toBe(0)
  })

  it('does not count what merely slid', () => {
    const merged = mergeLive([row('a'), row('b'), row('c')], top(row('b'), row('c')), false)
    expect(merged.moved).toBe(1)
  })

  it('lets the last row go when what came is the whole list', () => {
    expect(mergeLive([row('a')], { items: [] }, false)).toEqual({
      rows: [row('a')],
      changed: [],
      moved: 1,
    })
    expect(ids(mergeLive([row('a'), row('b')], { items: [row('a')] }, true).rows)).toBe('a')
  })
})
