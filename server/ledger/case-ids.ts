import type { CaseId } from '../../domain/kernel/ids.ts'
import { DAY, type Instant } from '../../domain/kernel/instant.ts'
import { momentOfUuidV7, uuidV7At } from '../platform/ids/uuid-v7.ts'

/** By how much the moment in the id of a case may lie before its opening. */
const EARLY = DAY
const NOTHING = new Uint8Array(10)

/**
 * Makes sure that ids of cases follow their openings: lists narrow their searches by them.
 * @throws if an id is of an earlier moment, or of none.
 */
export function needTimelyId(id: CaseId, openedAt: Instant): void {
  if (momentOfUuidV7(id) >= openedAt - EARLY) return
  throw new Error(`case ${id}: its id must be a UUIDv7 of its opening`)
}

/** No case that was opened at `since` or later has a lower id. */
export function lowestCaseId(since: Instant): CaseId {
  return uuidV7At(Math.max(0, since - EARLY), NOTHING)
}
