import { describe, expect, it } from 'vitest'
import { isTyping, keyOf, type Pressed } from './keys.ts'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  target: { tagName: 'DIV', closest: () => null },
  ...more,
})

describe('keys', () => {
  it('names single keys, letters small', () => {
    expect(keyOf(press('j'))).toBe('j')
    expect(keyOf(press('J'))).toBe('j')
    expect(keyOf(press('?'))).toBe('?')
    expect(keyOf(press('Enter'))).toBe('Enter')
  })

  it('leaves shortcuts of the browser alone', () => {
    expect(keyOf(press('k', { ctrlKey: true }))).toBeUndefined()
    expect(keyOf(press('k', { metaKey: true }))).toBeUndefined()
    expect(keyOf(press('k', { altKey: true }))).toBeUndefined()
  })

  it('is silent while typing and while an input method composes', () => {
    expect(keyOf(press('j', { target: { tagName: 'INPUT', type: 'search' } }))).toBeUndefined()
    expect(keyOf(press('j', { target: { tagName: 'TEXTAREA' } }))).toBeUndefined()
    expect(keyOf(press('j', { target: { isContentEditable: true } }))).toBeUndefined()
    expect(keyOf(press('j', { isComposing: true }))).toBeUndefined()
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false)
  })

  it('leaves keys to dialogs, lists and focused buttons', () => {
    const within = (what: string) => ({
      tagName: 'BUTTON',
      closest: (selector: string) => (selector.includes(what) ? {} : null),
    })
    expect(keyOf(press('j', { target: within('[role="dialog"]') }))).toBeUndefined()
    expect(keyOf(press('Enter', { target: within('button') }))).toBeUndefined()
    expect(keyOf(press('j', { target: within('button, ') }))).toBe('j')
  })
})
