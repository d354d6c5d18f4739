import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { defaultCalendar } from '../limits/default-calendar.ts'
import { decide } from './decide/decide.ts'
import type { CaseEvent } from './events.ts'
import { evolve, fold } from './evolve.ts'
import type { CaseState } from './state.ts'
import { brokenByStep, brokenRules } from './testing/broken-rules.ts'
import { commandFor } from './testing/payload-for.ts'
import {
  ablePeople,
  aPlay,
  commandOf,
  EVERY_ACTION,
  momentOf,
  openingOf,
  type Able,
  type Play,
} from './testing/play.ts'

/** How many random lives of a case are played: `SHUOSHI_RUNS=10000 npx vitest run domain/case`. */
const RUNS = Number(process.env['SHUOSHI_RUNS'] ?? 300)

/** Milliseconds; ten thousand lives take minutes, and as many times longer on a machine busy with something else. */
const LONGEST = Math.max(600_000, RUNS * 300)

/** Every action somebody may take is taken with an acceptable form; a form that is accepted was allowed. */
function checkAllowed(state: CaseState, at: number, able: readonly Able[], turn: number): void {
  for (const action of EVERY_ACTION) {
    // A form made for nobody in particular: for those who may not act at all it only has to be well-formed.
    const form = commandFor(action, state, { kind: 'resident' }, at)
    for (const [i, { actor, actions }] of able.entries()) {
      // Who may do nothing at all is tried in turn, a third of them at every state.
      if (actions.length === 0 && (i + turn) % 3 !== 0) continue
      const allowed = actions.includes(action)
      form.actor = actor
      const outcome = decide(allowed ? commandFor(action, state, actor, at) : form, state, defaultCalendar)
      if (isRefusal(outcome) === allowed) {
        const who = JSON.stringify(actor).slice(0, 120)
        throw new Error(`${state.status} ${action} by ${who}: allowed ${allowed}, ${JSON.stringify(outcome)}`)
      }
    }
  }
}

/** Plays a case to its end and checks every promise at every step; answers its events. */
function play(game: Play): CaseEvent[] {
  const opening = openingOf(game)
  const opened = decide(opening, undefined, defaultCalendar)
  if (isRefusal(opened)) throw new Error(`Not opened: ${opened.code}`)
  const events: CaseEvent[] = [...opened]
  let state = frozen(opened.reduce<CaseState | undefined>(evolve, undefined)!)
  let at = game.start
  let checked: CaseState | undefined
  expect(brokenRules(state)).toEqual([])
  for (const dice of game.throws) {
    at = momentOf(dice, state, at)
    const able = ablePeople(state, at)
    // Every state reached is checked; one that stays as it was, only now and then, for what time alone changes.
    if (state !== checked || dice.wait % 8 === 0) checkAllowed(state, at, able, dice.who)
    // Nothing can happen any more.
    if (checked === state && (state.status === 'merged' || state.status === 'withdrawn')) break
    checked = state
    const outcome = decide(commandOf(dice, state, at, able), state, defaultCalendar)
    // The state is frozen: a refusal, or a decision, that changed it would throw.
    if (isRefusal(outcome)) continue
    const next = outcome.reduce(evolve, state)
    const broken = [...brokenByStep(state, events, outcome, next), ...brokenRules(next)]
    if (broken.length > 0) throw new Error(broken.join('; '))
    events.push(...outcome)
    state = frozen(next)
  }
  if (JSON.stringify(fold(events)) !== JSON.stringify(state)) throw new Error('folding twice differs')
  expect(fold(JSON.parse(JSON.stringify(events)) as CaseEvent[])).toEqual(state)
  return events
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('whatever happens to a case', () => {
  test(
    'every promise holds at every step, and what is allowed is exactly what is accepted',
    () => {
      const reached = new Set<string>()
      fc.assert(
        fc.property(aPlay, (game) => {
          for (const event of play(game)) reached.add(event.type)
        }),
        { numRuns: RUNS },
      )
      // Random play that never gets far proves little: it has to reach almost everything that can happen.
      expect(reached.size).toBeGreaterThan(RUNS < 300 ? 0 : 42)
    },
    LONGEST,
  )
})
