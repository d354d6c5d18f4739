import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const STRICT = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]
const CONTENT_POLICY = STRICT.join('; ')
/**
 * antd writes its styles into the page while it runs. Styles alone are let through, and only where the officials' screens
 * are served; scripts stay strict everywhere.
 */
const DESK_CONTENT_POLICY = CONTENT_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

/** What browsers are told on every answer. */
export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // A receipt code in the address must not travel to other sites; "no-referrer" would also hide our own pages' origin
    // from us, by which old browsers prove that a form is ours.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request
    reply.header('content-security-policy', url.startsWith('/desk') ? DESK_CONTENT_POLICY : CONTENT_POLICY)
    reply.header(
      'permissions-policy',
      'geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()',
    )
    // Behind TLS stay with TLS; on a plain intranet address this header would mean nothing.
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  })
}
