import { randomInt } from 'node:crypto'

/** No 0/o, 1/i/l: it is read out, written on a slip and typed by somebody else. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A password for the first sign-in: three groups of four, about 59 random bits. */
export function makeOneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
