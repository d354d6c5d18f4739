import { expect, it } from 'vitest'
import { whereToLook } from './where-to-look.ts'

const code = '7K3MXQ9WPART4HC'
const city = { zh: '演示市', en: 'Yanshi' }

it('is a link where the house knows its address', () => {
  const house = { publicUrl: 'https://say.example', city }
  for (const lang of ['zh', 'en'] as const)
    expect(whereToLook(house, code, lang, false)).toBe(`https://say.example/r/${code}`)
})

it('is the name of the site and the code where it does not: half a link leads nowhere', () => {
  const house = { publicUrl: undefined, city }
  expect(whereToLook(house, code, 'zh', false)).toBe('到“演示市说事”网站输入查询码 7K3MX-Q9WPA-RT4HC')
  expect(whereToLook(house, code, 'en', false)).toBe(
    'the Shuoshi site of Yanshi, with code 7K3MX-Q9WPA-RT4HC',
  )
})

it('does not say the code twice in one message', () => {
  const house = { publicUrl: undefined, city }
  expect(whereToLook(house, code, 'zh', true)).toBe('到“演示市说事”网站输入查询码')
  expect(whereToLook(house, code, 'en', true)).toBe('the Shuoshi site of Yanshi, with this code')
})
