import { createHash, randomBytes } from 'node:crypto'

/** Name of the cookie that carries the token. */
export const SESSION_COOKIE = 'shuoshi_session'

/** A new token for a session: 256 random bits. Only its holder ever has it; keep `hashSessionToken` of it. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. A plain hash is enough: the token is random, there is nothing to guess. */
export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
