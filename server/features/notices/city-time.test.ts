import { expect, it } from 'vitest'
import { moment } from '../../../domain/limits/testing/moment.ts'
import { saidMoment } from './city-time.ts'

const NOW = moment('2026-11-25 09:00')

it('says a day of this year without the year, any other with it', () => {
  expect(saidMoment(moment('2026-11-24 18:00'), 'zh', NOW)).toBe('11月24日18:00')
  expect(saidMoment(moment('2026-11-24 18:00'), 'en', NOW)).toBe('24 Nov 18:00')
  expect(saidMoment(moment('2027-11-24 11:21'), 'zh', NOW)).toBe('2027年11月24日11:21')
  expect(saidMoment(moment('2027-11-24 11:21'), 'en', NOW)).toBe('24 Nov 2027 11:21')
})

it("goes by the city's own year, not by that of Greenwich", () => {
  const newYear = moment('2027-01-01 07:30')
  expect(saidMoment(newYear, 'zh', NOW)).toBe('2027年1月1日07:30')
  expect(saidMoment(newYear, 'zh', newYear)).toBe('1月1日07:30')
})
