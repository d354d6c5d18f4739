import { DAY, HOUR, MINUTE, type Instant } from '../../../../domain/kernel/instant.ts'

/** Wrong passwords in a row before a login is locked (rules §7 asks for a lock-out, the number is our own). */
const ATTEMPTS = 5
const FIRST_LOCK = 15 * MINUTE
/** Anybody can lock anybody out by typing nonsense, so a lock may not last for ever. */
const LONGEST_LOCK = 4 * HOUR
/** After so long without a wrong password the count begins anew. */
const FORGOTTEN_AFTER = DAY

export interface Failures {
  failed: number
  lastAt: Instant
  lockedUntil?: Instant
}

/** True while no password is looked at for this login. */
export function isLocked(failures: Failures | undefined, at: Instant): boolean {
  return failures?.lockedUntil !== undefined && at < failures.lockedUntil
}

/**
 * The count after one more attempt that is presumed wrong. It is written before the password is looked at, so that
 * many guesses at one moment cannot pass the limit; success removes it. Every fifth locks: 15 minutes, then twice as
 * long each time, at most four hours.
 */
export function afterAttempt(failures: Failures | undefined, at: Instant): Failures {
  const stale = !failures || at - failures.lastAt >= FORGOTTEN_AFTER
  const failed = (stale ? 0 : failures.failed) + 1
  if (failed % ATTEMPTS !== 0) return { failed, lastAt: at }
  const lock = Math.min(FIRST_LOCK * 2 ** (failed / ATTEMPTS - 1), LONGEST_LOCK)
  return { failed, lastAt: at, lockedUntil: at + lock }
}
