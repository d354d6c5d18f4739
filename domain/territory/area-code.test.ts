import { describe, expect, it } from 'vitest'
import { gridCode, levelSuggestedBy, parentSuggestedBy, parseAreaCode } from './area-code.ts'

describe('codes as people write them', () => {
  it.each([
    ['1307', '130700000000'],
    [' １３０７０２ ', '130702000000'],
    ['130702001', '130702001000'],
    ['130702 001 025', '130702001025'],
    ['130702001025003', '130702001025003'],
    ['13070', undefined],
    ['1.30702E+11', undefined],
    ['', undefined],
  ])('%s is %s', (text, code) => expect(parseAreaCode(text)).toBe(code))
})

it('suggests level and parent by shape', () => {
  expect(
    ['130700000000', '130702000000', '130702001000', '130702001025', '130702001025003'].map((code) => [
      levelSuggestedBy(code),
      parentSuggestedBy(code),
    ]),
  ).toEqual([
    ['city', undefined],
    ['county', '130700000000'],
    ['street', '130702000000'],
    ['community', '130702001000'],
    ['grid', '130702001025'],
  ])
})

it('numbers the grids of a community', () => expect(gridCode('130702001025', 3)).toBe('130702001025003'))
