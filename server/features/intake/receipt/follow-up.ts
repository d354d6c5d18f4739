import type { CaseCommand } from '../../../../domain/case/commands.ts'
import { isOpen } from '../../../../domain/case/status.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import type { House } from '../../../ledger/feature.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { cleanWords, LONGEST } from '../clean-saying.ts'
import type { FoundReport } from './find-report.ts'
import { REMARK_ADDED, type RemarkAdded } from './remark-added.ts'

/** Why somebody is not content; the words for them are in `web/resident`. */
const RATE_REASONS = ['not-fixed', 'came-back', 'too-slow', 'attitude', 'not-told', 'rough'] as const
/** Remarks of one report; more than any honest story needs. */
const MOST_REMARKS = 50

/** What the form carries so that pressing twice does it once. */
interface Once {
  formId: string
}

/** Adds words or photos to a report. @returns `input.required` if there is neither. */
export async function addRemark(
  house: House,
  report: FoundReport,
  remark: Once & { words: string; files: readonly string[] },
): Promise<'added' | Refusal> {
  const { state } = report.loaded
  if (state.reports[report.id]?.withdrawn || !(isOpen(state.status) || state.status === 'closed')) {
    return refuse('case.not-allowed-now')
  }
  const words = cleanWords('text', remark.words, LONGEST.text)
  if (isRefusal(words)) return words
  if (words === '' && remark.files.length === 0) return refuse('input.required', { field: 'text' })
  const at = house.platform.now()
  return inTransaction(house.platform.pool, async (client) => {
    const added = await insertRemark(client, at, report, { ...remark, words })
    if (isRefusal(added)) return added
    if (added.id !== undefined) {
      const job: RemarkAdded = { caseId: state.id, remark: added.id, at }
      await enqueue(client, REMARK_ADDED, job)
    }
    return 'added'
  })
}

/** @returns the id of the remark, none if the same form had been sent before. */
async function insertRemark(
  client: Queryable,
  at: number,
  report: FoundReport,
  { formId, words, files }: Once & { words: string; files: readonly string[] },
): Promise<{ id: string | undefined } | Refusal> {
  const { rows: counted } = await client.query<{ n: number }>(
    'SELECT count(*) AS n FROM remarks WHERE report_id = $1',
    [report.id],
  )
  if ((counted[0]?.n ?? 0) >= MOST_REMARKS) return refuse('case.not-allowed-now')
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO remarks (id, report_id, client_id, at, text) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (client_id) DO NOTHING RETURNING id`,
    [uuidV7(), report.id, derivedId('remark', report.id, formId, words), new Date(at), words],
  )
  const [remark] = rows
  if (remark && files.length > 0) {
    await client.query('INSERT INTO remark_files (remark_id, file_id) SELECT $1, unnest($2::uuid[])', [
      remark.id,
      files,
    ])
    await client.query('DELETE FROM kept_uploads WHERE file_id = ANY ($1::uuid[])', [files])
  }
  return { id: remark?.id }
}

/** Takes a report back. The last reporter who does ends the case, unless the matter is urgent. */
export function withdraw(house: House, report: FoundReport): Promise<'done' | Refusal> {
  return give(house, report, { type: 'WithdrawReport', id: derivedId('withdraw', report.id) })
}

/** Asks to hurry; once in so many hours, which the case itself knows. */
export function urge(house: House, report: FoundReport, { formId }: Once): Promise<'done' | Refusal> {
  return give(house, report, { type: 'UrgeCase', id: derivedId('urge', report.id, formId) })
}

/** What a reporter thinks of how it was solved. */
export interface Rating {
  solved: boolean
  satisfied: boolean
  reasons: readonly string[]
  words: string
}

/**
 * Rates a closed case; not solved or not content sends it back to be done again. Own words are kept as a remark, in the
 * same transaction: the log of cases holds no words of residents.
 */
export async function rate(house: House, report: FoundReport, rating: Rating): Promise<'done' | Refusal> {
  const words = cleanWords('words', rating.words, LONGEST.text)
  if (isRefusal(words)) return words
  const reasons = RATE_REASONS.filter((reason) => rating.reasons.includes(reason))
  const { solved, satisfied } = rating
  const formId = `rating-${report.loaded.state.reworks}`
  return give(
    house,
    report,
    {
      type: 'RateCase',
      id: derivedId('rate', report.id, report.loaded.state.reworks),
      solved,
      satisfied,
      reasons,
    },
    words === ''
      ? undefined
      : async (client) =>
          void (await insertRemark(client, house.platform.now(), report, { formId, words, files: [] })),
  )
}

type Wish = CaseCommand extends infer Command
  ? Command extends { type: 'WithdrawReport' | 'UrgeCase' | 'RateCase' }
    ? Omit<Command, 'at' | 'actor'>
    : never
  : never

async function give(
  { ledger, platform }: House,
  report: FoundReport,
  wish: Wish,
  also?: (client: Queryable) => Promise<void>,
): Promise<'done' | Refusal> {
  const command: CaseCommand = {
    ...wish,
    at: platform.now(),
    actor: { kind: 'resident', report: report.id },
  }
  const outcome = await ledger.give({ caseId: report.loaded.state.id, command }, also)
  return isRefusal(outcome) ? outcome : 'done'
}
