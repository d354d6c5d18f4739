import { createHash } from 'node:crypto'
import type { Queryable } from '../db/pool.ts'
import { uuidV7 } from '../ids/uuid-v7.ts'
import type { Photo } from './images.ts'
import type { Voice } from './voice.ts'

/** A kept file with its bytes. */
export interface StoredFile {
  id: string
  kind: 'photo' | 'voice' | 'document'
  mime: string
  bytes: Buffer
  sha256: Buffer
}

/** Keeps a redrawn photo, in the caller's transaction. @returns its id. */
export async function storePhoto(
  client: Queryable,
  photo: Photo,
  at: number,
  id: string = uuidV7(),
): Promise<string> {
  await client.query(
    `INSERT INTO files (id, sha256, kind, mime, bytes, byte_length, width, height, thumb, created_at)
     VALUES ($1, $2, 'photo', $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      digest(photo.bytes),
      photo.mime,
      photo.bytes,
      photo.bytes.length,
      photo.width,
      photo.height,
      photo.thumb,
      new Date(at),
    ],
  )
  return id
}

/** Keeps a voice recording, in the caller's transaction. @returns its id. */
export async function storeVoice(
  client: Queryable,
  voice: Voice,
  at: number,
  id: string = uuidV7(),
): Promise<string> {
  await client.query(
    `INSERT INTO files (id, sha256, kind, mime, bytes, byte_length, created_at)
     VALUES ($1, $2, 'voice', $3, $4, $5, $6)`,
    [id, digest(voice.bytes), voice.mime, voice.bytes, voice.bytes.length, new Date(at)],
  )
  return id
}

/**
 * A file by its id, whole or its small picture. Whoever calls has already made sure that the caller may see it: an id is
 * no permission.
 */
export async function findFile(
  client: Queryable,
  id: string,
  size: 'whole' | 'thumb' = 'whole',
): Promise<StoredFile | undefined> {
  const column = size === 'thumb' ? 'coalesce(thumb, bytes)' : 'bytes'
  const { rows } = await client.query<StoredFile>(
    `SELECT id, kind, mime, sha256, ${column} AS bytes FROM files WHERE id = $1`,
    [id],
  )
  return rows[0]
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
