/**
 * The only ways a report may be declined. Source: the closed list of the Beijing regulation on handling residents'
 * matters promptly, Art. 11 (rules §3); everything else must be accepted.
 */
export const DECLINE_EXITS = [
  'emergency_line', // call 110, 119, 120, 122
  'statutory_route', // petition, litigation, arbitration, review
  'repeat', // said before with no new reason: tell the progress
  'secret_or_privacy',
  'outside_duties', // name the right place
  'against_law_or_morals',
] as const
export type DeclineExit = (typeof DECLINE_EXITS)[number]

/** Exits for which the resident must be told where to go instead. */
export const EXITS_NAMING_A_PLACE: ReadonlySet<DeclineExit> = new Set([
  'emergency_line',
  'statutory_route',
  'outside_duties',
])
