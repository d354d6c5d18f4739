import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import type { House } from '../../../ledger/feature.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { MOST_PHOTOS, type UploadForm } from '../read-upload-form.ts'
import { cleanSaying } from '../saying-of-form.ts'
import { keepUploads, readUploadTicket, stillKept, uploadTicket, type Upload } from '../uploads.ts'

/** Fields that the pages know; others are not carried on. */
const FIELDS = [
  'text',
  'address',
  'lat',
  'lng',
  'name',
  'phone',
  'area',
  'c',
  'q',
  'pick',
  'at',
  'go',
  'choosing',
] as const

export interface SayForm {
  fields: { clientId: string } & Partial<Record<(typeof FIELDS)[number], string>>
  /** Kept from an earlier sending. */
  files: { id: string; ticket: string; kind: 'photo' | 'voice' }[]
  /** Came with this sending and are in memory only. */
  uploads: Upload[]
  cleaned: Exclude<ReturnType<typeof cleanSaying>, Refusal[]> | Refusal[]
  /** What was wrong with files. */
  refusals: Refusal[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The form as it was sent, everything checked, nothing kept yet. */
export async function readSayForm({ platform }: House, read: UploadForm): Promise<SayForm> {
  const { box } = platform
  const dropped = new Set(read.dropped)
  const before = read.kept
    .filter((ticket) => !dropped.has(ticket))
    .flatMap((ticket) => readUploadTicket(box, ticket) ?? [])
  const waiting = await stillKept(platform, before)
  const photos = waiting.filter(({ kind }) => kind === 'photo').length
  const newPhotos = read.uploads.filter(({ kind }) => kind === 'photo')
  const tooMany = photos + newPhotos.length > MOST_PHOTOS
  const taken = tooMany
    ? [
        ...newPhotos.slice(0, Math.max(0, MOST_PHOTOS - photos)),
        ...read.uploads.filter(({ kind }) => kind === 'voice'),
      ]
    : read.uploads
  const { clientId = '' } = read.fields
  const fields: SayForm['fields'] = { clientId: UUID.test(clientId) ? clientId : uuidV7() }
  for (const name of FIELDS) if (read.fields[name]) fields[name] = read.fields[name]
  return {
    fields,
    files: waiting.map(({ id, kind }) => ({ id, kind, ticket: uploadTicket(box, id) })),
    uploads: taken,
    cleaned: cleanSaying(fields, [...waiting, ...taken].some(isVoice)),
    refusals: tooMany
      ? [
          ...read.refusals,
          refuse('input.too-many-photos', { field: 'photos', params: { most: MOST_PHOTOS } }),
        ]
      : read.refusals,
  }
}

/**
 * The form as it is shown again: its new files kept until it is sent. Where there is no room for them the words go on
 * without, and words are asked for if only a recording had said it.
 */
export async function keepForm({ platform }: House, form: SayForm, address: string): Promise<SayForm> {
  const ids = await keepUploads(platform, form.uploads, address)
  if (isRefusal(ids)) {
    const cleaned = cleanSaying(form.fields, form.files.some(isVoice))
    return { ...form, uploads: [], cleaned, refusals: [...form.refusals, ids] }
  }
  const kept = form.uploads.map(({ kind }, i) => ({ id: ids[i]!, kind }))
  const files = kept.map(({ id, kind }) => ({ id, kind, ticket: uploadTicket(platform.box, id) }))
  return { ...form, uploads: [], files: [...form.files, ...files] }
}

function isVoice({ kind }: { kind: 'photo' | 'voice' }): boolean {
  return kind === 'voice'
}

/**
 * The id of what was said with a form. Pressing twice, or sending again after a lost answer, says the same and has the
 * same id; going back and writing something else is another saying, which must not vanish behind the first receipt.
 */
export function formId(clientId: string, { text, address }: { text: string; address: string }): string {
  return derivedId('form', clientId, text, address)
}
