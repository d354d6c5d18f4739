import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** Limits of one form, below those of every form (`UPLOAD_LIMITS`). */
export interface PartLimits {
  fileSize?: number
  files?: number
  fields?: number
  fieldSize?: number
  parts?: number
}

/** A form that is none, or ends in the middle: a connection was lost, or a program made it up. */
export class UnreadableFormError extends Error {
  override name = 'UnreadableFormError'
  readonly statusCode = 400
}

/**
 * The parts of a form, one after the other. Whoever stops before the last one leaves the rest unread, and with it the
 * connection: a browser that is still sending then never sees the answer. So read to the end, and refuse afterwards.
 * @throws UnreadableFormError; what is too large is thrown as the library does. A file that is cut off says so itself.
 */
export async function* partsOf(request: FastifyRequest, limits: PartLimits = {}): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits, throwFileSizeLimit: false } as never)
  } catch (error) {
    throw asUnreadable(error)
  }
}

/** The parser's own complaints come without a status; they are about what was sent, never about us. */
export function asUnreadable(error: unknown): unknown {
  const known = error instanceof Error && 'statusCode' in error
  return known ? error : new UnreadableFormError('the form cannot be read', { cause: error })
}
