import type { BulkActionAnswer, BulkActionBody } from '../../../../contract/case-action.ts'
import { refusalSentence } from '../../../../contract/refusals/refusal-sentence.ts'
import type { CaseCommand } from '../../../../domain/case/commands.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import { unitByRule } from '../facts/rule-unit.ts'
import { turnedAway } from '../facts/turned-away.ts'
import type { Lang } from '../labels.ts'
import { giveAction } from './give-action.ts'
import { toCommand } from './http-command.ts'

/** Cases worked on at the same time: each is a transaction of its own, and others want the database too. */
const AT_ONCE = 4

/** The same action on many cases; each is done or refused on its own. */
export async function giveBulk(
  house: House,
  staff: Staff,
  body: BulkActionBody,
  lang: Lang,
): Promise<BulkActionAnswer> {
  const answer: BulkActionAnswer = { done: [], refused: [] }
  const waiting = [...new Map(body.cases.map((one) => [one.id, one])).values()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id, commandId } = next
      const away = body.type === 'DispatchCase' && body.to === undefined ? await awayFrom(house, id) : NOBODY
      const command = (state: CaseState): CaseCommand | Refusal =>
        commandFor(house, staff, body, commandId, state, away)
      const refused = await giveAction(house, staff, { caseId: id, command })
      if (refused) answer.refused.push({ id, code: refused.code, title: refusalSentence(refused, lang) })
      else answer.done.push(id)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answer
}

const NOBODY: ReadonlySet<UnitId> = new Set()

async function awayFrom({ ledger }: House, id: string): Promise<ReadonlySet<UnitId>> {
  return turnedAway((await ledger.load(id))?.events ?? [])
}

function commandFor(
  { platform }: House,
  staff: Staff,
  { type, to }: BulkActionBody,
  commandId: string,
  state: CaseState,
  away: ReadonlySet<UnitId>,
): CaseCommand | Refusal {
  if (type === 'SignCase') return toCommand(platform, staff, { type, commandId }, state)
  if (type === 'AcceptCase')
    return toCommand(platform, staff, { type, commandId, matter: state.matter.code }, state)
  const unit = to ?? unitByRule(platform, state)?.unit.id
  // Where the rule would send it back to who had it in vain, a person has to choose.
  return unit === undefined || away.has(unit)
    ? refuse('input.required', { field: 'to' })
    : toCommand(platform, staff, { type, commandId, to: unit }, state)
}
