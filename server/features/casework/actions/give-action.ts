import type { CaseCommand } from '../../../../domain/case/commands.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import type { CaseId, FileId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { findNumber } from '../page/stored-case.ts'
import { scopeOf } from '../rights/scope.ts'
import { needFilesOfCase } from './evidence.ts'
import { needNobodyNamed, type SharedText } from './publishing.ts'

/** One action on one case, with the files it names and what others will read of it. */
export interface CaseAct {
  caseId: CaseId
  command: (state: CaseState) => CaseCommand | Refusal
  files?: { field: string; ids: readonly FileId[] }
  shared?: readonly SharedText[]
}

/**
 * Carries out one action for somebody of the staff. A case that person may not see does not exist: `not-found`, whatever
 * was asked. What may be done with one that is seen is decided by the law of the case alone.
 */
export async function giveAction(
  house: House,
  staff: Staff,
  { caseId, command, files, shared }: CaseAct,
): Promise<Refusal | undefined> {
  const { platform, ledger } = house
  if ((await findNumber(platform, scopeOf(staff), caseId)) === undefined) return refuse('not-found')
  const stray = files && (await needFilesOfCase(platform.pool, caseId, files.field, files.ids))
  if (stray) return stray
  const named = shared && (await needNobodyNamed(house, staff, caseId, shared))
  if (named) return named
  const outcome = await ledger.give({ caseId, command })
  return isRefusal(outcome) ? outcome : undefined
}
