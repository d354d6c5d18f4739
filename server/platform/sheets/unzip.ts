import { inflateRawSync } from 'node:zlib'
import { SheetError } from './sheet.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** A zip file whose parts are unpacked on demand, never past a common budget: sizes that the file states are not believed. */
export interface Zip {
  names: string[]
  /** Text of a part, or undefined if there is none of that name. Throws a SheetError when the budget is spent. */
  text(name: string): string | undefined
}

interface Entry {
  method: number
  packed: number
  offset: number
}

/** Reads the directory of a zip file. `budget` is the number of bytes that may be unpacked in all. */
export function openZip(bytes: Buffer, budget: number): Zip {
  const entries = readDirectory(bytes)
  let left = budget
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const unpacked = unpack(bytes, entry, left)
      left -= unpacked.length
      return unpacked.toString('utf8').replace(/^\ufeff/, '')
    },
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw new SheetError('input.sheet-unreadable')
  }
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new SheetError('input.sheet-unreadable')
    }
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name.replace(/^\//, ''), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.offset + 30 > bytes.length) throw new SheetError('input.sheet-unreadable')
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new SheetError('input.sheet-unreadable')
  if (entry.method === 0) {
    if (packed.length > budget) throw new SheetError('input.sheet-too-large')
    return packed
  }
  if (entry.method !== 8) throw new SheetError('input.sheet-unreadable')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) })
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new SheetError(tooLarge ? 'input.sheet-too-large' : 'input.sheet-unreadable')
  }
}
