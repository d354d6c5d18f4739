import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/instant.ts'
import { defaultCalendar } from '../../limits/default-calendar.ts'
import { moment } from '../../limits/testing/moment.ts'
import { allowedActions } from '../allowed-actions.ts'
import type { CaseAction, CaseCommand } from '../commands.ts'
import { decide } from '../decide/decide.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Actor, CasePlace, CasePolicy, MatterFact, UnitFact } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { LAMP, POLICY } from './matters.ts'
import { commandFor, type Payload } from './payload-for.ts'
import { NET, placeOf } from './small-city.ts'
import { STAFF } from './staff.ts'

export const SYSTEM: Actor = { kind: 'system', name: 'test' }
/** The one who said it first; further reporters come by `resident(id)`. */
export const RESIDENT: Actor = { kind: 'resident', report: 'case/report-1' }
export const resident = (report: string): Actor => ({ kind: 'resident', report })

/** A Monday morning. */
export const START: Instant = moment('2026-03-02 09:00')

interface Beginning {
  matter?: MatterFact
  place?: CasePlace
  policy?: Partial<CasePolicy>
  at?: Instant
}

/** A case under way: what has happened, what it has become, and the moment it is now. Never changes in place. */
export interface Story {
  state: CaseState
  events: readonly CaseEvent[]
  at: Instant
}

export function opening(beginning: Beginning = {}): CaseCommand & { type: 'OpenCase' } {
  const { matter = LAMP, place = placeOf('lane1'), policy = {}, at = START } = beginning
  return {
    type: 'OpenCase',
    id: 'open',
    at,
    actor: { kind: 'resident' },
    caseId: 'case',
    matter,
    place,
    policy: { ...POLICY, ...policy },
    report: { id: 'case/report-1', channel: 'web', saidAt: at },
    because: { place: 'test', matter: 'test' },
  }
}

/** Somebody has said it. */
export function said(beginning: Beginning = {}): Story {
  const command = opening(beginning)
  const events = decide(command, undefined, defaultCalendar)
  if (isRefusal(events)) throw new Error(`Refused: ${events.code}`)
  const state = events.reduce<CaseState | undefined>(evolve, undefined)
  if (!state) throw new Error('Nothing was opened')
  return { state, events, at: command.at }
}

type Filled<Action extends CaseAction> = Partial<Omit<Payload<Action>, 'type'>>

/** What an act would lead to: its events, or the Refusal. Whatever is not given comes from `payloadFor`. */
export function attempt<Action extends CaseAction>(
  story: Story,
  actor: Actor,
  action: Action,
  filled: Filled<Action> = {},
): CaseEvent[] | Refusal {
  const command = { ...commandFor(action, story.state, actor, story.at), ...filled }
  return decide(command as unknown as CaseCommand, story.state, defaultCalendar)
}

/** The case after an act; throws if it is refused. */
export function after<Action extends CaseAction>(
  story: Story,
  actor: Actor,
  action: Action,
  filled: Filled<Action> = {},
): Story {
  const events = attempt(story, actor, action, filled)
  if (isRefusal(events)) throw new Error(`${action} was refused: ${events.code}`)
  return { ...story, state: events.reduce(evolve, story.state), events: [...story.events, ...events] }
}

/** Code of the Refusal an act meets, with its field where it names one; undefined if it is accepted. */
export function refusal<Action extends CaseAction>(
  story: Story,
  actor: Actor,
  action: Action,
  filled: Filled<Action> = {},
): string | undefined {
  const outcome = attempt(story, actor, action, filled)
  if (!isRefusal(outcome)) return undefined
  return outcome.field === undefined ? outcome.code : `${outcome.code} ${outcome.field}`
}

/** The same case at another moment, `'2026-03-02 15:00'` on the city's clocks or an instant. */
export function later(story: Story, at: string | Instant): Story {
  return { ...story, at: typeof at === 'string' ? moment(at) : at }
}

export function may(story: Story, actor: Actor): CaseAction[] {
  return allowedActions(story.state, actor, story.at)
}

/** Types of the events that were added to a story. */
export function added(before: Story, now: Story): string[] {
  return now.events.slice(before.events.length).map((event) => event.type)
}

// The usual way of a case through the lane community, stage by stage.
export const accepted = (beginning?: Beginning): Story =>
  after(said(beginning), STAFF.laneOperator, 'AcceptCase')
export const dispatched = (to: UnitFact = NET.lane1, beginning?: Beginning): Story =>
  after(accepted(beginning), STAFF.laneOperator, 'DispatchCase', { to })
export const inHand = (beginning?: Beginning): Story =>
  after(dispatched(NET.lane1, beginning), STAFF.lane1Officer, 'SignCase')
export const resolved = (beginning?: Beginning): Story =>
  after(inHand(beginning), STAFF.lane1Officer, 'ResolveCase')
export const verified = (beginning?: Beginning): Story =>
  after(resolved(beginning), STAFF.laneOperator, 'VerifyCase')
export const closed = (beginning?: Beginning): Story =>
  after(verified(beginning), STAFF.laneOperator, 'CloseCase')

/** A case which the county has in its hands, sent up level by level. */
export function atCounty(beginning?: Beginning): Story {
  const up = after(accepted(beginning), STAFF.laneOperator, 'EscalateCase')
  return after(up, STAFF.hillOperator, 'EscalateCase')
}

/** The reporter says that it is not solved. */
export const rateFailed = (story: Story): Story =>
  after(story, RESIDENT, 'RateCase', { solved: false, satisfied: false })

/** Done again by the same grid after a first failed rating, and closed. */
export const closedAgain = (): Story => {
  const again = after(rateFailed(closed()), STAFF.lane1Officer, 'ResolveCase')
  return after(after(again, STAFF.laneOperator, 'VerifyCase'), STAFF.laneOperator, 'CloseCase')
}
