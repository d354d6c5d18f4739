import fc from 'fast-check'
import { DAY, HOUR, MINUTE, type Instant } from '../../kernel/instant.ts'
import { ACTION_RULES } from '../action-rules.ts'
import { allowedActions } from '../allowed-actions.ts'
import type { CaseAction, CaseCommand } from '../commands.ts'
import type { Actor, UnitFact } from '../facts.ts'
import type { CaseState } from '../state.ts'
import { timerDueAt } from '../timers.ts'
import { MATTERS } from './matters.ts'
import { commandFor } from './payload-for.ts'
import { NET, placeOf, UNITS, type AreaName } from './small-city.ts'
import { EVERYBODY } from './staff.ts'
import { START, SYSTEM } from './story.ts'
import { variedPayload } from './varied-payload.ts'

export const EVERY_ACTION = Object.keys(ACTION_RULES) as CaseAction[]

/** One throw of the dice: how long to wait, who does what, and how the form is filled. */
export interface Throw {
  wait: number
  who: number
  what: number
  how: number
  wild: boolean
}

const die = fc.nat({ max: 1_000_000 })
const aThrow: fc.Arbitrary<Throw> = fc.record({
  wait: die,
  who: die,
  what: die,
  how: die,
  // Most throws do something that is allowed, so that cases get far; the others may do anything.
  wild: fc.nat({ max: 5 }).map((n) => n === 0),
})

/** The beginning of a case and what is then done with it. */
export interface Play {
  matter: number
  area: AreaName
  start: Instant
  throws: Throw[]
}

export const aPlay: fc.Arbitrary<Play> = fc.record({
  matter: fc.nat({ max: MATTERS.length - 1 }),
  area: fc.constantFrom(...(Object.keys(NET) as AreaName[])),
  // Through nights, weekends, the Spring Festival, and into a year whose holidays nobody knows yet.
  start: fc.oneof(
    fc.integer({ min: START - 60 * DAY, max: START }),
    fc.integer({ min: START, max: START + 300 * DAY }),
  ),
  throws: fc.array(aThrow, { minLength: 1, maxLength: 26, size: 'max' }),
})

export function openingOf(play: Play): CaseCommand & { type: 'OpenCase' } {
  return {
    type: 'OpenCase',
    id: 'open',
    at: play.start,
    actor: { kind: 'resident' },
    caseId: 'case',
    matter: MATTERS[play.matter]!,
    place: placeOf(play.area),
    policy: {
      version: 'test',
      maxReturns: 2,
      maxExtensions: 2,
      maxSuspensionDays: 365,
      ratingDays: 15,
      urgeEveryHours: 24,
      whistleGraceMinutes: 60,
    },
    report: { id: 'case/report-1', channel: 'web', saidAt: play.start },
    because: { place: 'test', matter: 'test' },
  }
}

/** Everybody who may ask anything of a case: the staff, its reporters, a newcomer, a stranger, the system. */
export function actorsOf(state: CaseState): Actor[] {
  const reporters = Object.keys(state.reports).map((report): Actor => ({ kind: 'resident', report }))
  return [...EVERYBODY, ...reporters, { kind: 'resident' }, { kind: 'resident', report: 'unknown' }, SYSTEM]
}

const WAITS = [
  0,
  0,
  MINUTE,
  17 * MINUTE,
  HOUR,
  3 * HOUR,
  15 * HOUR,
  DAY,
  3 * DAY,
  9 * DAY,
  40 * DAY,
  400 * DAY,
]

/** The moment of the next throw: some time later, or exactly when the case wakes up. */
export function momentOf(dice: Throw, state: CaseState, now: Instant): Instant {
  const timer = timerDueAt(state)
  if (timer !== undefined && dice.wait % 4 === 0) return Math.max(now, timer)
  return now + WAITS[dice.wait % WAITS.length]!
}

/** Acts that carry a case on come up more often than those that keep it where it is, so that it gets far. */
const ONWARD: readonly CaseAction[] = [
  'AcceptCase', 'DispatchCase', 'SignCase', 'ResolveCase', 'VerifyCase', 'CloseCase', 'ArbitrateCase', 'FinishPart',
  'SignPart', 'AskExtension', 'GrantExtension', 'AskSuspension', 'SuspendCase', 'ResumeCase', 'RateCase', 'CallBack',
] // prettier-ignore
const ENDING_OR_IDLE: readonly CaseAction[] = [
  'AttachReport', 'AbsorbCase', 'UrgeCase', 'NoteProgress', 'SuperviseCase', 'WhistleUp', 'CorrectMatter',
  'CorrectPlace', 'WithdrawReport', 'MergeCase', 'DeclineCase', 'CancelPart', 'ReassignPart', 'ElapseTime', 'TakeUpCase',
] // prettier-ignore
const CHANCES = new Map<CaseAction, number>([
  ...ONWARD.map((action) => [action, 12] as const),
  ...ENDING_OR_IDLE.map((action) => [action, 1] as const),
])
const OTHERWISE = 4

export interface Able {
  actor: Actor
  actions: CaseAction[]
}

/** The command a throw stands for. `able` is what each actor may do now. */
export function commandOf(dice: Throw, state: CaseState, at: Instant, able: readonly Able[]): CaseCommand {
  const units = turned(UNITS, dice.how)
  const possible = EVERY_ACTION.filter((action) => able.some((one) => one.actions.includes(action)))
  if (dice.wild || possible.length === 0) {
    const actors = actorsOf(state)
    const action = EVERY_ACTION[dice.what % EVERY_ACTION.length]!
    const actor = actors[dice.who % actors.length]!
    return variedPayload(commandFor(action, state, actor, at, units), dice.how, true)
  }
  const tickets = possible.flatMap((action) =>
    Array<CaseAction>(CHANCES.get(action) ?? OTHERWISE).fill(action),
  )
  const action = tickets[dice.what % tickets.length]!
  const doers = able.filter((one) => one.actions.includes(action))
  const { actor } = doers[dice.who % doers.length]!
  return variedPayload(commandFor(action, state, actor, at, units), dice.how, false)
}

/** What everybody may do now. */
export function ablePeople(state: CaseState, at: Instant): Able[] {
  return actorsOf(state).map((actor) => ({ actor, actions: allowedActions(state, actor, at) }))
}

function turned(units: readonly UnitFact[], by: number): UnitFact[] {
  const cut = by % units.length
  return [...units.slice(cut), ...units.slice(0, cut)]
}
