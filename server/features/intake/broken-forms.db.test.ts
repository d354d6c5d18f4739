import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './testing/resident-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  await site.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => site.close())

const FORM = 'multipart/form-data; boundary=X'
const field = (name: string, type: string, value: string): string =>
  `--X\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${type}\r\n\r\n${value}\r\n`
const file = (bytes: string): string =>
  `--X\r\ncontent-disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n${bytes}\r\n`
const END = '--X--\r\n'
const deep = '['.repeat(7_000) + ']'.repeat(7_000)

describe.each(['/say', '/api/reports'])('a form sent to %s', (url) => {
  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['with a boundary of kilobytes', `multipart/form-data; boundary=${'x'.repeat(5_000)}`, 'x'],
    ['that is none', FORM, 'garbage'],
    ['that ends in a photo', FORM, file('abc').slice(0, -2)],
    ['that ends in the head of a part', FORM, '--X\r\ncontent-disposition: form-da'],
    ['with a part without a name', FORM, `--X\r\n\r\nabc\r\n${END}`],
    ['with a field of nested JSON', FORM, field('text', 'application/json', deep) + END],
    [
      'with a field that cannot be made text',
      FORM,
      field('text', 'application/json', '{"toString":1}') + END,
    ],
    ['with half a JSON', FORM, field('text', 'application/json', '{') + END],
    [
      'with a field of a name like a part of every object',
      FORM,
      field('constructor', 'text/plain', 'x') + END,
    ],
  ])('%s is the fault of who sent it', async (_, type, payload) => {
    const headers = { 'content-type': type }
    const answer = await site.app.inject({ method: 'POST', url, payload, headers })
    expect(answer.statusCode, answer.body).toBe(400)
  })

  it('with a field too long is answered only when all of it has come', async () => {
    const large = 'z'.repeat(2_000_000)
    const body = field('text', 'text/plain', 'a'.repeat(40_000)) + file(large) + file(large) + END
    const { port } = site.app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    let heard = ''
    socket.on('data', (text: string) => (heard += text))
    const closed = new Promise<Error | undefined>((done) => {
      socket.once('error', done)
      socket.once('close', () => done(undefined))
    })
    socket.write(
      `POST ${url} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${FORM}\r\ncontent-length: ${body.length}\r\n\r\n`,
    )
    socket.write(body)
    expect(await closed).toBeUndefined()
    expect(heard).toMatch(/^HTTP\/1.1 413/)
  })
})
