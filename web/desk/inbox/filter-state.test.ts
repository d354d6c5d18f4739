import { describe, expect, it } from 'vitest'
import {
  filtersOf,
  isNarrowed,
  isSearchable,
  queryOfFilters,
  searchOfQuery,
  statusesOf,
  withFilter,
  withoutFilters,
} from './filter-state.ts'

describe('filters in the address', () => {
  it('reads what it knows and leaves the rest', () => {
    expect(
      filtersOf(
        {
          view: 'area',
          status: 'reported,accepted',
          overdue: '1',
          urgent: 'yes',
          from: '2026',
          open: 'x',
          q: ' 路灯 ',
        },
        'inbox',
      ),
    ).toEqual({ view: 'area', status: 'reported,accepted', overdue: '1', q: '路灯' })
    expect(filtersOf({ view: 'all' }, 'inbox')).toEqual({ view: 'inbox' })
  })

  it('takes away what is emptied, and the order when the view changes', () => {
    expect(withFilter({ view: 'area', sort: 'due', q: '路灯' }, { q: '' })).toEqual({
      view: 'area',
      sort: 'due',
    })
    expect(withFilter({ view: 'area', sort: 'due' }, { view: 'unit' })).toEqual({ view: 'unit' })
    expect(withoutFilters({ view: 'area', q: '路灯', overdue: '1', open: 'x' })).toEqual({
      view: 'area',
      open: 'x',
    })
  })

  it('keeps a view as a query and finds it again', () => {
    const filters = filtersOf({ view: 'area', q: '路灯 不亮', overdue: '1' }, 'inbox')
    expect(filtersOf(searchOfQuery(queryOfFilters(filters)), 'inbox')).toEqual(filters)
    expect(isNarrowed(filters)).toBe(true)
    expect(isNarrowed({ view: 'area', sort: 'due' })).toBe(false)
    expect(statusesOf({ view: 'inbox', status: 'a,,b' })).toEqual(['a', 'b'])
  })

  it('searches from two characters on, or by number', () => {
    expect(isSearchable('灯')).toBe(false)
    expect(isSearchable('路灯')).toBe(true)
    expect(isSearchable('7')).toBe(true)
    expect(isSearchable(' ')).toBe(true)
  })
})
