import { areaOf, type ReportFact, type UnitFact } from '../../domain/case/facts.ts'
import type { AreaCode } from '../../domain/kernel/ids.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { isWithin } from '../../domain/territory/area.ts'
import type { Course } from './moves/move.ts'
import type { Traces } from './traces.ts'

/** Another case of the same thing is merged into this one, if both lie with the same centre; `taken` hears so. */
export function absorb(
  { life }: Course,
  traces: Traces,
  other: { caseId: string; centre: UnitFact; report: ReportFact; at: Instant },
  taken: (intoPath: readonly AreaCode[]) => void,
): void {
  const { at, caseId: from, centre, report } = other
  traces.add({
    at,
    act: () => {
      const { path } = life.state.place
      const actor = isWithin(path, areaOf(centre)) && life.someoneIn(centre, 'case.coordinate')
      if (actor && life.attempt({ type: 'AbsorbCase', at, actor, from, reports: [report] })) taken(path)
    },
  })
}
