import { describe, expect, it } from 'vitest'
import { suggest, suggestionIndex } from './suggest.ts'
import { aCatalogue, aMatter } from './testing/sample-catalogue.ts'

const index = suggestionIndex(
  aCatalogue([
    aMatter('LAMP', { keywordsZh: ['路灯', '灯杆', '黑灯瞎火'] }),
    aMatter('HEAT', { zh: '暖气不热', en: 'No heating', keywordsZh: ['暖气', '暖气片', '供暖'] }),
    aMatter('DOG', { zh: '养犬', en: 'Dogs', keywordsZh: ['狗', '遛狗'] }),
    aMatter('DOOR', { zh: '门窗', en: 'Doors', keywordsZh: ['单元门', '楼门'] }),
    aMatter('PARK', { zh: '停车', en: 'Parking', keywordsZh: ['乱停'] }),
    aMatter('NOISE', { zh: '噪声', en: 'Noise', keywordsZh: ['狗叫', '路灯嗡嗡响'] }),
  ]),
)
const codes = (text: string, limit = 3) => suggest(index, text, limit).map(({ code }) => code)

describe('suggest', () => {
  it('names the words that counted, the weightiest first', () => {
    const [first] = suggest(index, '巷子里黑灯瞎火，路灯坏了', 3)
    expect(first).toMatchObject({ code: 'LAMP', because: ['黑灯瞎火', '路灯'] })
    expect(first?.score).toBeGreaterThan(0.4)
  })

  it('counts a word once however often it is said', () => {
    expect(suggest(index, '路灯路灯路灯', 1)[0]?.score).toBe(suggest(index, '路灯', 1)[0]?.score)
  })

  it('does not count a word again inside a longer one of the same matter', () => {
    expect(suggest(index, '暖气片', 1)[0]?.because).toEqual(['暖气片'])
  })

  it('prefers the longer, rarer word', () => {
    expect(codes('路灯嗡嗡响')[0]).toBe('NOISE')
    expect(codes('夜里狗叫')[0]).toBe('NOISE')
  })

  it('takes what is in front of a door for a place, and not for the door', () => {
    expect(codes('单元门口总有车乱停')[0]).toBe('PARK')
    expect(codes('单元门关不上')[0]).toBe('DOOR')
    expect(codes('楼门外面路灯坏了')[0]).toBe('LAMP')
  })

  it('knows a single character where the list has one', () => {
    expect(codes('有狗')).toEqual(['DOG', 'M0'])
  })

  it('takes a pair of characters out of a keyword as a weak clue', () => {
    const [weak] = suggest(index, '瞎火', 3)
    expect(weak?.code).toBe('LAMP')
    expect(weak?.score).toBeLessThan(suggest(index, '黑灯瞎火', 1)[0]?.score ?? 0)
  })

  it('offers everything else where nothing speaks clearly', () => {
    expect(suggest(index, '今天天气好', 3)).toEqual([{ code: 'M0', score: 0.05, because: [] }])
    expect(suggest(index, '', 3)).toEqual([{ code: 'M0', score: 0.05, because: [] }])
  })

  it('keeps to the limit, also when everything else is added', () => {
    expect(codes('路灯 暖气 狗叫 遛狗', 2)).toHaveLength(2)
    expect(codes('有狗', 1)).toEqual(['M0'])
  })

  it('answers the same every time, ties by code', () => {
    expect(codes('暖气 路灯')).toEqual(codes('路灯 暖气'))
  })

  it('reads the beginning of a very long text only', () => {
    expect(codes('好'.repeat(1000) + '路灯')).toEqual(['M0'])
  })
})
