import { describe, expect, it } from 'vitest'
import type { Area, AreaLevel } from '../../../domain/territory/area.ts'
import { areasNamed, placeWords } from './places-in-words.ts'

const area = (level: AreaLevel, name: string, ...path: string[]): Area => ({
  code: path.at(-1)!,
  level,
  name,
  parent: path.at(-2) ?? null,
  path,
})
const words = placeWords([
  area('city', '演示市', 'c'),
  area('county', '桥东区', 'c', 'qd'),
  area('county', '桥西区', 'c', 'qx'),
  area('street', '红旗楼街道', 'c', 'qd', 'hql'),
  area('community', '茶坊社区', 'c', 'qd', 'hql', 'cf'),
  area('community', '桥东社区', 'c', 'qd', 'hql', 'qdsq'),
  area('community', '花园社区', 'c', 'qd', 'hql', 'hy1'),
  area('community', '花园社区', 'c', 'qx', 'x', 'hy2'),
  area('grid', '第一网格', 'c', 'qd', 'hql', 'cf', 'g1'),
])
const named = (sentence: string): string[] => areasNamed(words, sentence).map(({ code }) => code)

describe('areas named in a sentence', () => {
  it('finds a community by its whole or everyday name', () => {
    expect(named('茶坊社区3号楼')).toEqual(['cf'])
    expect(named('家住 茶坊 小区门口')).toEqual(['cf'])
  })
  it('answers with all that share a name, and with one where the county is named too', () => {
    expect(named('花园社区门口')).toEqual(['hy1', 'hy2'])
    expect(named('桥西区花园社区门口')).toEqual(['hy2'])
    expect(named('桥东花园社区门口')).toEqual(['hy1'])
  })
  it('takes a county for a county, though a community in it is called so too', () => {
    expect(named('桥东')).toEqual(['qd'])
  })
  it('does not take a building or a road for the place whose name it begins with', () => {
    expect(named('茶坊路口')).toEqual([])
    expect(named('花园楼下')).toEqual([])
  })
  it('takes only whole names in a sentence that is not about a place', () => {
    const inText = (text: string) => areasNamed(words, text, { wholeOnly: true }).map(({ code }) => code)
    expect(inText('茶坊那边的路灯坏了')).toEqual([])
    expect(inText('茶坊社区的路灯坏了')).toEqual(['cf'])
  })
  it('finds nothing in a sentence without a name', () => {
    expect(named('楼下路灯不亮')).toEqual([])
    expect(named('')).toEqual([])
  })
})
