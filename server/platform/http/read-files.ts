import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { partsOf } from './parts-of.ts'
import { holdFor, type Hold } from './memory-room.ts'

/** A file of a form, in memory; the limits of `UPLOAD_LIMITS` hold. */
export interface UploadedFile {
  field: string
  filename: string
  bytes: Buffer
}

/**
 * Works off the files of a form one after the other: none is read before `take` is done with the one before. What `take`
 * answers is kept; `hold` is told how many bytes of it stay in memory. An empty file field, as browsers send it when nothing
 * was chosen, is left out; other fields are not looked at.
 * @returns the first refusal, if there is one; what is too large by itself is refused, naming its field.
 */
export async function readFiles<Taken>(
  request: FastifyRequest,
  reply: FastifyReply,
  take: (file: UploadedFile, place: number, hold: Hold) => Promise<Taken | Refusal>,
): Promise<Taken[] | Refusal> {
  const taken: Taken[] = []
  if (!request.isMultipart()) return taken
  const hold = holdFor(request, reply)
  let refusal: Refusal | undefined
  for await (const part of partsOf(request)) {
    if (part.type === 'field') continue
    if (refusal) {
      // Read to the end all the same: a browser looks for the answer only then.
      part.file.resume()
      continue
    }
    const bytes = await hold.read(part)
    const answer = await takeOne(part.fieldname, part.filename, bytes)
    if (isRefusal(answer)) refusal = answer
    else if (answer !== undefined) taken.push(answer)
  }
  return refusal ?? taken

  async function takeOne(
    field: string,
    filename: string,
    bytes: Buffer | Refusal | undefined,
  ): Promise<Taken | Refusal | undefined> {
    if (bytes === undefined) return refuse('input.too-large', { field })
    if (isRefusal(bytes)) return bytes
    return bytes.length === 0 ? undefined : take({ field, filename, bytes }, taken.length, hold)
  }
}
