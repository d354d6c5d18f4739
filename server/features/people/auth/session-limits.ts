import { HOUR, MINUTE, DAY, type Instant } from '../../../../domain/kernel/instant.ts'
import { isAdministratorPosition } from '../../../../domain/org/administration.ts'
import type { Seat } from '../../../../domain/org/seat.ts'

/** However busy, a session ends after this long. */
export const SESSION_AT_MOST = 7 * DAY
const IDLE = 8 * HOUR
/** An administrator's unattended screen is worth more to a passer-by. */
const IDLE_ADMINISTRATOR = 30 * MINUTE

/** When a session was begun, last used, and must end. */
export interface SessionTimes {
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
}

/** How long a session may rest, in milliseconds, for somebody with these seats. */
export function idleLimit(seats: readonly Seat[]): number {
  return seats.some(({ position }) => isAdministratorPosition(position)) ? IDLE_ADMINISTRATOR : IDLE
}

/** True if the session rested too long or lasted too long. */
export function isOver(times: SessionTimes, seats: readonly Seat[], at: Instant): boolean {
  return at >= times.expiresAt || at - times.lastSeenAt >= idleLimit(seats)
}
