import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../../contract/refusals/refusal-sentence.ts'
import type { RefusalText } from '../../../contract/refusals/refusal-text.ts'
import { REFUSALS } from '../../../contract/refusals.ts'
import { REFUSAL_CODES } from '../../../domain/kernel/refusal.ts'

const entries = Object.entries(REFUSALS as Record<string, RefusalText>)
const holes = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()

test('every code has its sentences, and no sentence is left over', () => {
  expect(Object.keys(REFUSALS).sort()).toEqual([...REFUSAL_CODES].sort())
})

describe.each(entries)('%s', (code, text) => {
  test('speaks both languages, with the same values in each', () => {
    expect(text.zh).toMatch(/\p{Script=Han}/u)
    expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u)
    // Words of one language only are named by it.
    const common = (sentence: string): string[] =>
      holes(sentence).filter((name) => name !== 'zh' && name !== 'en')
    expect(common(text.zh)).toEqual(common(text.en))
    expect(text.http).toBeGreaterThanOrEqual(400)
  })

  test('reads as a sentence even if nothing is known', () => {
    for (const lang of ['zh', 'en'] as const) {
      const bare = refusalSentence({ code }, lang)
      expect(bare).not.toMatch(/[[\]{}]|undefined/)
      const full = { zh: '某事', en: 'something' }
      const params = Object.fromEntries(holes(text[lang]).map((name) => [name, full[lang]]))
      expect(refusalSentence({ code, params, field: 'photos.3' }, lang)).not.toMatch(/[[\]{}]|undefined/)
    }
  })
})

test('fields are called what the screens call them', () => {
  expect(refusalSentence({ code: 'input.required', field: 'text' }, 'zh')).toBe('请填写“您要说的事”。')
  expect(refusalSentence({ code: 'input.required', field: 'photos.3' }, 'en')).toBe(
    'Please fill in “photos 4”.',
  )
  expect(refusalSentence({ code: 'auth.weak-password', params: { reason: 'short' } }, 'en')).toContain(
    'at least 10',
  )
})

test('a code of a newer server still gives a sentence', () => {
  expect(refusalSentence({ code: 'case.of-tomorrow' }, 'zh')).toContain('case.of-tomorrow')
})
