import { describe, expect, it } from 'vitest'
import { emptyDraft, isTyped, nextDraft, pointFrom, readDraft } from './say-draft.ts'

describe('the draft of a report on behalf', () => {
  it('keeps channel and place for the next one and nothing of the person', () => {
    const first = {
      ...emptyDraft('a', { channel: 'phone' as const, area: '130702001025' }),
      text: '路灯不亮',
      name: '演示·王某',
      phone: '13800000000',
      matter: 'lamp',
    }
    expect(nextDraft('b', first)).toEqual({
      ...emptyDraft('b', { channel: 'phone', area: '130702001025' }),
    })
  })

  it('comes back as it was, and ignores what is not its own', () => {
    const draft = { ...emptyDraft('a'), text: '下水道堵了', saidAt: '2026-11-20T09:30' }
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
    for (const foreign of [null, 'null', '{', '{}', '[]', '7']) expect(readDraft(foreign)).toBeUndefined()
  })

  it('knows whether anything would be lost', () => {
    expect(isTyped(emptyDraft('a', { area: '130702001025' }))).toBe(false)
    expect(isTyped({ ...emptyDraft('a'), phone: '1' })).toBe(true)
  })
})

describe('a typed point', () => {
  it('is read whichever way round a map writes it', () => {
    expect(pointFrom('40.8123, 114.8876')).toEqual({ lat: 40.8123, lng: 114.8876 })
    expect(pointFrom('114.8876，40.8123')).toEqual({ lat: 40.8123, lng: 114.8876 })
    expect(pointFrom(' 40.8 114.9 ')).toEqual({ lat: 40.8, lng: 114.9 })
  })

  it('is nothing where it is no point', () => {
    for (const typed of ['', '40.8', 'abc, def', '95, 95', '40.8, 114.9, 3']) {
      expect(pointFrom(typed)).toBeUndefined()
    }
  })
})
