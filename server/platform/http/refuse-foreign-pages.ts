import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../../domain/kernel/refusal.ts'
import { SESSION_COOKIE } from '../auth/session-token.ts'
import type { IdentityBox } from '../crypto/identity-box.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * What a form of a signed-in person carries as hidden field `_csrf` (or a script as header `x-csrf-token`). Only
     * browsers too old to say where a request comes from need it. Empty for whoever is not signed in.
     */
    formToken: () => string
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

type Origin = 'ours' | 'foreign' | 'unknown'

/**
 * Other sites must not act in the name of whoever is signed in here. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, else `Origin`, else `Referer`): a foreign page is refused. Where nothing is said — scripts, and the
 * WebViews of old phones — a request without a session has nothing to abuse and passes; one with a session must show the
 * token that only our own pages contain.
 */
export function refuseForeignPages(app: FastifyInstance, box: IdentityBox, publicUrl?: string): void {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined
  const tokenOf = (request: FastifyRequest): string => {
    const session = request.cookies[SESSION_COOKIE]
    return session ? box.fingerprint(session, 'form-token').toString('base64url') : ''
  }
  app.decorateRequest('formToken', function formToken(this: FastifyRequest) {
    return tokenOf(this)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!SAFE.has(request.method) && originOf(request, publicHost) === 'foreign') {
      reply.refuse(refuse('auth.foreign-page'))
    }
  })
  // After the body was read, for the token may be a field of the form.
  app.addHook('preValidation', async (request, reply) => {
    if (SAFE.has(request.method) || !request.cookies[SESSION_COOKIE]) return
    if (originOf(request, publicHost) !== 'unknown') return
    if (!isSame(givenToken(request), tokenOf(request))) reply.refuse(refuse('auth.foreign-page'))
  })
}

function originOf(request: FastifyRequest, publicHost: string | undefined): Origin {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'ours' : 'foreign'
  const { origin, referer } = request.headers
  // "null" is what a sandboxed frame, but also an old WebView, says: it proves nothing.
  const from = origin && origin !== 'null' ? origin : referer
  if (!from) return 'unknown'
  const host = URL.parse(from)?.host
  return host !== undefined && (host === request.host || host === publicHost) ? 'ours' : 'foreign'
}

function givenToken(request: FastifyRequest): string {
  const body = request.body as Record<string, unknown> | null | undefined
  const query = request.query as Record<string, unknown> | null
  const given = request.headers['x-csrf-token'] ?? body?._csrf ?? query?._csrf
  return typeof given === 'string' ? given : ''
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other)
}
