import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusalSentence } from '../../../contract/refusals/refusal-sentence.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { SheetRefusal } from '../sheets/sheet-faults.ts'
import { partsOf } from './parts-of.ts'
import { problemOf } from './problems.ts'
import { holdFor } from './memory-room.ts'

/** The spreadsheet of an upload: multipart, field `file`, in memory, within the limits of `UPLOAD_LIMITS`. */
export async function fileOf(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ bytes: Buffer; filename: string } | Refusal> {
  const hold = holdFor(request, reply)
  let found: { bytes: Buffer; filename: string } | Refusal | undefined
  for await (const part of request.isMultipart() ? partsOf(request) : []) {
    if (part.type === 'field') continue
    if (found) part.file.resume()
    else found = named(await hold.read(part), part.filename)
  }
  return found ?? refuse('input.required', { field: 'file' })
}

function named(
  bytes: Buffer | Refusal | undefined,
  filename: string,
): { bytes: Buffer; filename: string } | Refusal {
  if (isRefusal(bytes)) return bytes
  return bytes ? { bytes, filename } : refuse('input.too-large', { field: 'file' })
}

/** Answers with the problem of a table that was not taken over: every faulty row by its number, each in words. */
export function refuseTable(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal | SheetRefusal,
): FastifyReply {
  if (!('faults' in refusal)) return reply.refuse(refusal)
  const faults = refusal.faults.map(({ row, column, refusal: about }) => ({
    row,
    column,
    message: refusalSentence(about, request.lang),
  }))
  const problem = problemOf(
    { ...refusal, params: { ...refusal.params, reason: faults[0]?.message ?? '' } },
    request.lang,
    request.id,
  )
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(JSON.stringify({ ...problem, faults }))
}
