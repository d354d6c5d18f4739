import type { IdentityBox } from '../../../platform/crypto/identity-box.ts'
import { createReceiptCode } from '../../../platform/crypto/receipt-code.ts'

/**
 * The receipt code of a saying. Worked out from the client's id with the key of the house, so that a saying sent twice
 * has one receipt without the code being stored anywhere; nobody without the key can guess it.
 */
export function receiptCodeFor(box: IdentityBox, clientId: string): string {
  let rest = BigInt(`0x${box.fingerprint(clientId, 'receipt-code').toString('hex')}`)
  return createReceiptCode((below) => {
    const digit = rest % BigInt(below)
    rest /= BigInt(below)
    return Number(digit)
  })
}

/** What the database keeps of a code, and by which a report is found: whoever reads the table learns no code. */
export function receiptPrint(box: IdentityBox, code: string): Buffer {
  return box.fingerprint(code, 'receipt')
}
