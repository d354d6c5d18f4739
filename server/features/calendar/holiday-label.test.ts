import { expect, test } from 'vitest'
import { defaultCalendar } from '../../../domain/limits/default-calendar.ts'
import { holidayLabel } from './holiday-label.ts'

test.each([
  ['春节', 'Spring Festival'],
  ['国庆节、中秋节', 'National Day, Mid-Autumn Festival'],
  ['中秋、国庆', 'Mid-Autumn Festival, National Day'],
  ['抗战胜利80周年纪念日', '抗战胜利80周年纪念日'],
])('%s is %s', (zh, en) => expect(holidayLabel(zh)).toEqual({ zh, en }))

test('every holiday of the calendar we ship has an English name', () => {
  const names = Object.values(defaultCalendar.years).flatMap((table) => Object.values(table.names ?? {}))
  for (const name of names) expect(holidayLabel(name).en).toMatch(/^[\w ,-]+$/)
})
