import type { Refusal } from '../../../../domain/kernel/refusal.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import type { House } from '../../../ledger/feature.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { MOST_PHOTOS, type UploadForm } from '../read-upload-form.ts'
import { cleanSaying } from '../saying-of-form.ts'
import { keepUploads, readUploadTicket, stillKept, uploadTicket } from '../uploads.ts'
import { refuse } from '../../../../domain/kernel/refusal.ts'

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
  files: { id: string; ticket: string; kind: 'photo' | 'voice' }[]
  cleaned: Exclude<ReturnType<typeof cleanSaying>, Refusal[]> | Refusal[]
  /** What was wrong with files. */
  refusals: Refusal[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The form as it was sent, its files kept, everything checked. */
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
    ? [...newPhotos.slice(0, MOST_PHOTOS - photos), ...read.uploads.filter(({ kind }) => kind === 'voice')]
    : read.uploads
  const ids = await keepUploads(platform, taken)
  const files = [...waiting, ...taken.map(({ kind }, i) => ({ id: ids[i]!, kind }))].map(({ id, kind }) => ({
    id,
    kind,
    ticket: uploadTicket(box, id),
  }))
  const { clientId = '' } = read.fields
  const fields: SayForm['fields'] = { clientId: UUID.test(clientId) ? clientId : uuidV7() }
  for (const name of FIELDS) if (read.fields[name]) fields[name] = read.fields[name]
  return {
    fields,
    files,
    cleaned: cleanSaying(
      fields,
      files.some(({ kind }) => kind === 'voice'),
    ),
    refusals: tooMany
      ? [
          ...read.refusals,
          refuse('input.too-many-photos', { field: 'photos', params: { most: MOST_PHOTOS } }),
        ]
      : read.refusals,
  }
}

/**
 * The id of what was said with a form. Pressing twice, or sending again after a lost answer, says the same and has the
 * same id; going back and writing something else is another saying, which must not vanish behind the first receipt.
 */
export function formId(clientId: string, { text, address }: { text: string; address: string }): string {
  return derivedId('form', clientId, text, address)
}
