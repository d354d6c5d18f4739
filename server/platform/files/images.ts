import type sharpLibrary from 'sharp'
import type { Metadata } from 'sharp'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { createPlacesInLine } from './places-in-line.ts'

const MEGABYTE = 1024 * 1024
/** Largest photo as it comes in. */
export const LARGEST_PHOTO = 20 * MEGABYTE
/** A picture of more is not a phone's photo; a "bomb" of a few kilobytes may claim to have billions. */
const MOST_PIXELS = 80_000_000
const LONG_SIDE = 2_048
const THUMB_SIDE = 320
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff'])

type Sharp = typeof sharpLibrary
let opening: Promise<Sharp> | undefined

/** The library is loaded with the first photo: a process that gets none keeps its 9 MB. */
function openSharp(): Promise<Sharp> {
  opening ??= import('sharp').then(({ default: sharp }) => {
    // Only decoders of what we take: a drawing, a document or a model of a printer is not even looked into.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff'].map((kind) => `VipsForeignLoad${kind}`),
    })
    // Two pictures at a time on two threads keep the server answering; sharp's own cache only holds memory.
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  })
  return opening
}

/** Pictures drawn anew at a time, in all requests together. */
const AT_ONCE = 2
/**
 * Pixels of a picture that shares the place with another: it takes up to 200 MB while it is decoded. A larger one is drawn
 * alone: progressive and of 80 megapixels, a file of one megabyte takes 600 MB.
 */
const LARGE = 24_000_000
/** Pictures that may wait for their turn. */
export const MOST_WAITING = 16
const inTurn = createPlacesInLine(AT_ONCE)
let present = 0

/** A photo as it is kept: made anew from its pixels, nothing else of the original survives. */
export interface Photo {
  mime: 'image/jpeg'
  bytes: Buffer
  width: number
  height: number
  /** JPEG with a long side of 320 pixels. */
  thumb: Buffer
}

/**
 * Draws an uploaded picture anew: upright, at most 2,048 pixels long, without metadata (place, camera, time, hidden
 * previews) and without whatever else was in the file.
 * @returns a refusal naming `field` if it is too large or cannot be read, or if too many others wait already.
 */
export async function redrawPhoto(uploaded: Uint8Array, field = 'photos'): Promise<Photo | Refusal> {
  if (uploaded.length > LARGEST_PHOTO) {
    return refuse('input.photo-too-large', { field, params: { most: LARGEST_PHOTO / MEGABYTE } })
  }
  if (present >= AT_ONCE + MOST_WAITING) return refuse('server.busy', { field, params: { seconds: 10 } })
  present += 1
  try {
    return await redraw(uploaded, field)
  } catch {
    // Whatever the decoder stumbled over: to the person it is a photo that does not open.
    return refuse('input.photo-unreadable', { field })
  } finally {
    present -= 1
  }
}

async function redraw(uploaded: Uint8Array, field: string): Promise<Photo | Refusal> {
  const sharp = await openSharp()
  // The header alone, without the limit: it would call a picture unreadable that is only too large.
  const header = await sharp(uploaded, { limitInputPixels: false }).metadata()
  const unfit = judge(header, field)
  return unfit ?? inTurn(header.width * header.height > LARGE ? AT_ONCE : 1, () => draw(sharp, uploaded))
}

async function draw(sharp: Sharp, uploaded: Uint8Array): Promise<Photo> {
  const picture = sharp(uploaded, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    pages: 1,
    animated: false,
  })
  const upright = picture.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
  const whole = upright
    .clone()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80, mozjpeg: false, progressive: true })
  const { data, info } = await whole.toBuffer({ resolveWithObject: true })
  // From the smaller picture just made: the original need not be decoded twice.
  const thumb = await sharp(data)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 72 })
    .toBuffer()
  return { mime: 'image/jpeg', bytes: data, width: info.width, height: info.height, thumb }
}

function judge({ format, width, height }: Metadata, field: string): Refusal | undefined {
  // HEIC, SVG, PDF and the like: not photos we can or want to decode.
  if (!FORMATS.has(format)) return refuse('input.photo-unreadable', { field })
  if (width * height > MOST_PIXELS) return refuse('input.photo-too-large', { field, params: { most: 20 } })
  return undefined
}
