import type { CaseActionType } from '../../../data/case-actions.ts'
import { fetchTargets } from '../../../data/cases.ts'
import type { PickedUnit } from '../../../kit/unit-picker.tsx'

/** Units that an action on this case may name, the one proposed by the catalogue first and with its reason. */
export function targetSource(
  caseId: string,
  action: CaseActionType,
): (words: string) => Promise<PickedUnit[]> {
  return async (words) => {
    const { proposed, units } = await fetchTargets(caseId, action, words.trim())
    const others = units.filter((unit) => unit.id !== proposed?.id)
    return proposed && words.trim() === '' ? [proposed, ...others] : units
  }
}
