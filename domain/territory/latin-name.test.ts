import { describe, expect, it } from 'vitest'
import { latinName } from './latin-name.ts'

describe('names for those who read no Chinese', () => {
  it.each([
    ['茶坊社区', 'community', 'cha fang she qu', 'Chafang Community'],
    ['红旗楼街道', 'street', 'hong qi lou jie dao', 'Hongqilou Subdistrict'],
    ['桥东区', 'county', 'qiao dong qu', 'Qiaodong District'],
    ['蔚县', 'county', 'yu xian', 'Yu County'],
    ['张家口市', 'city', 'zhang jia kou shi', 'Zhangjiakou City'],
    [
      '张家口经济开发区',
      'county',
      'zhang jia kou jing ji kai fa qu',
      'Zhangjiakou Economic Development Zone',
    ],
    ['二号卜乡', 'street', 'er hao bu xiang', 'Erhaobu Township'],
    ['长安村', 'community', 'chang an cun', "Chang'an Village"],
    ['张家口市察北管理区', 'county', 'zhang jia kou shi cha bei guan li qu', 'Chabei Administrative Zone'],
    ['康保牧场', 'street', 'kang bao mu chang', 'Kangbao Pasture'],
  ] as const)('%s', (name, level, pinyin, latin) => {
    expect(latinName({ name, level, pinyin })).toBe(latin)
  })

  it.each([
    ['第一网格', 'Grid 1'],
    ['第十网格', 'Grid 10'],
    ['第十二网格', 'Grid 12'],
    ['第二十网格', 'Grid 20'],
    ['第三十五网格', 'Grid 35'],
    ['112网格', 'Grid 112'],
  ])('%s', (name, latin) => {
    expect(latinName({ name, level: 'grid', pinyin: 'di' })).toBe(latin)
  })

  it('leaves a name as it is that nobody has spelled', () => {
    expect(latinName({ name: '甲社区', level: 'community', pinyin: '' })).toBe('甲社区')
  })

  it('does not take a whole name for its ending', () => {
    expect(latinName({ name: '市', level: 'city', pinyin: 'shi' })).toBe('Shi')
  })
})
