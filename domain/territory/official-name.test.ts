import { describe, expect, it } from 'vitest'
import { everydayName, gridName } from './official-name.ts'

describe('everyday names', () => {
  it.each([
    ['茶坊社区居民委员会', '茶坊社区'],
    ['皇城桥北街社区居委会', '皇城桥北街社区'],
    ['一街居民委员会', '一街社区'],
    ['口里东窑子村民委员会', '口里东窑子村'],
    ['东阳城村村民委员会', '东阳城村'],
    ['苏家村村委会', '苏家村'],
    ['七间窑村委会', '七间窑村'],
    ['屯垦林场虚拟生活区', '屯垦林场虚拟生活区'],
    ['红旗楼街道', '红旗楼街道'],
  ])('%s is %s', (official, everyday) => expect(everydayName(official)).toBe(everyday))
})

it('counts grids in words', () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(gridName)).toEqual(
    ['一', '九', '十', '十一', '二十', '二十一', '九十九'].map((n) => `第${n}网格`),
  )
})
