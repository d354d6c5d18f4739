import type { FastifyInstance } from 'fastify'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { Language } from './request-language.ts'

const REASON: Record<Language, string> = {
  zh: '含有无法保存的字符',
  en: 'contains characters that cannot be kept',
}

/**
 * PostgreSQL keeps no NUL and its JSON no half of a surrogate pair. The first is nobody's typing and is refused with the
 * name of the field; the second is what an old phone leaves of a picture sign it cut in two, and is mended. One gate for
 * addresses and parsed bodies, so that no route has to think of it; fields of multipart forms are cleaned where they are
 * read.
 */
export function refuseUnwritable(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const refusal = judge(request.params) ?? judge(request.query) ?? judge(request.body)
    if (!refusal) return
    const params = { reason: REASON[request.lang] }
    return reply.refuse({ ...refusal, params })
  })
}

/** Nothing we read lies deeper; without an end to it a body of some kilobytes fills the stack. */
const DEEPEST = 32

function judge(value: unknown, path = '', depth = 0): Refusal | undefined {
  if (typeof value === 'string')
    return value.includes('\0') ? refuse('input.invalid', { field: path }) : undefined
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined
  if (depth > DEEPEST) return refuse('input.malformed')
  const holder = value as Record<string, unknown>
  for (const [name, inner] of Object.entries(holder)) {
    const refusal = name.includes('\0')
      ? refuse('input.invalid', { field: path })
      : judge(inner, path === '' ? name : `${path}.${name}`, depth + 1)
    if (refusal) return refusal
    if (typeof inner === 'string' && !inner.isWellFormed()) holder[name] = inner.toWellFormed()
  }
  return undefined
}
