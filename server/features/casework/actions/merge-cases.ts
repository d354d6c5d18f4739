import type { ReportFact } from '../../../../domain/case/facts.ts'
import type { CaseId, CommandId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import { scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

interface Merging {
  caseId: CaseId
  into: CaseId
  commandId: CommandId
}

/**
 * Merges one case into another: both histories, the reports and what follows from them change together or not at all.
 * Every reporter stays one: their receipts lead to the surviving case.
 */
export async function mergeCases(
  { platform, ledger }: House,
  actor: Staff,
  { caseId, into, commandId }: Merging,
): Promise<Refusal | undefined> {
  const seen = await findBoth(platform, actor, [caseId, into])
  if (!seen.has(caseId)) return refuse('not-found')
  const other = seen.get(into)
  if (!other) return refuse('not-found', { field: 'into' })
  const at = platform.now()
  let moving: ReportFact[] = []
  const merged = await ledger.giveAll(
    [
      {
        caseId,
        command: (state) => {
          // Taken from the very state that decides, so that no report said meanwhile is left behind.
          moving = Object.values(state.reports)
            .filter((report) => !report.withdrawn)
            .map(({ id, channel, saidAt }) => ({ id, channel, saidAt }))
          return { type: 'MergeCase', id: commandId, at, actor, into, intoPath: other.path }
        },
      },
      {
        caseId: into,
        command: (state) =>
          state.id === caseId
            ? refuse('case.merge-with-itself', { field: 'into' })
            : {
                type: 'AbsorbCase',
                id: derivedId('absorb', commandId),
                at,
                actor,
                from: caseId,
                reports: moving,
              },
      },
    ],
    async (client) => {
      await client.query('UPDATE reports SET case_id = $1 WHERE case_id = $2 AND id = ANY ($3::uuid[])', [
        into,
        caseId,
        moving.map(({ id }) => id),
      ])
    },
  )
  if (!isRefusal(merged)) return undefined
  // What is said of the other case has to be said in words that fit this one.
  return !other.open && merged.code === 'case.not-allowed-now'
    ? refuse('case.merge-elsewhere', { field: 'into' })
    : merged
}

interface Seen {
  id: CaseId
  path: string[]
  open: boolean
}

async function findBoth(
  { pool }: House['platform'],
  staff: Staff,
  ids: readonly CaseId[],
): Promise<Map<CaseId, Seen>> {
  const values = new Values()
  const { rows } = await pool.query<Seen>(
    `SELECT c.id, c.path, c.open FROM cases c
     WHERE c.id = ANY (${values.add(ids)}::uuid[]) AND ${visibleCases(scopeOf(staff), values)}`,
    values.list,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
