import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { MOST_PHOTOS, type UploadForm } from '../read-upload-form.ts'
import { keepUploads, readUploadTicket, stillKept, uploadTicket, type Upload } from '../uploads.ts'

/** The files of a form, those of this sending and those of the ones before. */
export interface FormFiles {
  /** Kept from an earlier sending. */
  files: { id: string; ticket: string; kind: 'photo' | 'voice' }[]
  /** Came with this sending and are in memory only. */
  uploads: Upload[]
  /** What was wrong with files. */
  refusals: Refusal[]
}

/** The files that came with a form and those it names by their tickets; no more photos than one may send. */
export async function readFormFiles(platform: Platform, read: UploadForm): Promise<FormFiles> {
  const { box } = platform
  const dropped = new Set(read.dropped)
  const before = read.kept
    .filter((ticket) => !dropped.has(ticket))
    .flatMap((ticket) => readUploadTicket(box, ticket) ?? [])
  const waiting = await stillKept(platform, before)
  const photos = waiting.filter(({ kind }) => kind === 'photo').length
  const newPhotos = read.uploads.filter(({ kind }) => kind === 'photo')
  const files = waiting.map(({ id, kind }) => ({ id, kind, ticket: uploadTicket(box, id) }))
  if (photos + newPhotos.length <= MOST_PHOTOS)
    return { files, uploads: read.uploads, refusals: read.refusals }
  return {
    files,
    uploads: [
      ...newPhotos.slice(0, Math.max(0, MOST_PHOTOS - photos)),
      ...read.uploads.filter(({ kind }) => kind === 'voice'),
    ],
    refusals: [
      ...read.refusals,
      refuse('input.too-many-photos', { field: 'photos', params: { most: MOST_PHOTOS } }),
    ],
  }
}

/** The same once the new files are kept until the form is sent; where there is no room for them it goes on without. */
export async function keepFormFiles(
  platform: Platform,
  form: FormFiles,
  address: string,
): Promise<FormFiles> {
  const ids = await keepUploads(platform, form.uploads, address)
  if (isRefusal(ids)) return { files: form.files, uploads: [], refusals: [...form.refusals, ids] }
  const kept = form.uploads.map(({ kind }, i) => ({ id: ids[i]!, kind }))
  const files = kept.map(({ id, kind }) => ({ id, kind, ticket: uploadTicket(platform.box, id) }))
  return { files: [...form.files, ...files], uploads: [], refusals: form.refusals }
}
