import { randomBytes } from 'node:crypto'

const POOL = 4_096
const pool = new Uint8Array(POOL)
let used = POOL
let lastMillisecond = 0
let counter = 0

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, a 12-bit counter so that ids made by one process within
 * a millisecond still sort in the order they were made, 62 random bits. Rows inserted in id order keep the
 * indexes dense; the order between processes is only that of their clocks.
 */
export function uuidV7(): string {
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = 0
  } else if (++counter > 0xfff) {
    // More than 4,096 in a millisecond, or the clock went back: borrow from the future, stay in order.
    lastMillisecond += 1
    counter = 0
  }
  return format(lastMillisecond, counter, nextRandom())
}

/**
 * A UUIDv7 that claims to be of the moment `at` (epoch milliseconds), for history that is loaded rather than lived.
 * `bytes` (at least 10) makes it repeatable.
 */
export function uuidV7At(at: number, bytes: Uint8Array = randomBytes(10)): string {
  const twelve = ((bytes[8] ?? 0) << 4) | ((bytes[9] ?? 0) & 0x0f)
  return format(at, twelve, bytes)
}

/** The moment in a UUIDv7, in epoch milliseconds. */
export function momentOfUuidV7(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

function nextRandom(): Uint8Array {
  if (used + 8 > POOL) {
    pool.set(randomBytes(POOL))
    used = 0
  }
  used += 8
  return pool.subarray(used - 8, used)
}

function format(millisecond: number, twelve: number, random: Uint8Array): string {
  const time = Math.trunc(millisecond).toString(16).padStart(12, '0')
  const low = HEX[0x70 | (twelve >>> 8)]! + HEX[twelve & 0xff]!
  return (
    `${time.slice(0, 8)}-${time.slice(8)}-${low}-${HEX[(random[0]! & 0x3f) | 0x80]!}${HEX[random[1]!]!}-` +
    `${HEX[random[2]!]!}${HEX[random[3]!]!}${HEX[random[4]!]!}${HEX[random[5]!]!}${HEX[random[6]!]!}${HEX[random[7]!]!}`
  )
}
