import type { Catalogue } from '../catalogue.ts'
import type { Matter } from '../matter.ts'

const day = { amount: 1, unit: 'working_day' } as const

/** A sound matter, dispatched to the grid at once. */
export function aMatter(code: string, change: Partial<Matter> = {}): Matter {
  return {
    code,
    catalogueVersion: 'v1',
    zh: '路灯不亮',
    en: 'Street lamp',
    group: 'G1',
    kind: 'event',
    urgent: false,
    confidential: false,
    levels: ['street', 'community'],
    rule: { id: `${code}.default`, to: 'grid_seat' },
    direct: true,
    limits: {
      review: day,
      dispatch: day,
      sign: day,
      handle: day,
      verify: day,
      close: day,
      total: { ...day, amount: 9 },
    },
    closingConditions: [{ id: '1', zh: '已修好', en: 'Mended' }],
    keywordsZh: [],
    ...change,
  }
}

/** A sound catalogue of these matters and one for everything else. */
export function aCatalogue(matters: Matter[], version = 'v1', effectiveFrom = 0): Catalogue {
  const other = aMatter('M0', { zh: '其他', en: 'Else', direct: false })
  return {
    version,
    title: '测试清单',
    effectiveFrom,
    groups: [{ code: 'G1', zh: '道路', en: 'Roads' }],
    matters: [...matters, other].map((matter) =>
      matter.catalogueVersion === 'v1' ? { ...matter, catalogueVersion: version } : matter,
    ),
    other: 'M0',
  }
}
