import type { ReportId } from '../../../domain/kernel/ids.ts'
import type { IdentityBox } from '../../platform/crypto/identity-box.ts'

/** Who spoke, as sealed in `report_identities`. */
export interface Identity {
  name?: string
  phone?: string
  receiptCode: string
}

/** Seals who spoke to the row of this report; undefined if nothing was left. */
export function sealIdentity(box: IdentityBox, report: ReportId, identity: Identity): Buffer | undefined {
  if (identity.name === undefined && identity.phone === undefined) return undefined
  return box.seal(JSON.stringify(identity), report)
}

/** @throws if it was changed or belongs to another report. */
export function openIdentity(box: IdentityBox, report: ReportId, sealed: Uint8Array): Identity {
  return JSON.parse(box.open(sealed, report)) as Identity
}

/** "The same phone" without the number. */
export function phonePrint(box: IdentityBox, phone: string): Buffer {
  return box.fingerprint(phone, 'reporter-phone')
}
