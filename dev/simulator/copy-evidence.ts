import type { PoolClient } from 'pg'
import type { Instant } from '../../domain/kernel/instant.ts'

/** A picture that an officer kept as evidence. */
export interface KeptEvidence {
  file: string
  caseId: string
  person: string
  at: Instant
}

/** Gives every piece of evidence a file of its own, copied within the database from the drawn pictures. */
export async function copyEvidence(
  client: PoolClient,
  kept: readonly KeptEvidence[],
  photos: readonly string[],
): Promise<void> {
  if (kept.length === 0) return
  const at = kept.map((one) => new Date(one.at))
  const files = kept.map(({ file }) => file)
  await client.query(
    `INSERT INTO files (id, sha256, kind, mime, bytes, byte_length, width, height, thumb, created_at)
     SELECT wanted.id, f.sha256, f.kind, f.mime, f.bytes, f.byte_length, f.width, f.height, f.thumb, wanted.at
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS wanted (id, drawn, at) JOIN files f ON f.id = wanted.drawn`,
    [files, files.map((id) => photos[Number.parseInt(id.slice(-6), 16) % photos.length]), at],
  )
  await client.query(
    `INSERT INTO case_files (file_id, case_id, person, at)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])`,
    [files, kept.map(({ caseId }) => caseId), kept.map(({ person }) => person), at],
  )
}
