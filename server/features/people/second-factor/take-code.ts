import type { PersonId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { matchTotp } from '../../../platform/auth/totp.ts'
import type { IdentityBox } from '../../../platform/crypto/identity-box.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

/** How a code was proved. */
export type TakenCode = 'phone' | 'recovery'

/** What a sealed secret is bound to. */
export function sealedAbout(person: PersonId): string {
  return `second_factors:${person}`
}

/** What is kept of a code for a lost phone, however it is typed. */
export function printRecovery(box: IdentityBox, person: PersonId, typed: string): Buffer {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
  return box.fingerprint(`${person} ${plain}`, 'recovery-code')
}

/**
 * Takes a code in the caller's transaction, so that no other request takes the same one: six digits of the phone, or one for
 * a lost phone, which is used up by it. Undefined if it is neither.
 */
export async function takeCode(
  client: Queryable,
  box: IdentityBox,
  { person, typed, at }: { person: PersonId; typed: string; at: Instant },
): Promise<TakenCode | undefined> {
  const { rows } = await client.query<{ sealed: Buffer; last_step: number; recovery: Buffer[] }>(
    `SELECT sealed, last_step, recovery FROM second_factors
     WHERE person = $1 AND confirmed_at IS NOT NULL FOR UPDATE`,
    [person],
  )
  const [factor] = rows
  if (!factor) return undefined
  const secret = box.open(factor.sealed, sealedAbout(person))
  const step = matchTotp(secret, typed, { at, after: factor.last_step })
  if (step !== undefined) {
    await client.query('UPDATE second_factors SET last_step = $2 WHERE person = $1', [person, step])
    return 'phone'
  }
  const print = printRecovery(box, person, typed)
  if (!factor.recovery.some((kept) => kept.equals(print))) return undefined
  await client.query('UPDATE second_factors SET recovery = array_remove(recovery, $2) WHERE person = $1', [
    person,
    print,
  ])
  return 'recovery'
}
