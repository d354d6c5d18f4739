import { describe, expect, it } from 'vitest'
import { suggest, suggestionIndex } from '../../domain/catalogue/suggest.ts'
import { DEFAULT_CATALOGUE } from '../../server/features/catalogue/data/default-catalogue.ts'
import { fillText } from './fill-text.ts'
import { PUBLIC_SUMMARIES } from './notes/public-summaries.ts'
import { SAYINGS_BY_MATTER } from './sayings.ts'

const VALUES = {
  place: '演示小区',
  landmark: '小区东门',
  time: '昨天晚上',
  times: '三次',
  span: '半个月',
}
const all = Object.entries(SAYINGS_BY_MATTER).flatMap(([code, texts]) =>
  texts.map((text) => ({ code, text })),
)

describe('what simulated residents say', () => {
  it('has at least six sayings for every matter of the default catalogue, and 300 in all', () => {
    for (const { code } of DEFAULT_CATALOGUE.matters) {
      expect(SAYINGS_BY_MATTER[code]?.length, code).toBeGreaterThanOrEqual(6)
    }
    expect(Object.keys(SAYINGS_BY_MATTER)).toHaveLength(DEFAULT_CATALOGUE.matters.length)
    expect(all.length).toBeGreaterThanOrEqual(300)
  })

  it('repeats no saying', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })

  it('leaves no placeholder unfilled', () => {
    for (const { text } of all) expect(fillText(text, VALUES)).not.toMatch(/[{}]|undefined/)
  })

  it('is understood: nine in ten show the right matter among the first three', () => {
    const index = suggestionIndex(DEFAULT_CATALOGUE)
    const right = all.filter(({ code, text }) =>
      suggest(index, fillText(text, VALUES), 3).some((suggestion) => suggestion.code === code),
    )
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.9)
  })

  it('tells the neighbours of every matter what came of it, in their own words', () => {
    for (const { code } of DEFAULT_CATALOGUE.matters) {
      expect(PUBLIC_SUMMARIES[code], code).toMatch(/^[^a-zA-Z]{8,60}。$/)
      expect(PUBLIC_SUMMARIES[code]).not.toMatch(/案件|立案|派遣|权责|诉求|处置|核查|反映/)
    }
  })
})
