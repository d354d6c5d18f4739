import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { MINUTE, type Instant } from '../../../../domain/kernel/instant.ts'
import { createSessionToken, hashSessionToken } from '../../../platform/auth/session-token.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { SessionTimes } from './session-limits.ts'

/** How long a session is believed without asking the database again, in milliseconds of real time. */
const BELIEVED = 2_000
const MOST_SESSIONS = 20_000
const TIME_FOR_CODE = 10 * MINUTE

/** A coarse class only: no fingerprint of the device is kept. */
export type Agent = 'desktop' | 'phone' | 'other'

export interface Session extends SessionTimes {
  tokenSha256: Buffer
  person: PersonId
  /** The password is one that an administrator gave: nothing but its change is open. */
  mustChange: boolean
  /** The password was right, the code of the phone is still to come. */
  codeAsked: boolean
  /** Signing in to this account takes a code. */
  hasCode: boolean
}

/** Sessions in the database, with a short memory per process. */
export class Sessions {
  #platform: Platform
  #known = new Map<string, { session: Session; readAt: number }>()
  #generation = 0

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** Forgets what is remembered; nobody is logged out by it. */
  forget(): void {
    this.#generation += 1
    this.#known.clear()
  }

  /** The session of a cookie's token, whether still in time or not; undefined if there is none or it was ended. */
  async find(token: string): Promise<Session | undefined> {
    const tokenSha256 = hashSessionToken(token)
    const key = tokenSha256.toString('base64')
    const remembered = this.#known.get(key)
    if (remembered && performance.now() - remembered.readAt < BELIEVED) return remembered.session
    const generation = this.#generation
    const readAt = performance.now()
    const { rows } = await this.#platform.pool.query<{
      person: PersonId
      last_seen_at: Date
      expires_at: Date
      must_change: boolean
      code_asked: boolean
      has_code: boolean
    }>(
      `SELECT s.person, s.last_seen_at, s.expires_at, a.must_change, s.code_asked,
         EXISTS (SELECT FROM second_factors f WHERE f.person = s.person AND f.confirmed_at IS NOT NULL) AS has_code
       FROM sessions s JOIN accounts a ON a.person = s.person
       WHERE s.token_sha256 = $1 AND NOT a.disabled`,
      [tokenSha256],
    )
    const [row] = rows
    if (!row) return undefined
    const session: Session = {
      tokenSha256,
      person: row.person,
      lastSeenAt: row.last_seen_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      mustChange: row.must_change,
      codeAsked: row.code_asked,
      hasCode: row.has_code,
    }
    if (generation === this.#generation) {
      if (this.#known.size >= MOST_SESSIONS) this.#known.clear()
      this.#known.set(key, { session, readAt })
    }
    return session
  }

  /** Notes that it was used; written at most once a minute. */
  async touch(session: Session, at: Instant): Promise<void> {
    if (at - session.lastSeenAt < MINUTE) return
    session.lastSeenAt = at
    await this.#platform.pool.query('UPDATE sessions SET last_seen_at = $2 WHERE token_sha256 = $1', [
      session.tokenSha256,
      new Date(at),
    ])
  }
}

interface NewSession {
  person: PersonId
  at: Instant
  agent: Agent
  /** How long it may last, in milliseconds. */
  atMost: number
  /** It opens nothing but the question for the code, and that not for long. */
  codeAsked?: boolean
}

/** Begins a session in the caller's transaction. @returns the token for the cookie, kept nowhere else. */
export async function beginSession(
  client: Queryable,
  { person, at, agent, atMost, codeAsked = false }: NewSession,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = createSessionToken()
  const expiresAt = at + (codeAsked ? TIME_FOR_CODE : atMost)
  await client.query(
    `INSERT INTO sessions (token_sha256, person, created_at, last_seen_at, expires_at, agent, code_asked)
     VALUES ($1, $2, $3, $3, $4, $5, $6)`,
    [hashSessionToken(token), person, new Date(at), new Date(expiresAt), agent, codeAsked],
  )
  await client.query('DELETE FROM sessions WHERE expires_at < $1', [new Date(at)])
  return { token, expiresAt }
}

/** Ends one session. */
export async function endSession(client: Queryable, session: Session): Promise<void> {
  await client.query('DELETE FROM sessions WHERE token_sha256 = $1', [session.tokenSha256])
}

/** Ends every session of a person, except one if given. */
export async function endSessionsOf(client: Queryable, person: PersonId, except?: Session): Promise<void> {
  await client.query('DELETE FROM sessions WHERE person = $1 AND token_sha256 IS DISTINCT FROM $2', [
    person,
    except?.tokenSha256 ?? null,
  ])
}

/** The coarse class of a browser from its User-Agent line. */
export function agentOf(userAgent: string | undefined): Agent {
  if (!userAgent) return 'other'
  if (/Mobile|Android|iPhone|MicroMessenger/i.test(userAgent)) return 'phone'
  return /Mozilla/i.test(userAgent) ? 'desktop' : 'other'
}
