import { describe, expect, it } from 'vitest'
import type { NowView, SiteView } from '../../../contract/resident.ts'
import { nowSentence, stepSentence } from './step-sentence.ts'

const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const DUE = Date.parse('2026-11-20T18:00:00+08:00')
const who = { kind: 'centre', name: '茶坊社区' } as const
const site = (lang: 'zh' | 'en'): SiteView => ({
  lang,
  large: false,
  cityName: '张家口市',
  demo: true,
  path: '/',
  posted: false,
  formToken: '',
  assets: { css: '', script: '' },
  now: NOW,
})
const KINDS = ['review', 'dispatch', 'sign', 'handle', 'verify', 'close'] as const

describe('where it stands', () => {
  it('says who does what by when', () => {
    const now: NowView = { kind: 'review', who, due: NOW + 3_600_000, late: false }
    expect(nowSentence(site('zh'), now)).toBe('茶坊社区会在今天 10:30 前看您说的事，并安排人办。')
  })

  it.each(KINDS)('%s: promises nothing for a day that is over', (kind) => {
    const late: NowView = { kind, who, due: DUE, late: true }
    const zh = nowSentence(site('zh'), late)
    expect(zh).toMatch(/还?没有.*<strong class="late">.*晚了/)
    expect(zh.match(/11月20日/g)).toHaveLength(1)
    expect(zh).not.toMatch(/会在|前办好|前接手/)
    expect(nowSentence(site('en'), late)).not.toMatch(/ will /)
  })
})

describe('a department', () => {
  it('is called in an English sentence as one, not as on a list', () => {
    const by = {
      kind: 'department',
      name: '桥东区城市管理部门',
      nameEn: 'Urban management, Qiaodong District',
    } as const
    const now: NowView = { kind: 'handle', who: by, due: NOW + 3_600_000, late: false }
    expect(nowSentence(site('en'), now)).toMatch(/^The urban management department of Qiaodong District is/)
    expect(nowSentence(site('zh'), now)).toMatch(/^桥东区城市管理部门/)
  })
})

describe('what was declined because it was said before', () => {
  it('names the earlier case and how it stands, where there is something to tell', () => {
    const declined = { at: NOW, kind: 'declined', exit: 'repeat', reason: '已在办' } as const
    const now: NowView = { kind: 'review', who, due: NOW + 3_600_000, late: false }
    const zh = stepSentence(site('zh'), { ...declined, earlier: { number: 12, now } })
    expect(zh).toContain('原来那件是 12 号。')
    expect(zh).toContain('茶坊社区会在今天 10:30 前')
    const en = stepSentence(site('en'), { ...declined, earlier: { number: 12 } })
    expect(en).toContain('The earlier one is number 12.')
    expect(stepSentence(site('zh'), declined)).not.toContain('原来那件')
  })
})
