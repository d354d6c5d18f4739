import type { FastifyInstance } from 'fastify'
import { holdFor } from './memory-room.ts'

/** What anybody may send without files; the longest text, every sign of it escaped, takes a tenth of it. */
const MOST_OF_ANYBODY = 256 * 1024

/**
 * A body is held in memory while it comes in, and may take two minutes for it, and is worked through at one go: whoever is
 * not signed in may send a fraction of what staff may, and each has its room before its first byte is
 * read. Forms with files are read part by part, and have theirs part by part.
 */
export function holdBodies(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.access?.kind === 'public') route.bodyLimit ??= MOST_OF_ANYBODY
  })
  app.addHook('preParsing', async (request, reply) => {
    const { 'content-length': stated, 'transfer-encoding': chunked } = request.headers
    const most = request.routeOptions.bodyLimit ?? app.initialConfig.bodyLimit ?? 0
    const length = chunked === undefined ? Math.min(Number(stated ?? 0), most) : most
    if (!(length > 0) || reply.sent || (request.headers['content-type'] ?? '').startsWith('multipart/'))
      return
    const busy = holdFor(request, reply).take(length)
    if (busy) reply.refuse(busy)
  })
}
