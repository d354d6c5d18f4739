import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { openTestDatabase, TEST_NOW } from '../testing/test-database.ts'
import { findFile, storePhoto, storeVoice } from './file-store.ts'
import { redrawPhoto } from './images.ts'

const { pool, close } = await openTestDatabase()
afterAll(close)

test('a photo is found again, whole and small', async () => {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#0e6b7b' } })
  const photo = await redrawPhoto(await picture.png().toBuffer())
  if (isRefusal(photo)) throw new Error(photo.code)
  const id = await storePhoto(pool, photo, TEST_NOW)
  const whole = await findFile(pool, id)
  const thumb = await findFile(pool, id, 'thumb')
  expect(whole).toMatchObject({ id, kind: 'photo', mime: 'image/jpeg' })
  expect(whole?.bytes.equals(photo.bytes)).toBe(true)
  expect(thumb?.bytes.equals(photo.thumb)).toBe(true)
})

test('a voice has no small form: it is whole either way', async () => {
  const bytes = Buffer.from('OggS-and-some-more')
  const id = await storeVoice(pool, { mime: 'audio/ogg', bytes }, TEST_NOW)
  expect((await findFile(pool, id, 'thumb'))?.bytes.equals(bytes)).toBe(true)
})

test('an unknown id finds nothing', async () => {
  expect(await findFile(pool, randomUUID())).toBeUndefined()
})
