import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { hashPassword, needsRehash, verifyPassword } from '../../../platform/auth/password.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { knownDevice, rememberDevice } from './known-devices.ts'
import { countAttempt, forgetFailures } from './login-failures.ts'
import { beginSession, type Agent } from './sessions.ts'

interface LoginWish {
  login: string
  password: string
  agent: Agent
  /** The cookie that tells on which devices the login is known. */
  devices?: string
}

export interface LoggedIn {
  token: string
  expiresAt: Instant
  person: PersonId
  mustChange: boolean
  /** The same cookie from now on. */
  devices: string
}

/**
 * Begins a session. A login that does not exist, a wrong password and a disabled account get the same answer after
 * the same work, and are counted alike.
 */
export async function logIn(
  platform: Platform,
  { login: typed, password, agent, devices }: LoginWish,
): Promise<LoggedIn | Refusal> {
  const login = readLogin(typed)
  const device = knownDevice(platform.box, devices, login)
  const attempt = await countAttempt(platform, login, device)
  if (isRefusal(attempt)) return attempt
  const { rows } = await platform.pool.query<{
    person: PersonId
    password_hash: string | null
    must_change: boolean
    disabled: boolean
  }>('SELECT person, password_hash, must_change, disabled FROM accounts WHERE login = $1', [login])
  const [account] = rows
  const right = await verifyPassword(password, account?.password_hash ?? undefined)
  const at = platform.now()
  if (!account?.password_hash || !right || account.disabled) {
    if (attempt.lastOne) {
      await appendAudit(platform.pool, {
        at,
        person: null,
        action: 'account.lock',
        subjectTable: 'accounts',
        subjectId: account?.person ?? 'unknown login',
      })
    }
    return refuse('auth.wrong-credentials')
  }
  const { person, must_change: mustChange } = account
  const rehashed = needsRehash(account.password_hash) ? await hashPassword(password) : account.password_hash
  return inTransaction(platform.pool, async (client) => {
    // The password may have been reset, or the account disabled, while the hash was worked out.
    const { rowCount } = await client.query(
      `UPDATE accounts SET last_login_at = $2, password_hash = $3
       WHERE person = $1 AND password_hash = $4 AND NOT disabled`,
      [person, new Date(at), rehashed, account.password_hash],
    )
    if (!rowCount) return refuse('auth.wrong-credentials')
    await forgetFailures(client, login, device)
    const { rowCount: codeAsked } = await client.query(
      'SELECT FROM second_factors WHERE person = $1 AND confirmed_at IS NOT NULL',
      [person],
    )
    const session = await beginSession(client, {
      person,
      at,
      agent,
      atMost: platform.config.sessions.atMost,
      codeAsked: codeAsked === 1,
    })
    await appendAudit(client, {
      at,
      person,
      action: 'session.begin',
      subjectTable: 'accounts',
      subjectId: person,
      after: { agent },
    })
    return { ...session, person, mustChange, devices: rememberDevice(platform.box, devices, login) }
  })
}

/** A login as it is kept: small letters, no blanks around, half-width. */
export function readLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}
