import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

const VERSION = 1
const KEY_ID = 4
const NONCE = 12
const TAG = 16
const HEADER = 1 + KEY_ID

/** Seals what tells who a person is, so that the database and its backups show nothing. */
export interface IdentityBox {
  /**
   * AES-256-GCM. `about` (table and row, for instance `report_identities:0190…`) is bound in: a sealed value moved
   * to another row no longer opens.
   */
  seal(plain: string, about: string): Buffer
  /** @throws if it was changed, belongs to another row, or its key is not among the known ones. */
  open(sealed: Uint8Array, about: string): string
  /**
   * A keyed fingerprint for look-ups such as "the same phone": equal inputs give equal values, and nobody without the
   * key can try numbers. `purpose` keeps fingerprints of different fields apart.
   */
  fingerprint(value: string, purpose: string): Buffer
}

/**
 * Makes a box from a 32-byte key. Former keys still open; new values are sealed with the first. Fingerprints always
 * use `key`: after a change of key they are written anew (docs/operations.md).
 */
export function createIdentityBox(key: Uint8Array, formerKeys: readonly Uint8Array[] = []): IdentityBox {
  const rings = [key, ...formerKeys].map(deriveRing)
  const [current] = rings
  if (!current) throw new Error('an identity box needs a key')
  return {
    seal(plain, about) {
      const nonce = randomBytes(NONCE)
      const header = Buffer.concat([Buffer.of(VERSION), current.id])
      const cipher = createCipheriv('aes-256-gcm', current.sealing, nonce, { authTagLength: TAG })
      cipher.setAAD(Buffer.concat([header, Buffer.from(about)]))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([header, nonce, cipher.getAuthTag(), body])
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed)
      const header = bytes.subarray(0, HEADER)
      if (bytes.length < HEADER + NONCE + TAG || header[0] !== VERSION)
        throw new Error('not a sealed identity')
      const ring = rings.find(({ id }) => id.equals(header.subarray(1)))
      if (!ring) throw new Error(`no key ${header.subarray(1).toString('hex')}: set SHUOSHI_KEY_OLD`)
      const nonce = bytes.subarray(HEADER, HEADER + NONCE)
      const decipher = createDecipheriv('aes-256-gcm', ring.sealing, nonce, { authTagLength: TAG })
      decipher.setAAD(Buffer.concat([header, Buffer.from(about)]))
      decipher.setAuthTag(bytes.subarray(HEADER + NONCE, HEADER + NONCE + TAG))
      return decipher.update(bytes.subarray(HEADER + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
    fingerprint(value, purpose) {
      return createHmac('sha256', current.fingerprinting).update(`${purpose}\0${value}`).digest()
    },
  }
}

interface Ring {
  id: Buffer
  /** Key objects: with a plain buffer an HMAC takes six times as long, a cipher four times. */
  sealing: KeyObject
  fingerprinting: KeyObject
}

function deriveRing(key: Uint8Array): Ring {
  if (key.length !== 32) throw new Error('the key must have 32 bytes')
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `shuoshi/${use}`, 32))
  return {
    // Recognises the key without telling anything of it.
    id: createHash('sha256').update(derive('key-id')).digest().subarray(0, KEY_ID),
    sealing: createSecretKey(derive('identity-sealing')),
    fingerprinting: createSecretKey(derive('identity-fingerprint')),
  }
}
