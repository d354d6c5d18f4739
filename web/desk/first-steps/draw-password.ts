import { ONE_TIME_SIGNS } from '../../../contract/set-up.ts'

/** A one-time password drawn here, so that it can be noted before anything depends on it. */
export function drawPassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
): string {
  const group = () => Array.from({ length: 4 }, () => sign(random)).join('')
  return `${group()}-${group()}-${group()}`
}

/** Every sign equally likely: bytes beyond the last whole round of signs are thrown again. */
function sign(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const rounds = 256 - (256 % ONE_TIME_SIGNS.length)
  const byte = new Uint8Array(1)
  do random(byte)
  while ((byte[0] ?? 0) >= rounds)
  return ONE_TIME_SIGNS.charAt((byte[0] ?? 0) % ONE_TIME_SIGNS.length)
}
