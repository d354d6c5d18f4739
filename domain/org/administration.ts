import type { Instant } from '../kernel/instant.ts'
import type { Position } from './position.ts'

/** The three administrators (rules §7, grade-3 protection): none does the work of another, or of the officers. */
export const ADMINISTRATOR_POSITIONS = [
  'system_admin',
  'security_admin',
  'audit_admin',
] as const satisfies Position[]
export type AdministratorPosition = (typeof ADMINISTRATOR_POSITIONS)[number]

export function isAdministratorPosition(position: Position): position is AdministratorPosition {
  return ADMINISTRATOR_POSITIONS.some((known) => known === position)
}

/** When an appointment holds: from `from` until just before `to`; without `to`, until it is ended. */
export interface Term {
  from: Instant
  to?: Instant
}

/** True if the term has begun and not ended at `at`. */
export function isInForce(term: Term, at: Instant): boolean {
  return term.from <= at && (term.to === undefined || at < term.to)
}

/** True if both hold at some moment. */
export function overlap(a: Term, b: Term): boolean {
  const latestStart = Math.max(a.from, b.from)
  return latestStart < Math.min(a.to ?? Infinity, b.to ?? Infinity)
}

/**
 * The position that a person already has and that forbids `wanted`: an administrator holds no other position at the
 * time, neither another of the three nor one that handles cases. Undefined if nothing stands against it.
 */
export function clashWithAdministration(
  held: readonly (Term & { position: Position })[],
  wanted: Term & { position: Position },
): Position | undefined {
  return held.find(
    (term) =>
      term.position !== wanted.position &&
      (isAdministratorPosition(term.position) || isAdministratorPosition(wanted.position)) &&
      overlap(term, wanted),
  )?.position
}
