import type { UnitId } from '../../../domain/kernel/ids.ts'

/** Why the people of a unit are told; `contract/notices.ts` names the same kinds. */
export type NoticeKind =
  | 'urged'
  | 'supervised'
  | 'returned'
  | 'arbitrated'
  | 'extension_asked'
  | 'extension_endorsed'
  | 'extension_decided'
  | 'suspension_asked'
  | 'suspension_decided'
  | 'reopened'
  | 'failed_again'
  | 'reviewed_again'
  | 'escalated_double'
  | 'part'
  | 'part_finished'
  | 'whistle'
  | 'whistle_unanswered'
  | 'due_soon'
  | 'overdue'
  | 'taken_up'
  | 'first_overdue'
  | 'first_supervised'
  | 'first_returned'
  | 'first_closed'
  | 'first_reopened'

/** One piece of news for the people of one unit. */
export interface UnitNews {
  unit: UnitId
  kind: NoticeKind
}
