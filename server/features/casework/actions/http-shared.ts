import type { CaseActionBody } from '../../../../contract/case-action.ts'
import type { SharedText } from './publishing.ts'

/** What of an action everybody will read, or every reporter on the page behind the receipt code (`intake/receipt`). */
export function sharedIn(body: CaseActionBody): SharedText[] {
  switch (body.type) {
    case 'CloseCase':
      return body.publish && body.publicSummary !== undefined
        ? [{ field: 'publicSummary', text: body.publicSummary, readers: 'everybody' }]
        : []
    case 'NoteProgress':
      return body.toReporter
        ? [{ field: 'text', text: body.text, readers: 'reporters', insteadOf: 'progress' }]
        : []
    case 'DeclineCase':
      return [
        { field: 'whereToGo', text: body.whereToGo ?? '', readers: 'reporters' },
        { field: 'reason', text: body.reason, readers: 'reporters' },
      ]
    case 'AskSuspension':
      return [{ field: 'reason', text: body.reason, readers: 'reporters' }]
    case 'ResolveCase':
      return [{ field: 'note', text: body.note, readers: 'reporters' }]
    default:
      return []
  }
}
