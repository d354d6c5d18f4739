import { expect, it } from 'vitest'
import { weakness } from './password-policy.ts'

const reason = (password: string, login = 'li.hua'): unknown => weakness(password, login)?.params?.reason

it.each([
  ['short', 'nine-char'],
  ['common', 'Password123'],
  ['common', '1111111111'],
  ['common', '１２３４５６７８９０'],
  ['login', 'Li.Hua2026'],
  ['long', 'ab1'.repeat(100)],
])('finds it %s: %s', (expected, password) => {
  expect(reason(password)).toBe(expected)
})

it('finds the name of the city common, with its ending or without', () => {
  for (const password of ['Qinhuangdao', 'qinhuangdaoshi']) {
    expect(weakness(password, 'li.hua', 'qin huang dao shi')?.params?.reason).toBe('common')
    expect(weakness(password, 'li.hua')).toBeUndefined()
  }
})

it('counts characters, not bytes', () => {
  expect(reason('百姓说事干部解题')).toBe('short')
  expect(reason('百姓说事干部解题好不好')).toBeUndefined()
})

it('lets long ones through without rules about kinds of characters', () => {
  expect(reason('correct horse battery')).toBeUndefined()
})
