import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { redrawPhoto } from '../../platform/files/images.ts'
import { takeVoice } from '../../platform/files/voice.ts'
import { partsOf } from '../../platform/http/parts-of.ts'
import { holdFor, type Hold } from '../../platform/http/memory-room.ts'
import type { Upload } from './uploads.ts'

const MEGABYTE = 1024 * 1024
export const MOST_PHOTOS = 9
/** Megabytes of one photo as it comes from the phone. */
const LARGEST_PHOTO = 10
const LARGEST_VOICE = 5

/** A form with photos and voice; what was wrong with single files stands beside the rest, which is not lost. */
export interface UploadForm {
  /** Trimmed to one value a field, except `kept`. */
  fields: Record<string, string>
  /** Tickets of files kept earlier, and of those no longer wanted. */
  kept: string[]
  dropped: string[]
  uploads: Upload[]
  /** What was wrong with files; the form can be shown again with everything else in it. */
  refusals: Refusal[]
}

const LIMITS = {
  fileSize: LARGEST_PHOTO * MEGABYTE,
  files: MOST_PHOTOS + 3,
  fields: 60,
  fieldSize: 16 * 1024,
  parts: 75,
}

/**
 * Reads a form part by part: each photo is drawn anew and its original forgotten before the next one is read, so that a
 * form of ninety megabytes never lies in memory as a whole.
 * @returns a refusal if the body is no form at all.
 */
export async function readUploadForm(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<UploadForm | Refusal> {
  const form: UploadForm = {
    fields: Object.create(null) as UploadForm['fields'],
    kept: [],
    dropped: [],
    uploads: [],
    refusals: [],
  }
  if (!request.isMultipart()) return readFields(request.body, form)
  const hold = holdFor(request, reply)
  let photos = 0
  let unfit: Refusal | undefined
  for await (const part of partsOf(request, LIMITS)) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated)
        unfit ??= refuse('input.too-large', { field: part.fieldname })
      // A field that claims to be JSON comes as whatever was in it.
      else if (typeof part.value !== 'string') unfit ??= refuse('input.malformed', { field: part.fieldname })
      else {
        unfit ??= hold.take(part.value.length)
        addField(form, part.fieldname, part.value)
      }
      continue
    }
    const { fieldname: field } = part
    if (unfit || (field !== 'voice' && field !== 'photos')) {
      part.file.resume()
      continue
    }
    const bytes = await hold.read(part)
    // Browsers send an empty part for a file field in which nothing was chosen.
    if (Buffer.isBuffer(bytes) && bytes.length === 0) continue
    if (field === 'photos') photos += 1
    if (bytes === undefined) take(form, tooLarge(field))
    else if (isRefusal(bytes)) take(form, { ...bytes, field })
    else if (field === 'voice') take(form, voiceOf(bytes))
    else if (photos <= MOST_PHOTOS) take(form, await drawn(bytes, hold))
    else {
      hold.letGo(bytes.length)
      take(form, refuse('input.too-many-photos', { field, params: { most: MOST_PHOTOS } }))
    }
  }
  return unfit ?? form
}

function readFields(body: unknown, form: UploadForm): UploadForm | Refusal {
  if (body !== undefined && body !== null && typeof body !== 'object') return refuse('input.malformed')
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'object' && one !== null) return refuse('input.malformed', { field: name })
      addField(form, name, one === null || one === undefined ? '' : String(one))
    }
  }
  return form
}

function addField(form: UploadForm, name: string, value: string): void {
  if (name === 'kept' || name === 'drop') {
    const list = name === 'kept' ? form.kept : form.dropped
    if (list.length <= MOST_PHOTOS) list.push(value)
  } else if (name === 'reasons') {
    form.fields[name] = `${form.fields[name] ?? ''} ${value}`.trim()
  } else form.fields[name] = value
}

function take(form: UploadForm, result: Upload | Refusal): void {
  if (!isRefusal(result)) form.uploads.push(result)
  else if (!form.refusals.some(({ code, field }) => code === result.code && field === result.field))
    form.refusals.push(result)
}

function tooLarge(field: 'photos' | 'voice'): Refusal {
  return field === 'photos'
    ? refuse('input.photo-too-large', { field, params: { most: LARGEST_PHOTO } })
    : refuse('input.too-large', { field })
}

function voiceOf(bytes: Buffer): Upload | Refusal {
  if (bytes.length > LARGEST_VOICE * MEGABYTE) return tooLarge('voice')
  const voice = takeVoice(bytes)
  return isRefusal(voice) ? voice : { kind: 'voice', voice }
}

async function drawn(bytes: Buffer, hold: Hold): Promise<Upload | Refusal> {
  const photo = await redrawPhoto(bytes)
  hold.letGo(bytes.length)
  if (isRefusal(photo)) return photo
  const busy = hold.take(photo.bytes.length + photo.thumb.length)
  return busy ? { ...busy, field: 'photos' } : { kind: 'photo', photo }
}
