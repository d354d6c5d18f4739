import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { requestLanguage } from './request-language.ts'

test.each([
  ['nothing said', {}, {}, undefined, 'zh'],
  ['asked for in the address', { lang: 'en' }, { lang: 'zh' }, 'zh-CN', 'en'],
  ['remembered', {}, { lang: 'en' }, 'zh-CN', 'en'],
  ['preferred by the browser', {}, {}, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['preferred, in another order', {}, {}, 'en;q=0.5, zh-TW;q=0.7', 'zh'],
  ['one we do not speak', {}, {}, 'de-DE,de;q=0.9', 'zh'],
  ['refused', {}, {}, 'en;q=0', 'zh'],
  ['nonsense', { lang: ['en', 'zh'] }, { lang: '../x' }, ';;;q=,', 'zh'],
])('%s', (_, query, cookies, accept, expected) => {
  const request = { query, cookies, headers: { 'accept-language': accept } } as unknown as FastifyRequest
  expect(requestLanguage(request)).toBe(expected)
})
