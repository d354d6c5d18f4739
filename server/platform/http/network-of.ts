import { isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * What counts as one sender, as for the limits of rates: an IPv4 address however the socket writes it, and the /64 that
 * one subscriber of IPv6 has to himself.
 */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [before = '', after] = address.replace(/%.*$/, '').split('::')
  const [front, back] = [before, after ?? ''].map((half) => half.split(':').filter((group) => group !== ''))
  const missing = Math.max(0, 8 - front!.length - back!.length)
  const groups =
    after === undefined ? front! : [...front!, ...Array.from({ length: missing }, () => '0'), ...back!]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
