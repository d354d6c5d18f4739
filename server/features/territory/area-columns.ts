import type { AreaLevel } from '../../../domain/territory/area.ts'
import type { Column } from '../../platform/sheets/read-table.ts'

/** Columns of a table of areas. */
export const AREA_COLUMNS = {
  code: {
    title: '区划代码',
    aliases: [
      '代码',
      '编码',
      '行政区划代码',
      '统计用区划代码',
      '区域代码',
      '网格编码',
      '网格代码',
      'area code',
    ],
    needed: true,
    hint: '12 位,尾部的 0 可以省略;网格为 15 位。填了上级时也可以只填末 3 位',
  },
  name: {
    title: '名称',
    aliases: ['区域名称', '单位名称', '区划名称', '网格名称', 'area name', 'area'],
    needed: true,
    hint: '登记的全称,社区、村写到“居民委员会”“村民委员会”为止',
  },
  parent: {
    title: '上级',
    aliases: [
      '上级代码',
      '上级编码',
      '上级名称',
      '上级区域',
      '上级区划代码',
      '所属上级',
      'upper area',
      'upper',
    ],
    hint: '上级的代码或名称;不填时按代码推断,推断不出则与上一行相同',
  },
  level: {
    title: '级别',
    aliases: ['层级', '区域级别', '类型'],
    hint: '市、县(区)、街道(乡镇)、社区(村)或网格;不填时按代码推断',
  },
} as const satisfies Record<string, Column>

const LEVEL_WORDS: Record<AreaLevel, readonly string[]> = {
  city: ['市', '地级市', '市级', 'city'],
  county: ['县', '区', '县区', '区县', '县级', '区级', '县(区)', '县(市、区)', 'county', 'district'],
  street: ['街道', '乡', '镇', '乡镇', '街道(乡镇)', '乡镇(街道)', '乡级', 'street', 'town'],
  community: ['社区', '村', '居委会', '村委会', '社区(村)', '村(社区)', '村级', 'community', 'village'],
  grid: ['网格', 'grid'],
}

/** The level a word stands for, if it stands for one. */
export function levelOfWord(word: string): AreaLevel | undefined {
  const plain = word.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const levels = Object.entries(LEVEL_WORDS) as [AreaLevel, readonly string[]][]
  return levels.find(([, words]) => words.includes(plain))?.[0]
}
