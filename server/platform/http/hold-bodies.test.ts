import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import { createApp } from './create-app.ts'
import { ROOM } from './memory-room.ts'
import { sendFile } from './send-file.ts'

const MEGABYTE = 1024 * 1024
const app = await createApp(testPlatform())
const open = { config: { access: { kind: 'public' } } } as const
/** As large as a body of a stranger may be. */
const MOST = 256 * 1024
/** The file of a slow reader fills what the sockets hold, and then some. */
const file = {
  id: 'f',
  kind: 'photo',
  mime: 'image/jpeg',
  bytes: Buffer.alloc(40 * MEGABYTE),
  sha256: Buffer.alloc(0),
} as const
app.post('/say', open, async () => ({ fine: true }))
app.get('/file', open, async (_, reply) => sendFile(reply, file))

const sockets: Socket[] = []
beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await app.close()
})

function dial(): Socket {
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.on('error', () => {})
  sockets.push(socket)
  return socket
}
/** The first line of what is answered to a body of which only the beginning ever comes. */
const slowly = (length: number): { socket: Socket; answered: Promise<string> } => {
  const socket = dial()
  socket.write(
    `POST /say HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n{`,
  )
  return {
    socket,
    answered: new Promise((done) => socket.once('data', (text) => done(String(text).split('\r\n')[0]!))),
  }
}
const say = async (payload: object): Promise<number> =>
  (await app.inject({ method: 'POST', url: '/say', payload, remoteAddress: '127.0.0.1' })).statusCode

test('bodies that never end take so much memory and no more, and others still speak', async () => {
  const slow = Array.from({ length: ROOM.perSender / MOST }, () => slowly(MOST))
  // The one too many is answered at once, and whoever comes from elsewhere is not concerned.
  expect(await Promise.race([slowly(MOST).answered, ...slow.map(({ answered }) => answered)])).toContain(
    '503',
  )
  const elsewhere = await app.inject({ method: 'POST', url: '/say', payload: {}, remoteAddress: '192.0.2.1' })
  expect(elsewhere.statusCode).toBe(200)
  for (const { socket } of slow) socket.destroy()
  await expect.poll(() => say({ text: 'x'.repeat(MOST - 100) })).toBe(200)
})

test('answers that nobody takes do not either', async () => {
  const readers = [dial(), dial()]
  for (const reader of readers) {
    reader.pause()
    reader.write('GET /file HTTP/1.1\r\nhost: x\r\n\r\n')
  }
  const ask = async (): Promise<number> =>
    (await app.inject({ url: '/file', remoteAddress: '127.0.0.1' })).statusCode
  await expect.poll(ask).toBe(503)
  for (const reader of readers) reader.destroy()
  await expect.poll(ask).toBe(200)
})

test('a connection on which nothing moves has an end', () => {
  expect(app.server.timeout).toBeGreaterThan(0)
  expect(app.server.requestTimeout).toBeGreaterThan(0)
})

test('a stranger sends what a form needs, and no megabytes to work through', async () => {
  const send = (payload: string, type: string) =>
    app.inject({ method: 'POST', url: '/say', payload, headers: { 'content-type': type } })
  const zeros = `[${'0,'.repeat(MOST / 2)}0]`
  expect((await send(zeros, 'application/json')).statusCode).toBe(413)
  expect((await send(`a=${'x'.repeat(MOST)}`, 'application/x-www-form-urlencoded')).statusCode).toBe(413)
  const text = `text=${encodeURIComponent('长'.repeat(2_000))}`
  expect((await send(text, 'application/x-www-form-urlencoded')).statusCode).toBe(200)
})

test('what is sent to an address that leads nowhere is not even read', async () => {
  const payload = '{ this would be malformed'
  const headers = { 'content-type': 'application/json' }
  expect((await app.inject({ method: 'POST', url: '/nowhere', payload, headers })).statusCode).toBe(404)
})
