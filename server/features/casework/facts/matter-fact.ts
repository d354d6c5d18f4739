import type { MatterFact } from '../../../../domain/case/facts.ts'
import type { Matter } from '../../../../domain/catalogue/matter.ts'

/** What a case remembers of a matter: the promise made at the time, not the whole row of the catalogue. */
export function matterFact(matter: Matter): MatterFact {
  const { code, catalogueVersion, urgent, confidential, levels, limits, closingConditions } = matter
  return {
    code,
    catalogueVersion,
    urgent,
    confidential,
    levels,
    limits,
    conditions: closingConditions.map(({ id }) => id),
  }
}
