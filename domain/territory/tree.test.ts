import { describe, expect, it } from 'vitest'
import type { Area } from './area.ts'
import { growTree, type Seed } from './tree.ts'

const city: Seed = { code: '130700000000', parent: null, level: 'city', name: '张家口市' }
const county: Seed = { code: '130702000000', parent: city.code, level: 'county', name: '桥东区' }
const street: Seed = { code: '130702001000', parent: county.code, level: 'street', name: '红旗楼街道' }

describe('growing the tree', () => {
  it('gives every area its path, whatever the order of the rows', () => {
    const grown = growTree([street, county, city])
    expect(grown).toEqual([
      { ...city, path: [city.code] },
      { ...county, path: [city.code, county.code] },
      { ...street, path: [city.code, county.code, street.code] },
    ])
  })

  it('hangs new areas onto those that are there', () => {
    const known = new Map<string, Area>([[county.code, { ...county, path: [city.code, county.code] }]])
    expect(growTree([street], known)).toMatchObject([{ path: [city.code, county.code, street.code] }])
  })

  it('takes ancestry from the parent, never from the code', () => {
    const farm: Seed = { code: '999999500001', parent: county.code, level: 'community', name: '一分场' }
    expect(growTree([farm, county, city])).toMatchObject([
      {},
      {},
      { path: [city.code, county.code, farm.code] },
    ])
  })

  it('refuses an unknown parent, a parent too low and a circle', () => {
    expect(growTree([city, street])).toMatchObject({
      code: 'area.parent-unknown',
      params: { area: street.code },
    })
    expect(growTree([{ ...county, parent: null }])).toMatchObject({ code: 'area.parent-unknown' })
    expect(growTree([city, county, { ...street, level: 'county' }])).toMatchObject({
      code: 'area.parent-too-low',
    })
    const a: Seed = { ...county, parent: street.code }
    expect(growTree([a, street])).toMatchObject({ code: 'area.in-a-circle' })
  })
})
