import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import type { ListedArea } from './listed-area.ts'
import { readAreaTable } from './read-area-table.ts'

function listed(code: string, level: ListedArea['level'], parent: string | null, name: string): ListedArea {
  return {
    code,
    level,
    parent,
    name,
    officialName: name,
    path: [code],
    pinyin: '',
    initials: '',
    active: true,
  }
}
const KNOWN = new Map(
  [
    listed('130700000000', 'city', null, '张家口市'),
    listed('130702000000', 'county', '130700000000', '桥东区'),
    listed('130702001000', 'street', '130702000000', '红旗楼街道'),
  ].map((area) => [area.code, area]),
)

/** Reads rows as they stand in Excel from row 1 on; blank rows are left out, as the reader of sheets does. */
function read(...rows: string[][]) {
  const sheet = rows.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.some(Boolean))
  return readAreaTable(sheet, KNOWN)
}
function areas(...rows: string[][]) {
  const table = read(...rows)
  if (isRefusal(table)) throw new Error(JSON.stringify(table))
  return table.areas.map(({ code, parent, level, officialName }) => [code, parent, level, officialName])
}
function faults(...rows: string[][]) {
  const table = read(...rows)
  if (!('faults' in table)) throw new Error('taken over')
  return table.faults.map(({ row, column, refusal }) => [row, column, refusal.code])
}

describe('tables as people make them', () => {
  it('finds the heading below a title, whatever the order and spelling of the columns', () => {
    expect(
      areas(
        ['桥东区社区一览表'],
        [],
        ['序号', '名 称', '行政区划代码（12位）', '备注'],
        ['1', '茶坊社区居民委员会', '130702001025', ''],
      ),
    ).toEqual([['130702001025', '130702001000', 'community', '茶坊社区居民委员会']])
  })

  it('pads codes, and implies level and parent', () => {
    expect(
      areas(
        ['代码', '名称'],
        ['130703', '桥西区'],
        ['130703001', '新华街街道'],
        ['１３０７０３００１００１', '甲社区'],
      ),
    ).toEqual([
      ['130703000000', '130700000000', 'county', '桥西区'],
      ['130703001000', '130703000000', 'street', '新华街街道'],
      ['130703001001', '130703001000', 'community', '甲社区'],
    ])
  })

  it('takes a parent by code, by name, by everyday name, or as in the row above', () => {
    expect(
      areas(
        ['代码', '名称', '上级', '级别'],
        ['999999500001', '一分场', '红旗楼街道', '社区'],
        ['999999500002', '二分场', '', '社区'],
        ['999999500003', '三分场', '130702001000', '社区(村)'],
        ['130702001030', '甲社区居民委员会', '', ''],
        ['1', '第一网格', '甲社区', '网格'],
        ['2', '第二网格', '', '网格'],
      ),
    ).toEqual([
      ['999999500001', '130702001000', 'community', '一分场'],
      ['999999500002', '130702001000', 'community', '二分场'],
      ['999999500003', '130702001000', 'community', '三分场'],
      ['130702001030', '130702001000', 'community', '甲社区居民委员会'],
      ['130702001030001', '130702001030', 'grid', '第一网格'],
      ['130702001030002', '130702001030', 'grid', '第二网格'],
    ])
  })

  it('reports every fault by the row that Excel shows, and takes nothing', () => {
    expect(
      faults(
        ['代码', '名称', '上级', '级别'],
        ['130702001031', ''],
        [],
        ['1.30702E+11', '乙社区'],
        ['130702001032', '丙社区'],
        ['130702001032', '丙社区又一次'],
        ['130799001032', '丁社区'],
        ['130702001033', '戊社区', '没有的街道'],
        ['130702001034', '己社区', '', '组'],
        ['130702001035', '庚'.repeat(81)],
        ['130702001036', '辛网格', '', '网格'],
      ),
    ).toEqual([
      [2, '名称', 'area.name-required'],
      [4, '区划代码', 'area.code-invalid'],
      [6, '区划代码', 'area.code-twice'],
      [7, '上级', 'area.parent-unknown'],
      [8, '上级', 'area.parent-unknown'],
      [9, '级别', 'area.level-unknown'],
      [10, '名称', 'input.too-long'],
      [11, '区划代码', 'area.code-invalid'],
    ])
  })

  it('does not guess between two areas of one name', () => {
    expect(
      faults(
        ['代码', '名称', '上级'],
        ['130702002', '同名街道'],
        ['130702003', '同名街道'],
        ['999999002001', '甲村', '同名街道'],
      ),
    ).toEqual([[4, '上级', 'area.parent-unknown']])
  })

  it('names the column that is missing', () => {
    expect(read(['名称', '上级'], ['甲', '乙'])).toMatchObject({
      code: 'input.sheet-header',
      params: { column: '区划代码' },
    })
  })
})
