import type { FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'

/** A file of a form, in memory; the limits of `UPLOAD_LIMITS` hold. */
export interface UploadedFile {
  field: string
  filename: string
  bytes: Buffer
}

export interface Form {
  /** A field given more than once is a list. */
  fields: Record<string, string | string[]>
  files: UploadedFile[]
}

/**
 * Reads a form, whichever way the browser sent it (with files or without). An empty file field, as browsers send it when
 * nothing was chosen, is left out.
 * @returns a refusal if the body is no form; what is too large is answered by the error handler.
 */
export async function readForm(request: FastifyRequest): Promise<Form | Refusal> {
  const form: Form = { fields: Object.create(null) as Form['fields'], files: [] }
  if (!request.isMultipart()) {
    const { body } = request
    if (body !== undefined && body !== null && typeof body !== 'object') return refuse('input.malformed')
    for (const [name, value] of Object.entries(body ?? {})) {
      for (const one of Array.isArray(value) ? value : [value]) addField(form, name, String(one))
    }
    return form
  }
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated)
        return refuse('input.too-large', { field: part.fieldname })
      addField(form, part.fieldname, typeof part.value === 'string' ? part.value : String(part.value))
    } else {
      const bytes = await part.toBuffer()
      if (bytes.length > 0) form.files.push({ field: part.fieldname, filename: part.filename, bytes })
    }
  }
  return form
}

function addField(form: Form, name: string, value: string): void {
  const before = form.fields[name]
  if (before === undefined) form.fields[name] = value
  else form.fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
