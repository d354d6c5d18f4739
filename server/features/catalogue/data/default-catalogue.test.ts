import { describe, expect, it } from 'vitest'
import { catalogueProblems } from '../../../../domain/catalogue/catalogue-problems.ts'
import { suggest, suggestionIndex } from '../../../../domain/catalogue/suggest.ts'
import { CatalogueShape } from '../catalogue-shape.ts'
import { DEFAULT_CATALOGUE } from './default-catalogue.ts'
import { SAYINGS } from './sayings-for-test.ts'

describe('the default catalogue', () => {
  it('passes the gate every catalogue must pass, unchanged', () => {
    expect(CatalogueShape.parse(DEFAULT_CATALOGUE)).toEqual(DEFAULT_CATALOGUE)
  })

  it('hangs together: unique codes, labels, rules within duty lists, urgent limits round the clock', () => {
    expect(catalogueProblems(DEFAULT_CATALOGUE)).toEqual([])
  })

  it('has some forty matters in nine groups, none of them empty', () => {
    expect(DEFAULT_CATALOGUE.matters.length).toBeGreaterThanOrEqual(40)
    for (const { code } of DEFAULT_CATALOGUE.groups) {
      expect(DEFAULT_CATALOGUE.matters.some((matter) => matter.group === code)).toBe(true)
    }
  })

  it('numbers a matter under its group and gives two to four closing conditions', () => {
    for (const matter of DEFAULT_CATALOGUE.matters) {
      expect(matter.code.startsWith(matter.group), matter.code).toBe(true)
      expect(matter.closingConditions.length, matter.code).toBeGreaterThanOrEqual(2)
      expect(matter.closingConditions.length, matter.code).toBeLessThanOrEqual(4)
    }
  })

  it('lets a community review an ordinary matter within 3 working hours (rules §2)', () => {
    for (const matter of DEFAULT_CATALOGUE.matters.filter(({ urgent }) => !urgent)) {
      expect(matter.limits.review).toEqual({ amount: 3, unit: 'working_hour' })
    }
  })

  it('has a total limit that leaves room for every stage', () => {
    for (const { code, limits } of DEFAULT_CATALOGUE.matters) {
      const { total, ...stages } = limits
      // Eight working hours make a working day; urgent limits are all in hours here.
      const hours = (limit: { amount: number; unit: string }) =>
        limit.unit === 'working_day' ? limit.amount * 8 : limit.amount
      const needed = Object.values(stages).reduce((sum, limit) => sum + hours(limit), 0)
      expect(hours(total), code).toBeGreaterThanOrEqual(needed)
    }
  })
})

describe('suggestions from what residents say', () => {
  const index = suggestionIndex(DEFAULT_CATALOGUE)

  it('shows the right matter among the first three for at least four in five sentences', () => {
    expect(SAYINGS.length).toBeGreaterThanOrEqual(60)
    const missed = SAYINGS.filter(
      ([text, code]) => !suggest(index, text, 3).some((each) => each.code === code),
    )
    expect(missed.length / SAYINGS.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.2)
  })

  it('puts the right one first for at least two in three', () => {
    const first = SAYINGS.filter(([text, code]) => suggest(index, text, 3)[0]?.code === code)
    expect(first.length / SAYINGS.length).toBeGreaterThanOrEqual(0.66)
  })

  it('names only words that stand in the text', () => {
    for (const [text] of SAYINGS) {
      for (const { because } of suggest(index, text, 3))
        for (const word of because) expect(text).toContain(word)
    }
  })

  it.each(['今天天气不错', 'qwerty', '……', '请问现在几点'])('offers "something else" for “%s”', (text) => {
    expect(suggest(index, text, 3).at(-1)).toEqual({ code: 'L0999', score: 0.05, because: [] })
  })

  it('understands plain English labels too', () => {
    expect(suggest(index, 'There is a manhole cover missing on our road', 3)[0]?.code).toBe('L0103')
  })
})
