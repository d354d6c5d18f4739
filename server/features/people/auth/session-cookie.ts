import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'

/** Gives the browser the token of a session for so many milliseconds; none and 0 take it away. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  lasting: number,
): void {
  reply.header('cache-control', 'no-store')
  reply.setCookie(SESSION_COOKIE, token, {
    ...cookieFor(request),
    path: '/',
    maxAge: Math.floor(lasting / 1_000),
  })
}

/** What no cookie of a sign-in goes without. */
export function cookieFor(request: FastifyRequest): { httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }
}
