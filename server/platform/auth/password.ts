import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** OWASP's scrypt parameters for interactive use: 2^15 · 8 · 3, 32 MiB for about a tenth of a second. */
const COST = { N: 32_768, r: 8, p: 3 }
const KEY_LENGTH = 32
const MAX_MEMORY = 128 * 1024 * 1024
/** Longer is not safer and would make a cheap way to keep us busy. */
export const LONGEST_PASSWORD = 256
/**
 * Node has four threads for scrypt, files and compression. Two hashes at a time leave the rest of the house running
 * while somebody tries passwords.
 */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Hashes a password: `scrypt$N$r$p$salt$key`, so that stronger parameters can come later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * True if the password is the one. With `undefined` (no such account) it takes the same time and answers false, so that
 * the clock does not tell which accounts exist.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false
  const [scheme, n, r, p, salt, key] = (hash ?? NOBODY).split('$')
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('a password hash of an unknown kind')
  const expected = Buffer.from(key, 'base64url')
  const cost = { N: Number(n), r: Number(r), p: Number(p) }
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return timingSafeEqual(given, expected) && hash !== undefined
}

/** True if the hash was made with weaker parameters than today's: hash anew at the next sign-in. */
export function needsRehash(hash: string): boolean {
  return !hash.startsWith(`scrypt$${COST.N}$${COST.r}$${COST.p}$`)
}

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

async function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await new Promise((done, fail) => {
      // Full-width and composed forms of the same characters are the same password on every keyboard.
      const bytes = Buffer.from(password.normalize('NFKC'))
      scrypt(bytes, salt, KEY_LENGTH, { ...cost, maxmem: MAX_MEMORY }, (error, key) =>
        error ? fail(error) : done(key),
      )
    })
  } finally {
    // The place goes straight to the next in line, if there is one.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
