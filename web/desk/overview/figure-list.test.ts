import { describe, expect, it } from 'vitest'
import type { OverviewRow } from '../../../contract/overview.ts'
import { lateShare, listOf, readSort, remainder, sortRows } from './figure-list.ts'

function row(code: string, open: number, overdue = 0): OverviewRow {
  return {
    area: { code, name: code, level: 'county' },
    open,
    overdue,
    waiting: open,
    inHand: 0,
    finishing: 0,
    suspended: 0,
    ages: { upTo1: open, upTo3: 0, upTo7: 0, upTo30: 0, older: 0 },
    closed: 0,
  }
}

// Half past one in the city's night: the day before by UTC.
const NOW = Date.parse('2026-03-02T17:30:00Z')

describe('the list behind a figure', () => {
  it('counts the same days as the figure, on the city calendar', () => {
    const days = (figure: Parameters<typeof listOf>[1]) => {
      const { from, to } = listOf('1', figure, NOW)
      return [from, to]
    }
    expect(days('upTo1')).toEqual(['2026-03-02', undefined])
    expect(days('upTo3')).toEqual(['2026-02-28', '2026-03-01'])
    expect(days('upTo7')).toEqual(['2026-02-24', '2026-02-27'])
    expect(days('upTo30')).toEqual(['2026-02-01', '2026-02-23'])
    expect(days('older')).toEqual([undefined, '2026-01-31'])
  })

  it('names the statuses of the figure and leaves ended cases out', () => {
    expect(listOf('1', 'finishing', NOW)).toEqual({ view: 'area', area: '1', status: 'resolved,verified' })
    expect(listOf('1', 'overdue', NOW)).toMatchObject({ overdue: '1' })
    expect(listOf('1', 'open', NOW).status).not.toContain('closed')
  })
})

describe('rows', () => {
  it('have no share where nothing is open', () => {
    expect(lateShare(row('1', 0))).toBeUndefined()
    expect(lateShare(row('1', 8, 2))).toBe(25)
  })

  it('leave a remainder that is known no further down, never below nothing', () => {
    expect(remainder(row('0', 5), [row('1', 2), row('2', 1)]).get('open')).toBe(2)
    expect(remainder(row('0', 1), [row('1', 2)]).get('open')).toBe(0)
  })

  it('sort by a figure, by share with no data last, and by name', () => {
    const rows = [row('1', 3, 1), row('2', 9, 1), row('3', 0)]
    const codes = (text?: string) => sortRows(rows, readSort(text)).map(({ area }) => area.code)
    expect(codes()).toEqual(['2', '1', '3'])
    expect(codes('-open')).toEqual(['3', '1', '2'])
    expect(codes('share')).toEqual(['1', '2', '3'])
    expect(codes('name')).toEqual(['1', '2', '3'])
    expect(readSort('nonsense')).toEqual({ by: 'open', down: true })
  })
})
