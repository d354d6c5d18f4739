import { describe, expect, it } from 'vitest'
import { explainLocated } from './territory-words.ts'
import { LocatedReasonWord, type AreaHit, type LocatedView } from './territory.ts'

const hit = (place: string): AreaHit => ({
  code: '130702001025',
  level: 'community',
  name: place,
  nameEn: place,
  place,
  pinyin: '',
})
const near = [{ ...hit('桥东区茶坊社区'), metres: 40, demo: false }]
const located = (reason: LocatedView['reason'], nearest = near) => ({
  reason,
  grid: hit('茶坊社区第一网格'),
  area: hit('桥东区'),
  demo: false,
  nearest,
})

describe.each(LocatedReasonWord.options)('the explanation of %s', (reason) => {
  it.each(['zh', 'en'] as const)('is a whole sentence in %s, with or without something near', (lang) => {
    for (const nearest of [near, []]) {
      const sentence = explainLocated(located(reason, nearest), lang)
      expect(sentence).toMatch(lang === 'zh' ? /^[这还].+。$/ : /^[A-Z].+[.]$/)
      expect(sentence).not.toContain('undefined')
    }
  })
})

it('says so when a made-up boundary decided', () => {
  expect(explainLocated({ ...located('inside-grid'), demo: true }, 'zh')).toContain('演示边界')
})
