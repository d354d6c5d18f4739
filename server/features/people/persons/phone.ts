import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { IdentityBox } from '../../../platform/crypto/identity-box.ts'

/**
 * A telephone number as it is kept: digits only (a leading + stays), 5 to 20 of them. Undefined for anything else.
 * Full-width digits, blanks, dashes and brackets are what people type.
 */
export function readPhone(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s()\-–—.]/g, '')
  return /^\+?\d{5,20}$/.test(plain) ? plain : undefined
}

/** What a row keeps of a telephone number. */
export interface KeptPhone {
  sealed: Buffer
  last4: string
  /** Equal for equal numbers, and worth nothing without the key. */
  print: Buffer
}

/** Seals the number of a member of staff for its row; only the last four digits stay readable. */
export function sealPhone(box: IdentityBox, person: PersonId, phone: string): KeptPhone {
  return {
    sealed: box.seal(phone, `persons:${person}`),
    last4: phone.slice(-4),
    print: printPhone(box, phone),
  }
}

export function printPhone(box: IdentityBox, phone: string): Buffer {
  return box.fingerprint(phone, 'staff-phone')
}
