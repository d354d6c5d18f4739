import type { Instant } from '../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import { ACTION_RULES } from './action-rules.ts'
import type { CaseAction } from './commands.ts'
import type { Actor, By } from './facts.ts'
import type { CaseState } from './state.ts'
import { CASE_STATUSES } from './status.ts'

const ALL_ACTIONS = Object.keys(ACTION_RULES) as CaseAction[]
/** What a status lets anybody do at all: spares asking for the rest, row by row of a long list. */
const IN_STATUS = new Map(
  CASE_STATUSES.map((status) => [
    status,
    ALL_ACTIONS.filter((action) => ACTION_RULES[action].statuses.includes(status)),
  ]),
)

/**
 * May this actor take this action on this case now? Answers who the event will name, or why not: first the status
 * (`case.not-allowed-now`), then the right (`case.not-yours`), then the further condition of the action. Inside a case
 * time never runs backwards: a moment before its last event counts as that event's.
 */
export function permit(action: CaseAction, state: CaseState, actor: Actor, at: Instant): By | Refusal {
  const rule = ACTION_RULES[action]
  if (!rule.statuses.includes(state.status)) {
    return refuse('case.not-allowed-now', { params: { status: state.status } })
  }
  const by = rule.who(state, actor)
  if (!by) return refuse('case.not-yours')
  return rule.if?.(state, by, Math.max(at, state.lastAt)) ?? by
}

/** Everything `actor` may ask of this case at `at`, in the order of the table. */
export function allowedActions(state: CaseState, actor: Actor, at: Instant): CaseAction[] {
  const possible = IN_STATUS.get(state.status) ?? []
  return possible.filter((action) => !isRefusal(permit(action, state, actor, at)))
}
