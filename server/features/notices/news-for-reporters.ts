import type { CaseEvent } from '../../../domain/case/events.ts'
import type { ReportId } from '../../../domain/kernel/ids.ts'
import { goesUp } from './goes-up.ts'
import type { MessageKey } from './message-keys.ts'

/** What an event means for those who said it; undefined means nothing worth an SMS. */
export interface News {
  key: MessageKey
  /** Only these reporters; undefined means everyone on the case. */
  reports?: ReportId[]
  due?: number
  text?: string
  whereToGo?: string
}

/**
 * Which steps the residents are told of: that it arrived, that somebody works on it and until when, every delay with
 * its reason, the end, and that a "not solved" was heard. Desk-internal steps stay inside. A result is promised only where somebody
 * handles it. `next` is what followed in the log, if anything did yet.
 */
export function newsOf(event: CaseEvent, next?: CaseEvent): News | undefined {
  switch (event.type) {
    case 'CaseOpened':
    case 'ReportAttached':
      return { key: 'received', reports: [event.report.id] }
    case 'CaseDeclined':
      return {
        key: 'declined',
        text: event.reason,
        ...(event.whereToGo ? { whereToGo: event.whereToGo } : {}),
      }
    case 'CaseSigned':
      return { key: 'in_hand', due: event.clock.due }
    case 'ProgressNoted':
      return event.toReporter ? { key: 'progress', text: event.text } : undefined
    case 'ExtensionGranted':
      return { key: 'extended', due: event.clock.due }
    case 'CaseSuspended':
      return { key: 'suspended', text: event.reason, due: event.until }
    case 'CaseMerged':
      return { key: 'merged', reports: event.reports }
    case 'CaseClosed':
      return { key: 'closed' }
    case 'CaseReopened':
      if (event.clock.stage === 'review') return { key: 'reviewed_again' }
      return goesUp(next) ? { key: 'sent_up' } : { key: 'reopened', due: event.clock.due }
    default:
      return undefined
  }
}

/** The types that `newsOf` may answer for. */
export const NEWS_TYPES = [
  'CaseOpened',
  'ReportAttached',
  'CaseDeclined',
  'CaseSigned',
  'ProgressNoted',
  'ExtensionGranted',
  'CaseSuspended',
  'CaseMerged',
  'CaseClosed',
  'CaseReopened',
] as const satisfies CaseEvent['type'][]
