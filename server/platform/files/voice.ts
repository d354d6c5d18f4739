import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'

const MEGABYTE = 1024 * 1024
/** Some ten minutes of what a browser records. */
export const LARGEST_VOICE = 10 * MEGABYTE

export interface Voice {
  mime: string
  bytes: Buffer
}

/** What recorders of phones and browsers make, told by the first bytes: the name and the stated type prove nothing. */
const KINDS: { mime: string; is: (bytes: Buffer) => boolean }[] = [
  { mime: 'audio/webm', is: (bytes) => bytes.readUInt32BE(0) === 0x1a45dfa3 },
  { mime: 'audio/ogg', is: (bytes) => ascii(bytes, 0, 4) === 'OggS' },
  {
    mime: 'audio/mp4',
    is: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && !/^(heic|heix|mif1|avif)/.test(ascii(bytes, 8, 12)),
  },
  { mime: 'audio/wav', is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE' },
  { mime: 'audio/amr', is: (bytes) => ascii(bytes, 0, 5) === '#!AMR' },
  {
    mime: 'audio/mpeg',
    is: (bytes) => ascii(bytes, 0, 3) === 'ID3' || (bytes.readUInt16BE(0) & 0xffe0) === 0xffe0,
  },
]

/**
 * Takes a voice recording as it is; it is only ever sent out with its own type and as an attachment.
 * @returns a refusal naming `field` if it is too large or no recording we know.
 */
export function takeVoice(uploaded: Uint8Array, field = 'voice'): Voice | Refusal {
  if (uploaded.length > LARGEST_VOICE) return refuse('input.too-large', { field })
  const bytes = Buffer.from(uploaded)
  const kind = bytes.length >= 12 ? KINDS.find(({ is }) => is(bytes)) : undefined
  return kind ? { mime: kind.mime, bytes } : refuse('input.file-not-accepted', { field })
}

function ascii(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to)
}
