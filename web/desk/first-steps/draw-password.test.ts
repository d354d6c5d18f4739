import { expect, it } from 'vitest'
import { DrawnPassword, ONE_TIME_SIGNS } from '../../../contract/set-up.ts'
import { drawPassword } from './draw-password.ts'

it('draws what the server takes, another one every time', () => {
  const drawn = Array.from({ length: 200 }, () => drawPassword())
  for (const one of drawn) expect(DrawnPassword.safeParse(one).success).toBe(true)
  expect(new Set(drawn).size).toBe(200)
})

it('prefers no sign to another: a byte beyond the last whole round is thrown again', () => {
  const bytes = [255, 248, 247, ...Array.from({ length: 11 }, (_, i) => i)]
  const drawn = drawPassword((into) => void (into[0] = bytes.shift() ?? 0))
  expect(drawn.charAt(0)).toBe(ONE_TIME_SIGNS.charAt(247 % ONE_TIME_SIGNS.length))
  expect(drawn.charAt(1)).toBe(ONE_TIME_SIGNS.charAt(0))
  expect(bytes).toEqual([])
})
