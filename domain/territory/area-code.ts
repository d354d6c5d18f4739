import type { AreaCode } from '../kernel/ids.ts'
import type { AreaLevel } from './area.ts'

/**
 * A code as people write it: 2, 4, 6, 9 or 12 digits of a division, or 15 of a grid (12 digits of its community and
 * 3 of its own; rules §8). Full-width digits and blanks are forgiven. Undefined if it is none of these.
 */
export function parseAreaCode(text: string): AreaCode | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (!/^(\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/.test(digits)) return undefined
  return digits.length === 15 ? digits : digits.padEnd(12, '0')
}

/**
 * The level that the shape of a code suggests. Only a suggestion, used while importing: zones and farms of
 * Zhangjiakou have codes outside the published ranges, and a statement in the table goes before it (rules §8).
 */
export function levelSuggestedBy(code: AreaCode): AreaLevel {
  if (code.length === 15) return 'grid'
  if (code.endsWith('00000000')) return 'city'
  if (code.endsWith('000000')) return 'county'
  return code.endsWith('000') ? 'street' : 'community'
}

/** The parent that the shape of a code suggests: also only while importing, and only if it exists. */
export function parentSuggestedBy(code: AreaCode): AreaCode | undefined {
  switch (levelSuggestedBy(code)) {
    case 'city':
      return undefined
    case 'county':
      return code.slice(0, 4).padEnd(12, '0')
    case 'street':
      return code.slice(0, 6).padEnd(12, '0')
    case 'community':
      return code.slice(0, 9).padEnd(12, '0')
    case 'grid':
      return code.slice(0, 12)
  }
}

/** Code of a grid: its community's and three digits. `number` is 1–999. */
export function gridCode(community: AreaCode, number: number): AreaCode {
  return community + String(number).padStart(3, '0')
}
