import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, Unreachable } from './client.ts'

const answering = (status: number, body: string, type: string) => {
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }))
}
afterEach(() => vi.unstubAllGlobals())

describe('calling the server', () => {
  it('takes a page of something in front of it for an unreachable server, not for its words', async () => {
    answering(502, '<html>Bad Gateway</html>', 'text/html')
    await expect(call('GET', '/api/cases')).rejects.toBeInstanceOf(Unreachable)
  })

  it('tells a failure of the server itself in its own words', async () => {
    answering(503, JSON.stringify({ title: '数据库暂时连不上', code: 'busy' }), 'application/problem+json')
    await expect(call('GET', '/api/cases')).rejects.toMatchObject({
      status: 503,
      message: '数据库暂时连不上',
    })
  })
})
