import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { verifyPassword } from '../../../platform/auth/password.ts'
import type { Platform } from '../../../platform/platform.ts'
import { countAttempt, forgetFailures } from './login-failures.ts'
import type { Session } from './sessions.ts'

/**
 * Asks once more who sits there: the present password of the session's account. Wrong ones are counted for this session
 * alone: whoever locks the login from outside must not keep its owner from changing anything.
 */
export async function checkPassword(
  platform: Platform,
  { person, tokenSha256 }: Session,
  { password, field }: { password: string; field: string },
): Promise<{ login: string; hash: string } | Refusal> {
  const { rows } = await platform.pool.query<{ login: string; password_hash: string | null }>(
    'SELECT login, password_hash FROM accounts WHERE person = $1',
    [person],
  )
  const [account] = rows
  if (!account?.password_hash) return refuse('auth.required')
  const here = tokenSha256.toString('base64url')
  const attempt = await countAttempt(platform, account.login, here)
  if (isRefusal(attempt)) return attempt
  if (!(await verifyPassword(password, account.password_hash))) {
    return refuse('auth.wrong-credentials', { field })
  }
  await forgetFailures(platform.pool, account.login, here)
  return { login: account.login, hash: account.password_hash }
}
