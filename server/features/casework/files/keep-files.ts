import { createHash } from 'node:crypto'
import { allowedActions } from '../../../../domain/case/allowed-actions.ts'
import type { CaseAction } from '../../../../domain/case/commands.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { storePhoto, storeVoice } from '../../../platform/files/file-store.ts'
import { redrawPhoto, type Photo } from '../../../platform/files/images.ts'
import { takeVoice, type Voice } from '../../../platform/files/voice.ts'
import type { UploadedFile } from '../../../platform/http/read-files.ts'
import type { Hold } from '../../../platform/http/memory-room.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { findNumber } from '../page/stored-case.ts'
import { scopeOf } from '../rights/scope.ts'
import type { FileLabel } from './file-label.ts'
import { takeDocument, type Document } from './take-document.ts'

const MOST = 9
/** Actions that may name files. */
const NAMING_FILES: ReadonlySet<CaseAction> = new Set(['NoteProgress', 'ResolveCase', 'FinishPart'])

/** A file made harmless, not stored yet. */
type Ready =
  { kind: 'photo'; file: Photo } | { kind: 'voice'; file: Voice } | { kind: 'document'; file: Document }

/**
 * Keeps photos, recordings and documents with a case, for an action that will name them. Only who may take such an
 * action now may, and nothing is read (`readAll`) from anybody else; all files are kept or none.
 */
export async function keepFiles(
  house: House,
  staff: Staff,
  caseId: string,
  readAll: (take: typeof prepare) => Promise<Ready[] | Refusal>,
): Promise<FileLabel[] | Refusal> {
  const unfit = await judge(house, staff, caseId)
  if (unfit) return unfit
  const ready = await readAll(prepare)
  if (isRefusal(ready)) return ready
  if (ready.length === 0) return refuse('input.required', { field: 'photos' })
  const at = house.platform.now()
  return inTransaction(house.platform.pool, async (client) => {
    const labels: FileLabel[] = []
    for (const one of ready) {
      const id = await store(client, one, at)
      await client.query('INSERT INTO case_files (file_id, case_id, person, at) VALUES ($1, $2, $3, $4)', [
        id,
        caseId,
        staff.person,
        new Date(at),
      ])
      const size = one.kind === 'photo' ? { width: one.file.width, height: one.file.height } : {}
      labels.push({ id, kind: one.kind, ...size })
    }
    return labels
  })
}

async function judge(
  { platform, ledger }: House,
  staff: Staff,
  caseId: string,
): Promise<Refusal | undefined> {
  const number = await findNumber(platform, scopeOf(staff), caseId)
  const loaded = number === undefined ? undefined : await ledger.load(caseId)
  if (!loaded) return refuse('not-found')
  const actions = allowedActions(loaded.state, staff, platform.now())
  return actions.some((action) => NAMING_FILES.has(action)) ? undefined : refuse('case.not-yours')
}

/** Recordings and documents stay in memory as they are, photos as they were drawn anew. */
async function prepare(
  { field, filename, bytes }: UploadedFile,
  i: number,
  hold: Hold,
): Promise<Ready | Refusal> {
  if (i >= MOST) return refuse('input.too-many-photos', { field: 'photos', params: { most: MOST } })
  if (field === 'voice') {
    const file = takeVoice(bytes, field)
    return isRefusal(file) ? file : { kind: 'voice', file }
  }
  if (field === 'document') {
    const file = takeDocument(bytes, filename, field)
    return isRefusal(file) ? file : { kind: 'document', file }
  }
  const file = await redrawPhoto(bytes, `photos.${i}`)
  hold.letGo(bytes.length)
  if (isRefusal(file)) return file
  return hold.take(file.bytes.length + file.thumb.length) ?? { kind: 'photo', file }
}

function store(client: Queryable, ready: Ready, at: number): Promise<string> {
  if (ready.kind === 'photo') return storePhoto(client, ready.file, at)
  if (ready.kind === 'voice') return storeVoice(client, ready.file, at)
  return storeDocument(client, ready.file, at)
}

async function storeDocument(client: Queryable, { mime, bytes }: Document, at: number): Promise<string> {
  const id = uuidV7()
  await client.query(
    `INSERT INTO files (id, sha256, kind, mime, bytes, byte_length, created_at)
     VALUES ($1, $2, 'document', $3, $4, $5, $6)`,
    [id, createHash('sha256').update(bytes).digest(), mime, bytes, bytes.length, new Date(at)],
  )
  return id
}
