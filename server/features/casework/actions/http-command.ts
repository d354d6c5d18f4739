import type { CaseActionBody } from '../../../../contract/case-action.ts'
import type { CaseCommand, EarlierCase } from '../../../../domain/case/commands.ts'
import { matterFact, type UnitFact } from '../../../../domain/case/facts.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { derivedId } from '../../../ledger/elapse-timers.ts'
import type { Platform } from '../../../platform/platform.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { peopleOf } from '../../people/answers.ts'
import { casePlace } from '../facts/case-place.ts'
import { unitByRule } from '../facts/rule-unit.ts'
import { unitFact } from '../facts/unit-fact.ts'

/** What the desk asks, except merging, which takes two cases. */
export type SingleAction = Exclude<CaseActionBody, { type: 'MergeCase' }>

/**
 * The domain's command for what the desk asks: every id becomes the fact that the case will remember, every moment a
 * number. The law itself is not looked at here.
 * @param earlier the case that `DeclineCase` names as said before, as found for this person.
 * @returns a refusal naming the field whose id is in no list.
 */
export function toCommand(
  platform: Platform,
  actor: Staff,
  body: SingleAction,
  state: CaseState,
  earlier?: EarlierCase,
): CaseCommand | Refusal {
  const { commandId: id, ...rest } = body
  const given = { id, at: platform.now(), actor }
  const unit = (field: string, code: string): UnitFact | Refusal => findUnit(platform, field, code)
  switch (rest.type) {
    case 'AcceptCase':
    case 'CorrectMatter': {
      const matter = catalogueOf(platform).matter(rest.matter)
      return matter
        ? { ...rest, ...given, matter: matterFact(matter) }
        : refuse('input.unknown-code', { field: 'matter', params: { value: rest.matter } })
    }
    case 'DeclineCase': {
      const { earlier: _id, ...decline } = rest
      return { ...decline, ...given, ...(earlier && { earlier }) }
    }
    case 'CorrectPlace': {
      const { type, reason, area, point } = rest
      const place = casePlace(platform, area, point)
      return place
        ? { ...given, type, reason, place }
        : refuse('input.unknown-code', { field: 'area', params: { value: area } })
    }
    case 'DispatchCase': {
      const to = unit('to', rest.to)
      if (isRefusal(to)) return to
      const proposed = unitByRule(platform, state)
      const rule = proposed?.unit.id === to.id ? { rule: proposed.matter.rule.id } : {}
      return { ...rest, ...given, to, ...rule }
    }
    case 'ArbitrateCase':
    case 'DelegateCase': {
      const to = unit('to', rest.to)
      return isRefusal(to) ? to : { ...rest, ...given, to }
    }
    case 'StartJointHandling':
      return startJoint(rest, given, unit)
    case 'ReassignPart': {
      const other = unit('unit', rest.unit)
      return isRefusal(other) ? other : { ...rest, ...given, unit: other }
    }
    case 'WhistleUp': {
      const units = rest.units.map((one, i) => unit(`units.${i}`, one))
      const unknown = units.find((one) => isRefusal(one))
      if (unknown && isRefusal(unknown)) return unknown
      return {
        ...rest,
        ...given,
        whistle: derivedId('whistle', id),
        units: units.filter((one): one is UnitFact => !isRefusal(one)),
        meetAt: Date.parse(rest.meetAt),
      }
    }
    case 'AskExtension':
      return { ...rest, ...given, amount: { amount: rest.amount, unit: state.matter.limits.handle.unit } }
    case 'AskSuspension':
      return { ...rest, ...given, until: Date.parse(rest.until) }
    case 'SuperviseCase': {
      const { answerBy, ...supervision } = rest
      return {
        ...supervision,
        ...given,
        ...(answerBy === undefined ? {} : { answerBy: Date.parse(answerBy) }),
      }
    }
    default:
      return { ...rest, ...given }
  }
}

type Given = Pick<CaseCommand, 'id' | 'at' | 'actor'>

function startJoint(
  body: Omit<Extract<SingleAction, { type: 'StartJointHandling' }>, 'commandId'>,
  given: Given,
  unit: (field: string, code: string) => UnitFact | Refusal,
): CaseCommand | Refusal {
  const lead = unit('lead', body.lead)
  if (isRefusal(lead)) return lead
  const parts = []
  for (const [i, part] of body.parts.entries()) {
    const found = unit(`parts.${i}.unit`, part.unit)
    if (isRefusal(found)) return found
    // A repeat of the command must name the same parts.
    parts.push({ ...part, id: derivedId('part', given.id, i), unit: found })
  }
  return { type: body.type, ...given, lead, parts }
}

function findUnit(platform: Platform, field: string, id: string): UnitFact | Refusal {
  const unit = peopleOf(platform).unit(id)
  return unit?.active ? unitFact(unit) : refuse('input.unknown-code', { field, params: { value: '' } })
}
