import { refuse, isRefusal, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { hashPassword, verifyPassword } from '../../../platform/auth/password.ts'
import type { Platform } from '../../../platform/platform.ts'
import { changeOwnAccount } from './change-own-account.ts'
import { checkPassword } from './check-password.ts'
import { weakness } from './password-policy.ts'
import { endSession, endSessionsOf, type Session } from './sessions.ts'

/**
 * Changes the own password; every other session of the person ends. The present one is asked, since a session left open is
 * no proof of who sits there.
 */
export async function changePassword(
  platform: Platform,
  session: Session,
  { current, next }: { current: string; next: string },
): Promise<Refusal | undefined> {
  const { person } = session
  const account = await checkPassword(platform, session, { password: current, field: 'current' })
  if (isRefusal(account)) return account
  const { rows } = await platform.pool.query<{ pinyin: string }>(
    "SELECT pinyin FROM areas WHERE level = 'city'",
  )
  const weak = weakness(next, account.login, rows[0]?.pinyin)
  if (weak) return weak
  if (await verifyPassword(next, account.hash)) {
    return refuse('auth.weak-password', { field: 'next', params: { reason: 'same' } })
  }
  const hash = await hashPassword(next)
  return changeOwnAccount(platform, session, 'account.change-password', async (client) => {
    const { rowCount } = await client.query(
      'UPDATE accounts SET password_hash = $2, must_change = false WHERE person = $1 AND password_hash = $3',
      [person, hash, account.hash],
    )
    // Reset by an administrator meanwhile: the newer word counts.
    if (!rowCount) return refuse('conflict.changed-meanwhile')
    await endSessionsOf(client, person, session)
    return undefined
  })
}

/** Ends the session at once, in other processes within a second. */
export async function logOut(platform: Platform, session: Session): Promise<void> {
  await changeOwnAccount(platform, session, 'session.end', (client) => endSession(client, session))
}
