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

/** The first fault in a value, its field as a path; what can be mended is. Paths are put together for faults only. */
function judge(value: unknown, depth = 0): Refusal | undefined {
  if (typeof value === 'string')
    return value.includes('\0') ? refuse('input.invalid', { field: '' }) : undefined
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined
  if (depth > DEEPEST) return refuse('input.malformed')
  return Array.isArray(value) ? judgeList(value, depth) : judgeFields(value as Record<string, unknown>, depth)
}

function judgeList(list: unknown[], depth: number): Refusal | undefined {
  for (let i = 0; i < list.length; i++) {
    const inner = list[i]
    if (typeof inner === 'string' && !inner.isWellFormed()) list[i] = inner.toWellFormed()
    const refusal = judge(inner, depth + 1)
    if (refusal) return under(String(i), refusal)
  }
  return undefined
}

function judgeFields(holder: Record<string, unknown>, depth: number): Refusal | undefined {
  for (const name of Object.keys(holder)) {
    if (name.includes('\0')) return refuse('input.invalid', { field: '' })
    const inner = holder[name]
    if (typeof inner === 'string' && !inner.isWellFormed()) holder[name] = inner.toWellFormed()
    const refusal = judge(inner, depth + 1)
    if (refusal) return under(name, refusal)
  }
  return undefined
}

function under(name: string, refusal: Refusal): Refusal {
  if (refusal.field === undefined) return refusal
  return { ...refusal, field: refusal.field === '' ? name : `${name}.${refusal.field}` }
}
