import { createHmac, randomBytes } from 'node:crypto'

/** Length of a step of time, in milliseconds; with it six digits and SHA-1: what every authenticator understands. */
const STEP = 30_000
const DIGITS = 6
/** A phone's clock may be one step off (RFC 6238 §5.2). */
const SKEW = 1
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of 160 random bits (RFC 4226 §4), in base32 as people may have to type it. */
export function createTotpSecret(): string {
  let bits = ''
  for (const byte of randomBytes(20)) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

/** The code of a step of time (RFC 4226 §5.3). */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

export function stepOf(at: number): number {
  return Math.floor(at / STEP)
}

/**
 * The step whose code this is, now or one step off; undefined for a wrong code and for one not later than `after`: what
 * was taken once opens nothing again (RFC 6238 §5.2).
 */
export function matchTotp(
  secret: string,
  typed: string,
  { at, after }: { at: number; after: number },
): number | undefined {
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const now = stepOf(at)
  for (let step = now - SKEW; step <= now + SKEW; step += 1) {
    // Six digits that change every half minute behind a lock-out: their comparison gives nothing away worth hiding.
    if (step > after && totpAt(secret, step) === code) return step
  }
  return undefined
}

/** What authenticators read from the QR code. */
export function totpAddress(secret: string, issuer: string, login: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

function fromBase32(secret: string): Buffer {
  const bits = [...secret].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
