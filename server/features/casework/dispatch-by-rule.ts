import type { CaseState } from '../../../domain/case/state.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { CaseCommand } from '../../../domain/case/commands.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { Doer, Followed, House } from '../../ledger/feature.ts'
import { unitByRule } from './facts/rule-unit.ts'
import { unitFact } from './facts/unit-fact.ts'

/**
 * A clear matter goes on at once (rules §3, dispatch by catalogue: clear → direct): after acceptance it is dispatched to
 * the unit its rule names, and the case keeps which rule it was. Where the rule finds nobody, or somebody the centre may
 * not send to, the case stays with the operator.
 */
export const dispatchByRule: Doer = {
  name: 'dispatch-by-rule',
  types: ['CaseAccepted'],
  async give(followed, house) {
    // Most of a long log has moved on: only what still stands where it was accepted is looked at.
    const { rows } = await house.platform.pool.query<{ id: string; version: number }>(
      `SELECT id, version FROM cases WHERE id = ANY ($1::uuid[]) AND status = 'accepted'`,
      [followed.map(({ caseId }) => caseId)],
    )
    const waiting = new Map(rows.map(({ id, version }) => [id, version]))
    for (const accepted of followed) {
      if (waiting.get(accepted.caseId) === accepted.version) await dispatch(house, accepted)
    }
  },
}

async function dispatch(house: House, { caseId, version }: Followed): Promise<void> {
  const { ledger, platform } = house
  const command = (state: CaseState): CaseCommand | Refusal | 'none' => {
    if (state.status !== 'accepted') return 'none'
    const found = unitByRule(platform, state)
    if (!found?.matter.direct) return 'none'
    return {
      type: 'DispatchCase',
      id: derivedId('dispatch-by-rule', caseId, version),
      at: platform.now(),
      actor: { kind: 'system', name: 'dispatch-by-rule' },
      to: unitFact(found.unit),
      rule: found.matter.rule.id,
    }
  }
  let idle = false
  const outcome = await ledger.give({
    caseId,
    command: (state) => {
      const wanted = command(state)
      if (wanted !== 'none') return wanted
      idle = true
      return refuse('case.not-allowed-now')
    },
  })
  if (isRefusal(outcome) && !idle) {
    platform.log.info({ case: caseId, code: outcome.code }, 'not dispatched by rule; left to the operator')
  }
}
