import type { MultipartFile } from '@fastify/multipart'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createMemoryRoom } from './memory-room.ts'

const limits = { inAll: 100, perSender: 60 }
const part = (length: number, truncated = false): MultipartFile => {
  const file = new PassThrough()
  file.end(Buffer.alloc(length))
  return { file: Object.assign(file, { truncated }) } as unknown as MultipartFile
}
const BUSY = { code: 'server.busy', params: { seconds: 10 } }

describe('room for uploads', () => {
  test('ends for one sender before it ends for all', async () => {
    const holdOf = createMemoryRoom(limits)
    expect(await holdOf('a').read(part(40))).toHaveLength(40)
    expect(await holdOf('a').read(part(21))).toMatchObject(BUSY)
    expect(await holdOf('b').read(part(60))).toHaveLength(60)
    expect(await holdOf('c').read(part(1))).toMatchObject(BUSY)
  })

  test('is there again when what was read is let go, and at the end', async () => {
    const holdOf = createMemoryRoom(limits)
    const hold = holdOf('a')
    const bytes = (await hold.read(part(50))) as Buffer
    hold.letGo(bytes.length)
    expect(hold.take(5)).toBeUndefined()
    expect(await hold.read(part(55))).toHaveLength(55)
    expect(hold.take(1)).toMatchObject(BUSY)
    hold.end()
    hold.end()
    expect(holdOf('a').take(60)).toBeUndefined()
  })

  test('is not taken by what was cut off or refused', async () => {
    const holdOf = createMemoryRoom(limits)
    const hold = holdOf('a')
    expect(await hold.read(part(30, true))).toBeUndefined()
    expect(await hold.read(part(61))).toMatchObject(BUSY)
    expect(hold.take(60)).toBeUndefined()
  })

  test('cannot be let go by whoever does not hold it', () => {
    const holdOf = createMemoryRoom(limits)
    expect(holdOf('a').take(60)).toBeUndefined()
    holdOf('b').letGo(60)
    expect(holdOf('a').take(1)).toMatchObject(BUSY)
  })
})
