import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '../../../domain/kernel/refusal.ts'
import { LARGEST_PHOTO, MOST_WAITING, redrawPhoto, type Photo } from './images.ts'
import { takeVoice } from './voice.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a83220' } })

async function redrawn(bytes: Uint8Array): Promise<Photo> {
  const photo = await redrawPhoto(bytes)
  if (isRefusal(photo)) throw new Error(photo.code)
  return photo
}

async function refused(bytes: Uint8Array): Promise<string> {
  const photo = await redrawPhoto(bytes, 'photos.0')
  if (!isRefusal(photo)) throw new Error('it was taken')
  expect((photo as Refusal).field).toBe('photos.0')
  return photo.code
}

/** A PNG of a few kilobytes that claims to be `side` × `side`. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(8 + data.length + 4)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), 8 + data.length)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(1_000_000))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

describe('a photo', () => {
  test('is made smaller, with a thumbnail', async () => {
    const photo = await redrawn(await plain(4_000, 3_000).jpeg().toBuffer())
    expect([photo.width, photo.height]).toEqual([2_048, 1_536])
    expect(await sharp(photo.thumb).metadata()).toMatchObject({ width: 320, height: 240, format: 'jpeg' })
  })

  test('is not made larger', async () => {
    expect(await redrawn(await plain(40, 30).webp().toBuffer())).toMatchObject({ width: 40, height: 30 })
  })

  test('loses where, when and with what it was taken', async () => {
    const exif = {
      IFD0: { Make: 'Secret-Camera' },
      IFD3: { GPSLatitude: '40/1 49/1 0/1', GPSLatitudeRef: 'N' },
    }
    const taken = await plain(100, 50)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const photo = await redrawn(taken)
    for (const bytes of [photo.bytes, photo.thumb]) {
      const { exif: left, xmp, iptc } = await sharp(bytes).metadata()
      expect([left, xmp, iptc]).toEqual([undefined, undefined, undefined])
      expect(bytes.includes('Secret-Camera')).toBe(false)
    }
  })

  test('is turned upright by its own note before the note is lost', async () => {
    const lying = await plain(100, 50).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await redrawn(lying)).toMatchObject({ width: 50, height: 100 })
  })

  test('loses whatever hangs behind it', async () => {
    const polyglot = Buffer.concat([
      await plain(30, 30).jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ])
    expect((await redrawn(polyglot)).bytes.includes('<script>')).toBe(false)
  })

  test.each([
    ['not a picture at all', Buffer.from('hello, I am a photo')],
    ['nothing', Buffer.alloc(0)],
    [
      'a drawing that could hold a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['a HEIC of a phone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('%s is refused', async (_, bytes) => {
    expect(await refused(bytes)).toBe('input.photo-unreadable')
  })

  test('cut off in the middle is refused', async () => {
    const noise = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await refused(noise.subarray(0, noise.length / 2))).toBe('input.photo-unreadable')
  })

  test('a bomb is refused by the size it claims, before it is unpacked', async () => {
    expect(await refused(bomb(60_000))).toBe('input.photo-too-large')
  })

  test('larger than allowed is refused', async () => {
    expect(await refused(Buffer.alloc(LARGEST_PHOTO + 1))).toBe('input.photo-too-large')
  })
})

describe('a voice', () => {
  test.each([
    ['audio/webm', Buffer.from('1a45dfa30000000000000000', 'hex')],
    ['audio/ogg', Buffer.from('OggS\0\0\0\0\0\0\0\0')],
    ['audio/mp4', Buffer.from('\0\0\0\x20ftypM4A \0\0', 'latin1')],
    ['audio/wav', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ])('%s is known by its first bytes', (mime, bytes) => {
    expect(takeVoice(bytes)).toMatchObject({ mime })
  })

  test('a page is none, whatever its name', () => {
    expect(takeVoice(Buffer.from('<html><script>alert(1)</script>'))).toMatchObject({
      code: 'input.file-not-accepted',
    })
  })
})

describe('many photos at once', () => {
  test('wait for one another, and too many are asked to come again, so that memory has an end', async () => {
    const bytes = await plain(40, 30).png().toBuffer()
    const most = 2 + MOST_WAITING
    const answers = await Promise.all(Array.from({ length: most + 3 }, () => redrawPhoto(bytes, 'photos')))
    const refusals = answers.filter((answer) => isRefusal(answer))
    expect(refusals).toHaveLength(3)
    expect(refusals[0]).toMatchObject({ code: 'server.busy', field: 'photos' })
    expect(isRefusal(await redrawPhoto(bytes))).toBe(false)
  })
})

test('what is no photo is never handed to a decoder of its kind', async () => {
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>',
  )
  await expect(sharp(drawing).metadata()).rejects.toThrow()
  for (const kind of ['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)
    await redrawn(await plain(20, 20).toFormat(kind).toBuffer())
})
