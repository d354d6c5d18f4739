import { expect, it } from 'vitest'
import { hoursText, readHours } from './hours.ts'

it('reads working hours as people write them, and nothing else', () => {
  const day = [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ]
  expect(readHours(hoursText(day))).toEqual(day)
  expect(readHours('8:00至12:00，14：00—18：00')).toEqual(day)
  for (const wrong of ['', '8-12', '08:00-', '08:00-12:00 noon']) expect(readHours(wrong)).toBeUndefined()
})
