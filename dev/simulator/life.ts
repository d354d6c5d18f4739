import type { CaseCommand } from '../../domain/case/commands.ts'
import { decide } from '../../domain/case/decide/decide.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import { evolve } from '../../domain/case/evolve.ts'
import type { UnitFact } from '../../domain/case/facts.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { timerDueAt } from '../../domain/case/timers.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { isRefusal, type Refusal } from '../../domain/kernel/refusal.ts'
import type { Power } from '../../domain/org/position.ts'
import type { Staff } from '../../domain/org/seat.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import type { Chance } from './chance.ts'
import type { PlayedCity } from './played-city.ts'
import { momentOnClock, shareTaken } from './when.ts'

type WithoutId<Command> = Command extends CaseCommand ? Omit<Command, 'id'> : never
/** A command before it has its id. */
export type Wish = WithoutId<CaseCommand>

/** What one command has made of a case. */
export interface PlayedStep {
  commandId: string
  events: readonly CaseEvent[]
}

/** A refusal that the player did not expect; tests want none. */
export interface Stumble {
  wish: Wish
  refusal: Refusal
  status: string
}

/** One case, carried forward by commands. */
export class Life {
  readonly city: PlayedCity
  readonly chance: Chance
  readonly steps: PlayedStep[] = []
  readonly stumbles: Stumble[] = []
  #state: CaseState | undefined
  #elsewhere: ((wish: Wish) => void) | undefined

  /**
   * A case that begins with `opening`, decided here; or one that stands at `state` and whose wishes are carried out
   * `elsewhere` (by the ledger of a living city).
   */
  constructor(
    city: PlayedCity,
    chance: Chance,
    from: { opening: Wish & { type: 'OpenCase' } } | { state: CaseState; elsewhere: (wish: Wish) => void },
  ) {
    this.city = city
    this.chance = chance
    if ('opening' in from) {
      const refusal = this.#carryOut(from.opening)
      if (refusal) throw new Error(`an opening was refused: ${refusal.code}`)
    } else {
      this.#state = from.state
      this.#elsewhere = from.elsewhere
    }
  }

  get state(): CaseState {
    if (!this.#state) throw new Error('the case was not opened')
    return this.#state
  }

  /** Gives a command that should be accepted. @returns whether it was. */
  give(wish: Wish): boolean {
    const refusal = this.#carryOut(wish)
    if (refusal) this.stumbles.push({ wish, refusal, status: this.state.status })
    return refusal === undefined
  }

  /** Gives a command that may come too late. @returns whether it was accepted. */
  attempt(wish: Wish): boolean {
    return this.#carryOut(wish) === undefined
  }

  /** Lets time pass up to `at`: everything that time alone does, at the moment it is due. */
  elapse(at: Instant): void {
    for (let due = timerDueAt(this.state); due !== undefined && due <= at; due = timerDueAt(this.state)) {
      const moment = Math.max(due, this.state.lastAt)
      if (!this.give({ type: 'ElapseTime', at: moment, actor: { kind: 'system', name: 'clock' } })) return
    }
  }

  /** Somebody in a unit with a power, none of `except`; the first is the most usual. */
  someoneIn(unit: UnitFact | string, power: Power, except: readonly string[] = []): Staff | undefined {
    const id = typeof unit === 'string' ? unit : unit.id
    const free = this.city.staffIn(id, power).filter(({ person }) => !except.includes(person))
    return free.length === 0 ? undefined : this.chance.pick(free)
  }

  /** When the holder comes round to it, by the running clock and its habits. */
  inItsTime(by: UnitFact = this.state.holder, atMost = Infinity): Instant {
    const { clock, lastAt } = this.state
    if (!clock) return lastAt
    const share = Math.min(atMost, shareTaken(this.chance, this.city.slowness(by)))
    return Math.max(momentOnClock(this.city.calendar, clock, share), lastAt + 30_000)
  }

  #carryOut(wish: Wish): Refusal | undefined {
    if (this.#elsewhere) {
      this.#elsewhere(wish)
      return undefined
    }
    const commandId = uuidV7At(wish.at, this.chance.bytes(10))
    const events = decide({ ...wish, id: commandId }, this.#state, this.city.calendar)
    if (isRefusal(events)) return events
    for (const event of events) this.#state = evolve(this.#state, event)
    this.steps.push({ commandId, events })
    return undefined
  }
}
