import { describe, expect, it } from 'vitest'
import { sayMatterReason, sayPlaceReason } from './because.ts'

describe('reasons of the automatic decisions, in words', () => {
  it('fills in what a reason rests on', () => {
    expect(sayPlaceReason('named 茶坊社区', 'zh')).toBe('地点文字中写到“茶坊社区”')
    expect(sayMatterReason('words 路灯 不亮', 'zh')).toBe('根据这些词判断：路灯、不亮')
    expect(sayMatterReason('words 路灯 不亮', 'en')).toBe('Judged by these words: 路灯, 不亮')
    expect(sayPlaceReason('inside-grid', 'en')).toContain('grid')
  })
  it('shows a reason of an older log as it stands', () => {
    expect(sayPlaceReason('old-reason', 'zh')).toBe('old-reason')
  })
})
