import Fastify from 'fastify'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const app = Fastify()
await app.register(formbody)
await app.register(multipart, { limits: { fileSize: 1_000, files: 2 }, throwFileSizeLimit: true })
app.post('/', async (request) => {
  const form = await readForm(request)
  if ('refused' in form) return form
  return {
    fields: form.fields,
    files: form.files.map((file) => [file.field, file.filename, file.bytes.toString()]),
  }
})

const send = (body: FormData | string) =>
  app.inject(
    typeof body === 'string'
      ? {
          method: 'POST',
          url: '/',
          payload: body,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }
      : { method: 'POST', url: '/', payload: body },
  )

test('a form without files and one with are the same to us', async () => {
  const form = new FormData()
  form.append('text', '路灯不亮')
  form.append('tag', 'a')
  form.append('tag', 'b')
  const expected = { fields: { text: '路灯不亮', tag: ['a', 'b'] }, files: [] }
  expect((await send(form)).json()).toEqual(expected)
  expect((await send('text=%E8%B7%AF%E7%81%AF%E4%B8%8D%E4%BA%AE&tag=a&tag=b')).json()).toEqual(expected)
})

test('files come with their field, and an empty choice is no file', async () => {
  const form = new FormData()
  form.append('photos', new Blob(['one']), '1.jpg')
  form.append('photos', new Blob([]), '')
  expect((await send(form)).json().files).toEqual([['photos', '1.jpg', 'one']])
})

test('what is too large is not read on', async () => {
  const form = new FormData()
  form.append('photos', new Blob(['x'.repeat(2_000)]), '1.jpg')
  expect((await send(form)).statusCode).toBe(413)
})

test('a field named like a part of every object is only a field', async () => {
  expect((await send('__proto__=x&constructor=y')).json().fields).toMatchObject({ constructor: 'y' })
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})
