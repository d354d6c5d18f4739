import { describe, expect, it } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { catalogueProblems } from './catalogue-problems.ts'
import { aCatalogue, aMatter } from './testing/sample-catalogue.ts'
import type { Matter } from './matter.ts'

const problemsWith = (change: Partial<Matter>) =>
  catalogueProblems(aCatalogue([aMatter('M1', change)])).map(({ where, en }) => `${where} ${en}`)
const problemsOf = (change: Partial<Catalogue>) =>
  catalogueProblems({ ...aCatalogue([aMatter('M1')]), ...change }).map(({ where, en }) => `${where} ${en}`)

describe('catalogueProblems', () => {
  it('finds nothing in a sound catalogue', () => {
    expect(catalogueProblems(aCatalogue([aMatter('M1')]))).toEqual([])
  })

  it('says each problem in both languages', () => {
    const [problem] = catalogueProblems(aCatalogue([aMatter('M1', { levels: [] })]))
    expect(problem?.zh).toMatch(/职责清单/)
    expect(problem?.en).toMatch(/duty list/)
  })

  it('finds codes listed twice', () => {
    const twice = aCatalogue([aMatter('M1'), aMatter('M1')])
    expect(catalogueProblems(twice)).toMatchObject([{ where: 'M1', en: 'is listed twice' }])
  })

  it('finds a matter of another version or of no group', () => {
    expect(problemsWith({ catalogueVersion: 'old' })).toEqual(['M1 belongs to another version'])
    expect(problemsWith({ group: 'G9' })).toEqual(['M1 its group does not exist'])
  })

  it('finds missing labels and closing conditions', () => {
    expect(problemsWith({ en: ' ' })).toEqual(['M1 lacks its Chinese or English label'])
    expect(problemsWith({ closingConditions: [] })).toEqual(['M1 has no closing condition'])
    const condition = { id: '1', zh: '已修好', en: 'Mended' }
    expect(problemsWith({ closingConditions: [condition, condition] })).toEqual([
      'M1 numbers a closing condition twice',
    ])
  })

  it('keeps a matter within the duty lists (rules §3)', () => {
    expect(problemsWith({ levels: ['county'], rule: { id: 'r', to: 'grid_seat' } })).toEqual([
      'M1 goes to the community, whose duty list lacks it',
    ])
    expect(
      problemsWith({
        levels: ['community'],
        direct: false,
        rule: { id: 'r', to: 'centre', level: 'street' },
      }),
    ).toEqual(['M1 goes to the street, whose duty list lacks it'])
  })

  it('wants a department that exists, and a handler where nobody chooses', () => {
    const rule = { id: 'r', to: 'department', level: 'community', function: 'dragons' } as const
    expect(problemsWith({ rule })).toEqual(['M1 no department has the function its rule names'])
    expect(problemsWith({ direct: true, rule: { id: 'r', to: 'centre', level: 'community' } })).toEqual([
      'M1 is dispatched at once, but its rule names no handler',
    ])
  })

  it('wants positive limits, and round-the-clock ones where it is urgent (rules §2)', () => {
    const { limits } = aMatter('M1')
    const handle = (amount: number, unit: 'urgent_hour' | 'working_day') => ({
      limits: { ...limits, handle: { amount, unit } },
    })
    expect(problemsWith(handle(0, 'working_day'))).toEqual(['M1 has a limit that is not positive'])
    expect(problemsWith({ urgent: true, ...handle(1, 'urgent_hour') })).toEqual([
      'M1 is urgent, but a limit counts working time',
    ])
  })

  it('wants a matter for everything else, dispatched by a person', () => {
    expect(problemsOf({ other: 'M9' })).toEqual(['M9 the matter for everything else does not exist'])
    expect(problemsOf({ other: 'M1' })).toEqual(['M1 everything else needs a person to dispatch it'])
  })
})
