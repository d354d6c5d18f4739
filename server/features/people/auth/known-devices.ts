import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IdentityBox } from '../../../platform/crypto/identity-box.ts'

/** Set at a sign-in, sent back with the next one; says which logins have signed in with this browser. */
export const DEVICE_COOKIE = 'shuoshi_device'
export const DEVICE_KNOWN_FOR = 180 * 24 * 3_600
/** People who share the browser of one desk. */
const MOST = 8
const SIGN = 22
const PAIR = /^([\w-]{22})([\w-]{22})$/

/**
 * The device that the cookie proves for this login; undefined for every other login, and for a cookie that we did not
 * make. (The protocol is OWASP's "device cookies": whoever types nonsense elsewhere locks strangers out, not the person on
 * their own device.)
 */
export function knownDevice(box: IdentityBox, cookie: string | undefined, login: string): string | undefined {
  for (const pair of pairsOf(cookie)) {
    const [, device = '', given = ''] = PAIR.exec(pair) ?? []
    const [a, b] = [Buffer.from(given), Buffer.from(signature(box, login, device))]
    if (a.length === b.length && timingSafeEqual(a, b)) return device
  }
  return undefined
}

/** The cookie after a sign-in: this login first, the others that were known stay. */
export function rememberDevice(box: IdentityBox, cookie: string | undefined, login: string): string {
  const device = knownDevice(box, cookie, login) ?? randomBytes(16).toString('base64url')
  const pair = `${device}${signature(box, login, device)}`
  const others = pairsOf(cookie).filter((other) => other !== pair && PAIR.test(other))
  return [pair, ...others].slice(0, MOST).join('.')
}

function pairsOf(cookie = ''): string[] {
  return cookie.split('.').slice(0, MOST)
}

function signature(box: IdentityBox, login: string, device: string): string {
  return box.fingerprint(`${device}\0${login}`, 'known-device').toString('base64url').slice(0, SIGN)
}
