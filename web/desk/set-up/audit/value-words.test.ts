import { expect, it } from 'vitest'
import { valueWord } from './value-words.ts'

it('says in words what the log keeps as a code', () => {
  expect(valueWord('agent', 'desktop', 'zh')).toBe('电脑浏览器')
  expect(valueWord('position', 'grid_officer', 'zh')).toBe('网格员')
  expect(valueWord('active', 'false', 'en')).toBe('no')
})

it('leaves alone what speaks for itself', () => {
  expect(valueWord('name', '茶坊社区', 'zh')).toBeUndefined()
  expect(valueWord('agent', 'toString', 'zh')).toBeUndefined()
})
