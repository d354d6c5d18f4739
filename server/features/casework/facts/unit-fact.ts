import type { UnitFact } from '../../../../domain/case/facts.ts'
import type { Unit } from '../../../../domain/org/unit.ts'

/** What a case remembers of a unit. */
export function unitFact({ id, kind, level, path }: Unit): UnitFact {
  return { id, kind, level, path }
}
