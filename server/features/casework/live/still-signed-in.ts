import { hashSessionToken } from '../../../platform/auth/session-token.ts'
import type { Platform } from '../../../platform/platform.ts'

/**
 * True while the session of this token has not been ended or run out. Listening is not use: a screen left open does not
 * keep its session alive. (How long a session may rest is judged by the next request.)
 */
export async function isStillSignedIn({ pool, now }: Platform, token: string): Promise<boolean> {
  const { rows } = await pool.query<{ lasting: boolean }>(
    `SELECT EXISTS (SELECT FROM sessions s JOIN accounts a ON a.person = s.person
       WHERE s.token_sha256 = $1 AND s.expires_at > $2 AND NOT a.disabled) AS lasting`,
    [hashSessionToken(token), new Date(now())],
  )
  return rows[0]?.lasting ?? false
}
