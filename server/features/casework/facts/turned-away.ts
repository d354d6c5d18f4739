import type { CaseEvent, CaseEventType } from '../../../../domain/case/events.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'

/** Work that was found wanting so often is not given to the same unit again by rule. */
const MOST_FAILURES = 2

const GIVES_AWAY: ReadonlySet<CaseEventType> = new Set([
  'CaseReturned',
  'PartReturned',
  'ArbitrationAsked',
  'CaseEscalated',
])

/**
 * Units that have sent this case back or up, asked whose it is, or whose work on it failed twice. The rule still names
 * them; proposed to them again, a case would go to and fro without end. A person may choose them all the same.
 */
export function turnedAway(events: readonly CaseEvent[]): ReadonlySet<UnitId> {
  const units = new Set<UnitId>()
  const failures = new Map<UnitId, number>()
  for (const event of events) {
    // What a second failure moves up nobody has sent up.
    if (GIVES_AWAY.has(event.type) && event.by.kind === 'staff') units.add(event.by.unit)
    if (event.type !== 'CaseReopened' && event.type !== 'VerificationFailed') continue
    // Declined wrongly: it is reviewed once more, nobody has worked on it.
    if (event.clock.stage !== 'handle') continue
    const failed = (failures.get(event.holder.id) ?? 0) + 1
    failures.set(event.holder.id, failed)
    if (failed >= MOST_FAILURES) units.add(event.holder.id)
  }
  return units
}
