import { createHash } from 'node:crypto'
import { DAY, MINUTE, type Instant } from '../../../../domain/kernel/instant.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterAttempt, isLocked, type Failures } from './lock-out.ts'

const HALF = 16
/** Old lines taken away by one attempt. */
const MOST_SWEPT = 200

/**
 * What is kept of a login that somebody typed. Attempts from a device on which the login signed in before, or in a session
 * of it, are counted apart: they share the first half.
 */
function digestLogin(login: string, device?: string): Buffer {
  const whole = sha256(login)
  if (device === undefined) return whole
  return Buffer.concat([whole.subarray(0, HALF), sha256(`${login}\0${device}`).subarray(0, HALF)])
}

/** First and last key that the attempts for a login may have, whatever the device. */
function everyDigestOf(login: string): [Buffer, Buffer] {
  const half = sha256(login).subarray(0, HALF)
  return [Buffer.concat([half, Buffer.alloc(HALF)]), Buffer.concat([half, Buffer.alloc(HALF, 0xff)])]
}

/**
 * Counts an attempt for a login, known or not, before its password is looked at. Refused while the login is locked;
 * the refusal says in how many minutes to come back. @returns whether this attempt locks the login if it fails.
 */
export async function countAttempt(
  platform: Platform,
  login: string,
  device?: string,
): Promise<{ lastOne: boolean } | Refusal> {
  const at = platform.now()
  const digest = digestLogin(login, device)
  return inTransaction(platform.pool, async (client) => {
    await client.query(
      `INSERT INTO login_failures (login_sha256, failed, last_at) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING`,
      [digest, new Date(0)],
    )
    const failures = await readForUpdate(client, digest)
    if (failures && isLocked(failures, at)) return lockedAnswer(failures, at)
    const next = afterAttempt(failures, at)
    await client.query(
      'UPDATE login_failures SET failed = $2, last_at = $3, locked_until = $4 WHERE login_sha256 = $1',
      [digest, next.failed, new Date(at), next.lockedUntil === undefined ? null : new Date(next.lockedUntil)],
    )
    // What somebody else is counting at this moment is left to them: two that wait for each other would both fail.
    await client.query(
      `DELETE FROM login_failures WHERE login_sha256 IN (
         SELECT login_sha256 FROM login_failures WHERE last_at < $1 AND login_sha256 <> $2
         LIMIT ${MOST_SWEPT} FOR UPDATE SKIP LOCKED)`,
      [new Date(at - 2 * DAY), digest],
    )
    return { lastOne: next.lockedUntil !== undefined }
  })
}

/** Forgets the wrong passwords of a login, of this device only. */
export async function forgetFailures(client: Queryable, login: string, device?: string): Promise<void> {
  await client.query('DELETE FROM login_failures WHERE login_sha256 = $1', [digestLogin(login, device)])
}

/** Forgets the wrong passwords of a login from wherever they came. */
export async function forgetAllFailures(client: Queryable, login: string): Promise<void> {
  await client.query('DELETE FROM login_failures WHERE login_sha256 BETWEEN $1 AND $2', everyDigestOf(login))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

async function readForUpdate(client: Queryable, digest: Buffer): Promise<Failures | undefined> {
  const { rows } = await client.query<{ failed: number; last_at: Date; locked_until: Date | null }>(
    'SELECT failed, last_at, locked_until FROM login_failures WHERE login_sha256 = $1 FOR UPDATE',
    [digest],
  )
  const [row] = rows
  if (!row) return undefined
  const failures: Failures = { failed: row.failed, lastAt: row.last_at.getTime() }
  if (row.locked_until) failures.lockedUntil = row.locked_until.getTime()
  return failures
}

function lockedAnswer(failures: Failures, at: Instant): Refusal {
  const minutes = Math.ceil(((failures.lockedUntil ?? at) - at) / MINUTE)
  return refuse('auth.locked', { params: { minutes } })
}
