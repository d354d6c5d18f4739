import type { CaseEvent } from '../../../domain/case/events.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { goesUp } from './goes-up.ts'
import type { NoticeKind, UnitNews } from './unit-news.ts'

type FirstKind = Extract<NoticeKind, `first_${string}`> | 'failed_again'

/**
 * What the centre that accepted a case first hears of it once it has left its hands: it still answers to the resident, and
 * the others owe it news (rules §3, first receiver). Its own acts are no news to it.
 */
export function firstReceiverNews(
  event: CaseEvent,
  { firstReceiver, holder, handler, dispatcher }: CaseState,
  next: CaseEvent | undefined,
): UnitNews[] {
  const kind = kindOf(event, next)
  if (!kind || !firstReceiver) return []
  const { id } = firstReceiver
  const itsOwn = holder.id === id || (handler !== undefined && dispatcher?.id === id)
  const byItself = event.by.kind === 'staff' && event.by.unit === id
  return itsOwn || byItself ? [] : [{ unit: id, kind }]
}

function kindOf(event: CaseEvent, next: CaseEvent | undefined): FirstKind | undefined {
  switch (event.type) {
    case 'CaseUrged':
      return event.by.kind === 'system' ? 'first_overdue' : undefined
    case 'CaseSupervised':
      return 'first_supervised'
    case 'CaseReturned':
      return 'first_returned'
    case 'CaseClosed':
      return 'first_closed'
    case 'CaseReopened':
      return goesUp(next) ? undefined : 'first_reopened'
    case 'CaseEscalated':
      return goesUp(event) ? 'failed_again' : undefined
    default:
      return undefined
  }
}
