import QRCode from 'qrcode'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { isAdministratorPosition } from '../../../../domain/org/administration.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { createTotpSecret, matchTotp, totpAddress } from '../../../platform/auth/totp.ts'
import type { Platform } from '../../../platform/platform.ts'
import { changeOwnAccount } from '../auth/change-own-account.ts'
import { checkPassword } from '../auth/check-password.ts'
import { makeOneTimePassword } from '../auth/one-time-password.ts'
import { endSessionsOf, type Session } from '../auth/sessions.ts'
import { printRecovery, sealedAbout, takeCode } from './take-code.ts'

/** Codes for a lost phone. */
const RECOVERY_CODES = 8

/** Gives the phone a secret. Nothing is asked of anybody before `confirmPhone`. */
export async function beginPhone(
  platform: Platform,
  session: Session,
  password: string,
): Promise<{ secret: string; qr: string } | Refusal> {
  const account = await checkPassword(platform, session, { password, field: 'password' })
  if (isRefusal(account)) return account
  const { person } = session
  const secret = createTotpSecret()
  // One that works is not overwritten: whoever sits at an open session would take it over.
  const { rowCount } = await platform.pool.query(
    `INSERT INTO second_factors (person, sealed, begun_at) VALUES ($1, $2, $3)
     ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed, begun_at = excluded.begun_at
     WHERE second_factors.confirmed_at IS NULL`,
    [person, platform.box.seal(secret, sealedAbout(person)), new Date(platform.now())],
  )
  if (!rowCount) return refuse('auth.code-on-already')
  const { rows } = await platform.pool.query<{ name: string }>("SELECT name FROM areas WHERE level = 'city'")
  const address = totpAddress(secret, `${rows[0]?.name ?? ''}说事`, account.login)
  const svg = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return { secret, qr: `data:image/svg+xml,${encodeURIComponent(svg)}` }
}

/**
 * The first code of the phone proves that it has the secret: from now on every sign-in asks for one. Other sessions end.
 * @returns codes for a lost phone, kept nowhere else.
 */
export async function confirmPhone(
  platform: Platform,
  session: Session,
  typed: string,
): Promise<string[] | Refusal> {
  const { person } = session
  const { box } = platform
  const at = platform.now()
  const codes = Array.from({ length: RECOVERY_CODES }, makeOneTimePassword)
  return changeOwnAccount(platform, session, 'account.code-on', async (client) => {
    const { rows } = await client.query<{ sealed: Buffer }>(
      'SELECT sealed FROM second_factors WHERE person = $1 AND confirmed_at IS NULL FOR UPDATE',
      [person],
    )
    const [factor] = rows
    if (!factor) return refuse('auth.code-on-already')
    const step = matchTotp(box.open(factor.sealed, sealedAbout(person)), typed, { at, after: 0 })
    if (step === undefined) return refuse('auth.wrong-first-code', { field: 'code' })
    await client.query(
      'UPDATE second_factors SET confirmed_at = $2, last_step = $3, recovery = $4::bytea[] WHERE person = $1',
      [person, new Date(at), step, codes.map((code) => printRecovery(box, person, code))],
    )
    await endSessionsOf(client, person, session)
    return codes
  })
}

/** Signing in asks for no code any more. Takes the password and a code; never for whoever has to have one. */
export async function switchPhoneOff(
  platform: Platform,
  { seats }: Staff,
  session: Session,
  { password, code }: { password: string; code: string },
): Promise<Refusal | undefined> {
  const administers = seats.some(({ position }) => isAdministratorPosition(position))
  if (platform.config.administratorsNeedCode && administers) return refuse('auth.code-needed')
  const account = await checkPassword(platform, session, { password, field: 'password' })
  if (isRefusal(account)) return account
  const { person } = session
  return changeOwnAccount(platform, session, 'account.code-off', async (client) => {
    if (!(await takeCode(client, platform.box, { person, typed: code, at: platform.now() }))) {
      return refuse('auth.wrong-code', { field: 'code' })
    }
    await client.query('DELETE FROM second_factors WHERE person = $1', [person])
    return undefined
  })
}
