import { isAdministratorPosition } from '../../../../domain/org/administration.ts'
import type { RefusalCode } from '../../../../domain/kernel/refusal.ts'
import type { Seat } from '../../../../domain/org/seat.ts'
import type { Config } from '../../../platform/config/config.ts'
import type { Session } from './sessions.ts'

/** What a session still lacks: the code of the phone, a password of one's own, a phone to take codes from. */
export type Missing = 'code' | 'password' | 'phone'

/** What everything else answers until it is there. */
export const MISSING_REFUSALS = {
  code: 'auth.code-required',
  password: 'auth.password-change-required',
  phone: 'auth.code-needed',
} as const satisfies Record<Missing, RefusalCode>

/** The first thing that has to be done before a session opens anything else. */
export function whatIsMissing(
  { administratorsNeedCode }: Config,
  { codeAsked, mustChange, hasCode }: Session,
  seats: readonly Seat[],
): Missing | undefined {
  if (codeAsked) return 'code'
  if (mustChange) return 'password'
  const administers = seats.some(({ position }) => isAdministratorPosition(position))
  return administratorsNeedCode && administers && !hasCode ? 'phone' : undefined
}
