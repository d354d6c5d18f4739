import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'

/** Longest phone as it is kept, in characters. */
const LONGEST = 20
/** How people write a number apart. */
const BETWEEN = /[\s\-‐-―_().·,，、#]|转|分机|ext\.?|x(?=\d+$)/giu
/**
 * A number that somebody could be called back at. China numbers mobiles with 11 digits from 13 on, lines with an area code of
 * 3 or 4 digits and 7 or 8 of their own, which is how a neighbour writes it without the code; 400 and 800 are companies. An
 * extension may follow a line. Abroad: + and at most 15 digits (ITU-T E.164).
 */
const CALLABLE = [
  /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/,
  /^0[1-9]\d{8,10}\d{0,5}$/,
  /^(?:\+|00)86[1-9]\d{8,10}\d{0,5}$/,
  /^[2-8]\d{6,7}$/,
  /^[48]00\d{7}$/,
  /^(?:\+|00)(?!86)[1-9]\d{6,14}$/,
]

/** A phone number as digits (with + in front for abroad); undefined if none was given. */
export function cleanPhone(typed: string | undefined): string | Refusal | undefined {
  if (typed === undefined || typed.trim() === '') return undefined
  if (typed.length > 2 * LONGEST)
    return refuse('input.too-long', { field: 'phone', params: { most: LONGEST } })
  const phone = typed.normalize('NFKC').replaceAll(BETWEEN, '')
  return CALLABLE.some((form) => form.test(phone)) ? phone : refuse('input.not-a-phone', { field: 'phone' })
}
