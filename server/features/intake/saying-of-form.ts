import { isRefusal, type Refusal } from '../../../domain/kernel/refusal.ts'
import { refuse } from '../../../domain/kernel/refusal.ts'
import { cleanPhone } from './clean-phone.ts'
import { cleanName, cleanPoint, cleanWords, LONGEST } from './clean-saying.ts'
import type { Saying } from './saying.ts'

/** The fields of a saying as they were typed. */
export interface TypedSaying {
  text?: string
  address?: string
  lat?: string | number
  lng?: string | number
  name?: string
  phone?: string
}

type Cleaned = Pick<Saying, 'text' | 'address' | 'name' | 'phone' | 'point'>

/**
 * Checks everything at once, so that a form can show all that is wrong. Words may be missing only where a recording
 * says it.
 */
export function cleanSaying(typed: TypedSaying, hasVoice: boolean): Cleaned | Refusal[] {
  const text = cleanWords('text', typed.text ?? '', LONGEST.text)
  const address = cleanWords('address', (typed.address ?? '').replaceAll(/\s+/g, ' '), LONGEST.address)
  const name = cleanName(typed.name)
  const phone = cleanPhone(typed.phone)
  const point = cleanPoint(typed.lat, typed.lng)
  const faults = [text, address, point, name, phone].filter(isRefusal)
  if (text === '' && !hasVoice) faults.unshift(refuse('input.required', { field: 'text' }))
  if (faults.length > 0) return faults
  // Every refusal was among the faults.
  return { text, address, name, phone, point } as Cleaned
}
