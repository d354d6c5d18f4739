import { describe, expect, it } from 'vitest'
import { dayWords, daysTaken, exactWords, momentWords, stampWords } from './when.ts'

const at = (iso: string): number => Date.parse(iso)
const NOW = at('2026-11-23T09:30:00+08:00')

describe('days and moments in words', () => {
  it('names the days around today', () => {
    expect(dayWords(at('2026-11-23T23:59:00+08:00'), NOW, 'zh')).toBe('今天')
    expect(dayWords(at('2026-11-24T00:00:00+08:00'), NOW, 'zh')).toBe('明天')
    expect(dayWords(at('2026-11-22T00:00:00+08:00'), NOW, 'en')).toBe('yesterday')
  })
  it('names other days by date, and the year where it is another one', () => {
    expect(dayWords(at('2026-12-01T08:00:00+08:00'), NOW, 'zh')).toBe('12月1日')
    expect(dayWords(at('2027-01-04T08:00:00+08:00'), NOW, 'zh')).toBe('2027年1月4日')
    expect(dayWords(at('2027-01-04T08:00:00+08:00'), NOW, 'en')).toBe('4 Jan 2027')
  })
  it('says the hour, and the weekday of a day further off', () => {
    expect(momentWords(at('2026-11-23T18:00:00+08:00'), NOW, 'zh')).toBe('今天 18:00')
    expect(momentWords(at('2026-11-25T18:00:00+08:00'), NOW, 'zh')).toBe('11月25日（周三）18:00')
    expect(momentWords(at('2026-11-25T18:00:00+08:00'), NOW, 'en')).toBe('18:00 on Wed 25 Nov')
    expect(momentWords(at('2026-11-24T18:00:00+08:00'), NOW, 'en')).toBe('18:00 tomorrow')
    expect(momentWords(at('2026-11-12T18:00:00+08:00'), NOW, 'en')).toBe('18:00 on 12 Nov')
  })
  it('heads a list with the day first', () => {
    expect(stampWords(at('2026-11-22T18:00:00+08:00'), NOW, 'zh')).toBe('昨天 18:00')
    expect(stampWords(at('2026-11-22T18:00:00+08:00'), NOW, 'en')).toBe('Yesterday, 18:00')
  })
  it('names the whole day on paper', () => {
    expect(exactWords(NOW, 'zh')).toBe('2026年11月23日 09:30')
    expect(exactWords(NOW, 'en')).toBe('09:30 on 23 Nov 2026')
  })
  it('counts days like a person', () => {
    expect(daysTaken(NOW, NOW + 3_600_000)).toBe(1)
    expect(daysTaken(NOW, at('2026-11-25T00:10:00+08:00'))).toBe(3)
  })
})
