import { timingSafeEqual } from 'node:crypto'
import { HOUR } from '../../../domain/kernel/instant.ts'
import type { House } from '../../ledger/feature.ts'
import { inTransaction } from '../../platform/db/pool.ts'
import { storePhoto, storeVoice } from '../../platform/files/file-store.ts'
import type { Photo } from '../../platform/files/images.ts'
import type { Voice } from '../../platform/files/voice.ts'
import type { IdentityBox } from '../../platform/crypto/identity-box.ts'
import type { Platform } from '../../platform/platform.ts'

/** How long the files of an unsent form are kept. */
const KEPT_HOURS = 24
const MOST_AT_ONCE = 500

/** A picture or voice as it came in, made harmless. */
export type Upload = { kind: 'photo'; photo: Photo } | { kind: 'voice'; voice: Voice }

/** Keeps files of a form until it is sent. @returns their ids, in order. */
export async function keepUploads(platform: Platform, uploads: readonly Upload[]): Promise<string[]> {
  if (uploads.length === 0) return []
  const at = platform.now()
  return inTransaction(platform.pool, async (client) => {
    const ids: string[] = []
    for (const upload of uploads) {
      ids.push(
        upload.kind === 'photo'
          ? await storePhoto(client, upload.photo, at)
          : await storeVoice(client, upload.voice, at),
      )
    }
    await client.query('INSERT INTO kept_uploads (file_id, kept_until) SELECT unnest($1::uuid[]), $2', [
      ids,
      new Date(at + KEPT_HOURS * HOUR),
    ])
    return ids
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a form carries instead of the file: only this house can make one, so that nobody names a stranger's file. */
export function uploadTicket(box: IdentityBox, fileId: string): string {
  return `${fileId}.${signature(box, fileId)}`
}

/** The file of a ticket; undefined if it is not ours. */
export function readUploadTicket(box: IdentityBox, ticket: string): string | undefined {
  const [fileId = '', given = ''] = ticket.split('.')
  if (!UUID.test(fileId)) return undefined
  const [a, b] = [Buffer.from(given), Buffer.from(signature(box, fileId))]
  return a.length === b.length && timingSafeEqual(a, b) ? fileId : undefined
}

function signature(box: IdentityBox, fileId: string): string {
  return box.fingerprint(fileId, 'upload-ticket').toString('base64url').slice(0, 27)
}

/**
 * Of these files, those still waiting for their form: what was forgotten meanwhile, or sent already, is not named
 * twice.
 */
export async function stillKept(
  platform: Platform,
  ids: readonly string[],
): Promise<{ id: string; kind: 'photo' | 'voice' }[]> {
  if (ids.length === 0) return []
  const { rows } = await platform.pool.query<{ id: string; kind: 'photo' | 'voice' }>(
    `SELECT f.id, f.kind FROM kept_uploads k JOIN files f ON f.id = k.file_id WHERE k.file_id = ANY ($1::uuid[])`,
    [ids],
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  return [...new Set(ids)].flatMap((id) => kept.get(id) ?? [])
}

/** Deletes the files of forms that were never sent. */
export async function forgetUploads({ platform }: House): Promise<void> {
  await inTransaction(platform.pool, async (client) => {
    const { rows } = await client.query<{ file_id: string }>(
      `DELETE FROM kept_uploads WHERE file_id IN (
         SELECT file_id FROM kept_uploads WHERE kept_until < $1 LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING file_id`,
      [new Date(platform.now())],
    )
    const ids = rows.map((row) => row.file_id)
    if (ids.length > 0) await client.query('DELETE FROM files WHERE id = ANY ($1::uuid[])', [ids])
  })
}
