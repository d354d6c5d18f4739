import type { FastifyReply } from 'fastify'
import type { StoredFile } from '../files/file-store.ts'
import { holdForAnswer } from './memory-room.ts'

/**
 * Answers with a kept file. It never changes, so the browser may keep it, but only for this person; a type of its own and
 * a closed content policy keep it from ever running as a page.
 */
export function sendFile(reply: FastifyReply, file: StoredFile): FastifyReply {
  const busy = holdForAnswer(reply.request, reply).take(file.bytes.length)
  if (busy) return reply.refuse(busy)
  return reply
    .header('cache-control', 'private, max-age=86400, immutable')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', file.kind === 'photo' ? 'inline' : `attachment; filename="${file.id}"`)
    .type(file.mime)
    .send(file.bytes)
}
