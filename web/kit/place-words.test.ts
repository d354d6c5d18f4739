import { expect, it } from 'vitest'
import { placeWords } from './place-words.ts'

const NAMES = ['Hongqilou Subdistrict', 'Chafang Community', 'Grid 3']

it('names a place in English from the smallest area outwards, with commas', () => {
  expect(placeWords(NAMES, 'en')).toBe('Grid 3, Chafang Community, Hongqilou Subdistrict')
  expect(placeWords(NAMES.slice(0, 1), 'en')).toBe('Hongqilou Subdistrict')
})

it('names a place in Chinese from the largest area inwards', () => {
  expect(placeWords(['茶坊社区', '第三网格'], 'zh')).toBe('茶坊社区 第三网格')
  expect(placeWords(['茶坊社区', '第三网格'], 'zh', ' › ')).toBe('茶坊社区 › 第三网格')
})
