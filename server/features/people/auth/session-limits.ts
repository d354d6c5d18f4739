import type { Instant } from '../../../../domain/kernel/instant.ts'
import { isAdministratorPosition } from '../../../../domain/org/administration.ts'
import type { Seat } from '../../../../domain/org/seat.ts'
import type { Config } from '../../../platform/config/config.ts'

/** How long sessions may rest and last; settings of the installation. */
type Limits = Config['sessions']

/** When a session was last used, and must end however busy it is. */
export interface SessionTimes {
  lastSeenAt: Instant
  expiresAt: Instant
}

/** True if the session rested too long, for somebody with these seats, or lasted too long. */
export function isOver(limits: Limits, times: SessionTimes, seats: readonly Seat[], at: Instant): boolean {
  // An administrator's unattended screen is worth more to a passer-by.
  const administers = seats.some(({ position }) => isAdministratorPosition(position))
  const idle = administers ? limits.idleAdministrator : limits.idle
  return at >= times.expiresAt || at - times.lastSeenAt >= idle
}
