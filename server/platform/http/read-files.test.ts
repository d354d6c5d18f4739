import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { isRefusal, refuse } from '../../../domain/kernel/refusal.ts'
import { readFiles } from './read-files.ts'

const app = Fastify()
await app.register(multipart, { limits: { fileSize: 1_000, files: 4 }, throwFileSizeLimit: true })
const seen: string[] = []
app.post('/', async (request, reply) => {
  const taken = await readFiles(request, reply, async ({ field, filename, bytes }, place) => {
    seen.push(`${place} ${filename} begun`)
    await new Promise((done) => setImmediate(done))
    seen.push(`${place} ${filename} done`)
    return bytes.toString() === 'bad'
      ? refuse('input.file-not-accepted', { field })
      : `${field} ${String(bytes)}`
  })
  return isRefusal(taken) ? reply.code(400).send(taken) : taken
})
afterAll(() => app.close())
beforeEach(() => void seen.splice(0))

const send = (...files: [field: string, content: string, name: string][]) => {
  const form = new FormData()
  form.append('text', '路灯不亮')
  for (const [field, content, name] of files) form.append(field, new Blob([content]), name)
  return app.inject({ method: 'POST', url: '/', payload: form })
}

test('files are worked off one after the other, an empty choice is no file', async () => {
  const answer = await send(['photos', 'one', '1.jpg'], ['photos', '', ''], ['voice', 'two', '2.amr'])
  expect(answer.json()).toEqual(['photos one', 'voice two'])
  expect(seen).toEqual(['0 1.jpg begun', '0 1.jpg done', '1 2.amr begun', '1 2.amr done'])
})

test('after the first that is refused none is looked at', async () => {
  const answer = await send(['photos', 'bad', '1.jpg'], ['photos', 'x'.repeat(999), '2.jpg'])
  expect(answer.json()).toMatchObject({ code: 'input.file-not-accepted', field: 'photos' })
  expect(seen).toHaveLength(2)
})

test('what is too large is not even handed over', async () => {
  const answer = await send(['photos', 'x'.repeat(2_000), '1.jpg'], ['photos', 'two', '2.jpg'])
  expect(answer.json()).toMatchObject({ code: 'input.too-large', field: 'photos' })
  expect(seen).toEqual([])
})

test('a form without files has none', async () => {
  expect((await send()).json()).toEqual([])
})
