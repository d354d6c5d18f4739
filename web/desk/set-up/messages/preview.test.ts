import { expect, it } from 'vitest'
import { previewOf, smsParts } from './preview.ts'

it('fills words in braces and leaves nothing behind for unknown ones', () => {
  expect(previewOf('“{matter}”：{nothing} 见 {link}', { matter: '路灯', link: 'x' })).toBe('“路灯”： 见 x')
})

it('counts messages as operators charge them', () => {
  expect([smsParts('字'.repeat(70)), smsParts('字'.repeat(71)), smsParts('字'.repeat(135))]).toEqual([
    1, 2, 3,
  ])
})
