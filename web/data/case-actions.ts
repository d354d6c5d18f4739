import type { z } from 'zod'
import type {
  BulkActionAnswer,
  BulkActionBody,
  CaseActionBody,
  RevealAnswer,
  RevealBody,
} from '../../contract/case-action.ts'
import type { CasePage } from '../../contract/case-page.ts'
import { call } from './client.ts'

export type CaseActionType = CaseActionBody['type']

/**
 * Asks one thing of a case. The same `commandId` sent twice is carried out once.
 * @returns the case as it is now; undefined if by this very action it left what the reader may see.
 */
export function sendCaseAction(id: string, body: Record<string, unknown>): Promise<CasePage | undefined> {
  return call('POST', `/api/cases/${id}/actions`, body)
}

/** The same for several cases; each succeeds or is refused on its own. */
export function sendBulkAction(body: BulkActionBody): Promise<BulkActionAnswer> {
  return call('POST', '/api/cases/actions', body)
}

/** Looks at who spoke; leaves a line in the log. */
export function revealIdentity(id: string, body: z.infer<typeof RevealBody>): Promise<RevealAnswer> {
  return call('POST', `/api/cases/${id}/reveal`, body)
}
