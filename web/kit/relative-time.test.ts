import { describe, expect, it } from 'vitest'
import { inputOfMoment, momentOfInput } from './city-time.ts'
import { relativeTime } from './relative-time.ts'

const NOW = Date.parse('2026-03-02T06:20:00Z') // 14:20 in the city

describe('relative time', () => {
  it.each([
    ['2026-03-02T06:19:40Z', '刚刚', 'just now'],
    ['2026-03-02T06:15:00Z', '5 分钟前', '5 min ago'],
    ['2026-03-02T01:00:00Z', '今天 09:00', 'today 09:00'],
    // 23:30 of the day before in the city, though the same day in UTC terms is earlier still
    ['2026-03-01T15:30:00Z', '昨天 23:30', 'yesterday 23:30'],
    ['2026-02-27T06:20:00Z', '3 天前', '3 days ago'],
    ['2026-01-05T06:20:00Z', '2026-01-05', '2026-01-05'],
    ['2026-03-02T06:50:00Z', '30 分钟后', 'in 30 min'],
    ['2026-03-03T01:00:00Z', '明天 09:00', 'tomorrow 09:00'],
    ['2026-03-07T01:00:00Z', '5 天后', 'in 5 days'],
    ['2026-06-07T01:00:00Z', '2026-06-07', '2026-06-07'],
  ])('%s', (at, zh, en) => {
    expect(relativeTime(Date.parse(at), NOW, 'zh')).toBe(zh)
    expect(relativeTime(Date.parse(at), NOW, 'en')).toBe(en)
  })

  it('reads what a date field shows as the city’s time', () => {
    expect(momentOfInput('2026-03-02T14:20')).toBe('2026-03-02T06:20:00.000Z')
    expect(inputOfMoment(NOW)).toBe('2026-03-02T14:20')
    expect(momentOfInput('2026-03')).toBeUndefined()
    // An empty field means "now", and not the year 2000, which is what engines read into a mere ":00Z".
    for (const text of ['', '14:20', '2026-03-02', '2026-02-31T99:00'])
      expect(momentOfInput(text)).toBeUndefined()
  })
})
