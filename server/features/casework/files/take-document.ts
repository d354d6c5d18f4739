import { extname } from 'node:path'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'

const MEGABYTE = 1024 * 1024
/** A scanned agreement of some pages. */
const LARGEST = 10 * MEGABYTE

const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** Written documents an office keeps, told by ending and first bytes together. */
const KINDS: Record<string, { mime: string; begins: string }> = {
  '.pdf': { mime: 'application/pdf', begins: '%PDF-' },
  '.docx': { mime: `${OFFICE}.wordprocessingml.document`, begins: 'PK\x03\x04' },
  '.xlsx': { mime: `${OFFICE}.spreadsheetml.sheet`, begins: 'PK\x03\x04' },
}

export interface Document {
  mime: string
  bytes: Buffer
}

/**
 * Takes a written document as it is; it is only ever sent out as an attachment, never opened here.
 * @returns a refusal naming `field` if it is too large or of no kind we keep.
 */
export function takeDocument(bytes: Buffer, filename: string, field: string): Document | Refusal {
  if (bytes.length > LARGEST) return refuse('input.too-large', { field })
  const ending = extname(filename).toLowerCase()
  const kind = KINDS[ending]
  const fits = kind && bytes.toString('latin1', 0, kind.begins.length) === kind.begins
  return fits
    ? { mime: kind.mime, bytes }
    : refuse('input.file-not-accepted', { field, params: { kind: ending.slice(0, 10) } })
}
