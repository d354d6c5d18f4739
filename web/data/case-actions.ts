import type { z } from 'zod'
import type {
  BulkActionAnswer,
  BulkActionBody,
  CaseActionBody,
  RevealAnswer,
  RevealBody,
} from '../../contract/case-action.ts'
import { call } from './client.ts'

export type CaseActionType = CaseActionBody['type']

/** Asks one thing of a case. The same `commandId` sent twice is carried out once. */
export function sendCaseAction(id: string, body: Record<string, unknown>): Promise<unknown> {
  return call('POST', `/api/cases/${id}/actions`, body)
}

/** The same for several cases; each succeeds or is refused on its own. */
export function sendBulkAction(body: BulkActionBody): Promise<BulkActionAnswer> {
  return call('POST', '/api/cases/bulk', body)
}

/** Looks at who spoke; leaves a line in the log. */
export function revealIdentity(id: string, body: z.infer<typeof RevealBody>): Promise<RevealAnswer> {
  return call('POST', `/api/cases/${id}/reveal`, body)
}
