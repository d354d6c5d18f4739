import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from './city-time.ts'
import { clockWords, limitWords, shortClockWords } from './clock-words.ts'

const WORKING = { roundTheClock: false, workingDayMs: 8 * HOUR_MS }
const URGENT = { roundTheClock: true, workingDayMs: 8 * HOUR_MS }

describe('the words of a clock', () => {
  it.each([
    [25 * MINUTE_MS, '还剩 25 分钟', '25 min left'],
    [2 * HOUR_MS + 40 * MINUTE_MS, '还剩 2 工作小时 40 分', '2 working h 40 min left'],
    [5 * HOUR_MS + 40 * MINUTE_MS, '还剩 5 工作小时', '5 working hours left'],
    [8 * HOUR_MS, '还剩 1 个工作日', '1 working day left'],
    [19 * HOUR_MS, '还剩 2 个工作日 3 小时', '2 working days 3 h left'],
    [-2 * HOUR_MS, '已超 2 工作小时', '2 working hours late'],
    [1, '还剩不到 1 分钟', 'under 1 min left'],
    [-1, '已到时限', 'time is up'],
    [-MINUTE_MS, '已超 1 分钟', '1 min late'],
  ])('working time %d', (ms, zh, en) => {
    expect(clockWords(ms, WORKING, 'zh')).toBe(zh)
    expect(clockWords(ms, WORKING, 'en')).toBe(en)
  })

  it.each([
    [25 * MINUTE_MS, '还剩 25 分钟', '25 work min left'],
    [2 * HOUR_MS + 40 * MINUTE_MS, '还剩 2 工作小时 40 分', '2 work h left'],
    [8 * HOUR_MS, '还剩 1 个工作日', '1 work day left'],
    [11 * HOUR_MS, '还剩 1 个工作日 3 小时', '1 work day 3 h left'],
    [19 * HOUR_MS, '还剩 2 个工作日 3 小时', '2 work days left'],
    [-3 * HOUR_MS, '已超 3 工作小时', 'late 3 work h'],
    [-11 * HOUR_MS, '已超 1 个工作日 3 小时', 'late 1 work day'],
    [-23 * 8 * HOUR_MS, '已超 23 个工作日', 'late 23 work days'],
    [1, '还剩不到 1 分钟', 'under 1 min left'],
    [-1, '已到时限', 'time is up'],
    [-MINUTE_MS, '已超 1 分钟', 'late 1 work min'],
  ])('in a narrow column, late or left first: %d', (ms, zh, en) => {
    expect(shortClockWords(ms, WORKING, 'zh')).toBe(zh)
    expect(shortClockWords(ms, WORKING, 'en')).toBe(en)
    expect(shortClockWords(-9 * HOUR_MS, URGENT, 'en')).toBe('late 9 h')
    expect(shortClockWords(28 * HOUR_MS, URGENT, 'en')).toBe('1 day 4 h left')
  })

  it('counts urgent matters round the clock, without the word for work', () => {
    expect(clockWords(9 * HOUR_MS, URGENT, 'zh')).toBe('还剩 9 小时')
    expect(clockWords(-28 * HOUR_MS, URGENT, 'zh')).toBe('已超 1 天 4 小时')
    expect(clockWords(-28 * HOUR_MS, URGENT, 'en')).toBe('1 day 4 h late')
  })

  it('names limits with their unit', () => {
    expect(limitWords(3, 'working_day', 'zh')).toBe('3 个工作日')
    expect(limitWords(1, 'working_hour', 'en')).toBe('1 working hour')
    expect(limitWords(2, 'urgent_hour', 'zh')).toBe('2 小时（昼夜连续）')
  })
})
