import type { UnitFact } from '../../../domain/case/facts.ts'
import { isOnDutyList, mayBeSentTo } from '../../../domain/case/routes.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Course } from './move.ts'

/** The seat of the true grid, if the duty list of the community contains the matter. */
function seatFor({ life, story }: Course): UnitFact | undefined {
  if (!life.state.matter.levels.includes('community')) return undefined
  const grid = story.where.place.path[4]
  return grid === undefined ? undefined : life.city.seatOf(grid)
}

/** Where the catalogue's rule sends it; undefined where a person must choose. */
export function unitByRule(course: Course): { unit: UnitFact; rule: string } | undefined {
  const { city, state } = course.life
  const { rule } = city.matter(state.matter.code)
  if (rule.to === 'centre') return undefined
  const unit =
    rule.to === 'grid_seat' ? seatFor(course) : city.department(rule.function, rule.level, state.place.path)
  return unit && { unit, rule: rule.id }
}

/** Whose it is, as a sensible coordinator sees it. */
export function rightUnit(course: Course): UnitFact | undefined {
  const { life } = course
  const { city, chance, state } = life
  const byRule = unitByRule(course)
  if (byRule) return byRule.unit
  const { rule } = city.matter(state.matter.code)
  const level = rule.to === 'centre' ? rule.level : 'community'
  const seat = seatFor(course)
  if (seat && (level === 'community' || chance.happens(0.5))) return seat
  const department = city.department(
    'urban_management',
    level === 'county' ? 'county' : 'street',
    state.place.path,
  )
  return department ?? seat
}

/** True if the holder may send it there; by the catalogue's rule also to a department above. */
export function isReachable(state: CaseState, unit: UnitFact, byRule = false): boolean {
  return isOnDutyList(unit, state) && mayBeSentTo(unit, state, byRule)
}

/** Somebody else within reach who does not own the matter: for mistakes, co-handlers and calls to the spot. */
export function otherUnits({ life }: Course, but: readonly (string | undefined)[]): UnitFact[] {
  const { city, state } = life
  return state.place.path
    .flatMap((area) => city.workersIn(area))
    .filter((unit) => !but.includes(unit.id) && isReachable(state, unit))
}
