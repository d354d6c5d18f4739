import { describe, expect, it } from 'vitest'
import { MESSAGE_KEYS as KEYS_ON_THE_WIRE } from '../../../../contract/notices.ts'
import { MESSAGE_KEYS } from '../message-keys.ts'
import { fillTemplate, unknownPlaceholders } from './fill-template.ts'
import { PLACEHOLDERS, SHIPPED_TEMPLATES } from './shipped-templates.ts'

describe('wordings of messages', () => {
  it('put values in and leave nothing behind where there is none', () => {
    expect(
      fillTemplate('“{matter}”：{text} {whereToGo} 见 {link}', {
        matter: '路灯',
        text: '不归这里管。',
        link: 'x',
      }),
    ).toBe('“路灯”：不归这里管。 见 x')
  })

  it('do not fill in what a value brought along', () => {
    expect(fillTemplate('{text}', { text: '{code}', code: 'SECRET' })).toBe('{code}')
  })

  it.each(MESSAGE_KEYS)('as shipped, %s names only what it may, in both languages', (key) => {
    for (const body of Object.values(SHIPPED_TEMPLATES[key])) {
      expect(unknownPlaceholders(body, PLACEHOLDERS[key])).toEqual([])
      expect(body).toContain('{link}')
    }
  })

  it('are the same here and on the wire', () => {
    expect(KEYS_ON_THE_WIRE).toEqual(MESSAGE_KEYS)
  })

  it('name the words in braces that are not allowed', () => {
    expect(unknownPlaceholders('{matter} {phone}', PLACEHOLDERS.closed)).toEqual(['phone'])
  })
})
