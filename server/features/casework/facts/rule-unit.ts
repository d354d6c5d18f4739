import type { CaseState } from '../../../../domain/case/state.ts'
import type { Matter } from '../../../../domain/catalogue/matter.ts'
import type { Unit } from '../../../../domain/org/unit.ts'
import type { Platform } from '../../../platform/platform.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { peopleOf } from '../../people/answers.ts'

/** Where the catalogue's rule sends a case, and the rule. */
export interface RuleTarget {
  unit: Unit
  matter: Matter
}

/** The unit that the matter's rule names for this place; undefined if the city has none such. */
export function unitByRule(platform: Platform, { matter: fact, place }: CaseState): RuleTarget | undefined {
  const catalogue = catalogueOf(platform)
  const matter = catalogue.loaded() ? catalogue.matter(fact.code, fact.catalogueVersion) : undefined
  if (!matter) return undefined
  const { rule } = matter
  const people = peopleOf(platform)
  const find = (): Unit | undefined => {
    if (rule.to === 'centre') return people.centresFor(place.path)[rule.level]
    if (rule.to === 'department') return people.departmentFor(rule.function, rule.level, place.path)
    const grid = place.path.at(-1)
    return grid === undefined ? undefined : people.gridSeatFor(grid)
  }
  const unit = find()
  return unit && { unit, matter }
}
