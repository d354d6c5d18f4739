import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'

/** Longest fields, in characters. */
export const LONGEST = { text: 2000, address: 200, name: 40 } as const

/** Characters that nobody can see and that would mislead whoever reads: direction marks, zero-width spaces. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Control characters besides tab and line feed. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
/** Letters of any script, digits, blanks and what stands in names. No angle brackets. */
const NAME = /^[\p{L}\p{M}\p{N}\s·•・.．'’()（）-]*$/u

/** The words as they are kept, or why they cannot be. Line ends become \n; blanks at the ends go. */
export function cleanWords(field: string, typed: string, most: number): string | Refusal {
  const words = typed.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '').toWellFormed().trim()
  if (CONTROL.test(words)) return refuse('input.invalid', { field, params: { reason: '□' } })
  if (words.length > most) return refuse('input.too-long', { field, params: { most } })
  return words
}

/** A name in any script; undefined if none was given. */
export function cleanName(typed: string | undefined): string | Refusal | undefined {
  const name = cleanWords('name', (typed ?? '').replaceAll(/\s+/g, ' '), LONGEST.name)
  if (typeof name !== 'string') return name
  if (!NAME.test(name)) return refuse('input.invalid', { field: 'name' })
  return name === '' ? undefined : name
}

/** A point on earth from two typed numbers; undefined if neither was given. */
export function cleanPoint(
  lat: string | number | undefined,
  lng: string | number | undefined,
): { lat: number; lng: number } | Refusal | undefined {
  const given = [lat, lng].map((value) => (value === undefined ? '' : String(value).trim()))
  if (given.every((value) => value === '')) return undefined
  const wrong = given.findIndex((value, i) => !isDegrees(value, i === 0 ? 90 : 180))
  if (wrong >= 0) return refuse('input.invalid', { field: wrong === 0 ? 'lat' : 'lng' })
  return { lat: Number(given[0]), lng: Number(given[1]) }
}

function isDegrees(value: string, most: number): boolean {
  return /^-?\d{1,3}(\.\d{1,20})?$/.test(value) && Math.abs(Number(value)) <= most
}
