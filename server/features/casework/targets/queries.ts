import type { TargetList } from '../../../../contract/case-page.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { unitByRule } from '../facts/rule-unit.ts'
import { turnedAway } from '../facts/turned-away.ts'
import { labelsOf, type Lang } from '../labels.ts'
import { findNumber } from '../page/stored-case.ts'
import { scopeOf } from '../rights/scope.ts'
import { becauseOfRule } from './because.ts'
import { findTargets, isTarget, type TargetAction } from './find-targets.ts'

const BY_RULE: ReadonlySet<TargetAction> = new Set(['DispatchCase', 'ArbitrateCase', 'StartJointHandling'])

/**
 * Units an action may name, the one the catalogue proposes first; who has had the case in vain is not proposed, and stands
 * last. Undefined for a case the caller may not see.
 */
export async function listTargets(
  { platform, ledger }: House,
  staff: Staff,
  id: string,
  asked: { action: TargetAction; q?: string },
  lang: Lang,
): Promise<TargetList | undefined> {
  const number = await findNumber(platform, scopeOf(staff), id)
  const loaded = number === undefined ? undefined : await ledger.load(id)
  if (!loaded) return undefined
  const { state } = loaded
  const away = turnedAway(loaded.events)
  const labels = labelsOf(platform, lang)
  const rule = BY_RULE.has(asked.action) ? unitByRule(platform, state) : undefined
  const fits = rule && isTarget(state, rule.unit, asked.action)
  const proposed = fits && !away.has(rule.unit.id) ? rule : undefined
  return {
    ...(proposed && {
      proposed: {
        ...labels.unit(proposed.unit.id),
        rule: proposed.matter.rule.id,
        because: becauseOfRule(proposed.matter, lang),
      },
    }),
    units: findTargets(platform, state, asked.action, away, asked.q).map((unit) => labels.unit(unit.id)),
  }
}
