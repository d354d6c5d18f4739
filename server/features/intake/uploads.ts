import { timingSafeEqual } from 'node:crypto'
import { HOUR } from '../../../domain/kernel/instant.ts'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { House } from '../../ledger/feature.ts'
import { inTransaction, type Queryable } from '../../platform/db/pool.ts'
import { storePhoto, storeVoice } from '../../platform/files/file-store.ts'
import type { Photo } from '../../platform/files/images.ts'
import type { Voice } from '../../platform/files/voice.ts'
import type { IdentityBox } from '../../platform/crypto/identity-box.ts'
import { networkOf } from '../../platform/http/network-of.ts'
import type { Platform } from '../../platform/platform.ts'

/** How long the files of an unsent form are kept. */
const KEPT_HOURS = 24
const MOST_AT_ONCE = 500
/** What a file counts at least: its rows and their place in the indexes are not free, however small it is. */
export const LEAST_COUNTED = 32 * 1024
/** Taken, for the time of a commit, by whoever adds to what is kept. */
const ADDING = 7_405_101_231

/** A picture or voice as it came in, made harmless. */
export type Upload = { kind: 'photo'; photo: Photo } | { kind: 'voice'; voice: Voice }

/**
 * Keeps files of a form until it is sent; `address` is where it came from.
 * @returns their ids, in order, or a refusal when there is no room for them: then none is kept.
 */
export async function keepUploads(
  platform: Platform,
  uploads: readonly Upload[],
  address: string,
): Promise<string[] | Refusal> {
  if (uploads.length === 0) return []
  const source = platform.box.fingerprint(networkOf(address), 'upload-address')
  const bytes = uploads.map(bytesOf)
  const full = (): Refusal =>
    refuse('input.files-not-kept', { field: uploads[0]?.kind === 'voice' ? 'voice' : 'photos' })
  // A look before anything is written, so that a flood does not even fill the log of the database.
  if (!(await hasRoom(platform.pool, platform, source, bytes))) return full()
  return inTransaction(platform.pool, async (client) => {
    const ids = await store(client, uploads, platform.now())
    // From here to the commit one after the other: each sees what the one before has added.
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADDING])
    if (!(await hasRoom(client, platform, source, bytes))) return full()
    await client.query(
      `INSERT INTO kept_uploads (file_id, bytes, kept_until, source)
       SELECT file.id, file.bytes, $3, $4 FROM unnest($1::uuid[], $2::bigint[]) AS file (id, bytes)`,
      [ids, bytes, keptUntil(platform), source],
    )
    return ids
  })
}

/**
 * Stores files of what is about to be written with them in the next transaction. Nobody waits for room here: they only
 * pass through. Whoever does not use them calls `dropUploads`.
 * @returns their ids, in order.
 */
export async function storeUploads(platform: Platform, uploads: readonly Upload[]): Promise<string[]> {
  if (uploads.length === 0) return []
  return inTransaction(platform.pool, async (client) => {
    const ids = await store(client, uploads, platform.now())
    await client.query('INSERT INTO kept_uploads (file_id, kept_until) SELECT unnest($1::uuid[]), $2', [
      ids,
      keptUntil(platform),
    ])
    return ids
  })
}

/** Deletes those of these files that nothing was written with. */
export async function dropUploads(platform: Platform, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await inTransaction(platform.pool, (client) =>
    deleteKept(client, 'DELETE FROM kept_uploads WHERE file_id = ANY ($1::uuid[]) RETURNING file_id', [ids]),
  )
}

async function store(client: Queryable, uploads: readonly Upload[], at: number): Promise<string[]> {
  const ids: string[] = []
  for (const upload of uploads) {
    ids.push(
      upload.kind === 'photo'
        ? await storePhoto(client, upload.photo, at)
        : await storeVoice(client, upload.voice, at),
    )
  }
  return ids
}

async function hasRoom(
  db: Queryable,
  { config }: Platform,
  source: Buffer,
  bytes: readonly number[],
): Promise<boolean> {
  const { rows } = await db.query<{ all: string; own: string }>(
    `SELECT coalesce(sum(bytes), 0) AS all, coalesce(sum(bytes) FILTER (WHERE source = $1), 0) AS own
     FROM kept_uploads WHERE source IS NOT NULL`,
    [source],
  )
  const more = bytes.reduce((sum, one) => sum + one, 0)
  const { inAll, perAddress } = config.keptUploads
  return Number(rows[0]?.all) + more <= inAll && Number(rows[0]?.own) + more <= perAddress
}

function bytesOf(upload: Upload): number {
  const bytes =
    upload.kind === 'photo'
      ? upload.photo.bytes.length + upload.photo.thumb.length
      : upload.voice.bytes.length
  return Math.max(bytes, LEAST_COUNTED)
}

function keptUntil(platform: Platform): Date {
  return new Date(platform.now() + KEPT_HOURS * HOUR)
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
  const forgetSome = (): Promise<number> =>
    inTransaction(platform.pool, (client) =>
      deleteKept(
        client,
        `DELETE FROM kept_uploads WHERE file_id IN (
           SELECT file_id FROM kept_uploads WHERE kept_until < $1 LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED)
         RETURNING file_id`,
        [new Date(platform.now())],
      ),
    )
  while ((await forgetSome()) === MOST_AT_ONCE);
}

async function deleteKept(client: Queryable, statement: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ file_id: string }>(statement, values)
  const ids = rows.map((row) => row.file_id)
  if (ids.length > 0) await client.query('DELETE FROM files WHERE id = ANY ($1::uuid[])', [ids])
  return ids.length
}
