import type { Refusal } from '../../../../domain/kernel/refusal.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import type { House } from '../../../ledger/feature.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { UploadForm } from '../read-upload-form.ts'
import { cleanSaying } from '../saying-of-form.ts'
import { keepFormFiles, readFormFiles, type FormFiles } from './form-files.ts'

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

export interface SayForm extends FormFiles {
  fields: { clientId: string } & Partial<Record<(typeof FIELDS)[number], string>>
  cleaned: Exclude<ReturnType<typeof cleanSaying>, Refusal[]> | Refusal[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The form as it was sent, everything checked, nothing kept yet. */
export async function readSayForm({ platform }: House, read: UploadForm): Promise<SayForm> {
  const files = await readFormFiles(platform, read)
  const { clientId = '' } = read.fields
  const fields: SayForm['fields'] = { clientId: UUID.test(clientId) ? clientId : uuidV7() }
  for (const name of FIELDS) if (read.fields[name]) fields[name] = read.fields[name]
  return { ...files, fields, cleaned: cleanSaying(fields, [...files.files, ...files.uploads].some(isVoice)) }
}

/**
 * The form as it is shown again: its new files kept until it is sent. Where there is no room for them the words go on
 * without, and words are asked for if only a recording had said it.
 */
export async function keepForm({ platform }: House, form: SayForm, address: string): Promise<SayForm> {
  const kept = await keepFormFiles(platform, form, address)
  return { fields: form.fields, ...kept, cleaned: cleanSaying(form.fields, kept.files.some(isVoice)) }
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
