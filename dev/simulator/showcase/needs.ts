import { permit } from '../../../domain/case/allowed-actions.ts'
import type { CaseAction } from '../../../domain/case/commands.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { isOpen, type CaseStatus } from '../../../domain/case/status.ts'
import { HOUR, type Instant } from '../../../domain/kernel/instant.ts'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { countable } from '../../../domain/limits/due.ts'
import type { WorkingCalendar } from '../../../domain/limits/working-calendar.ts'
import type { Seats, ShownDesk } from './seats.ts'
import type { Kind } from './setting.ts'

/** Something that a demo account should find, and how often. */
export interface Need {
  /** For whoever reads which needs were not met. */
  name: string
  least: number
  /** What is said where this comes from. */
  kind: Kind
  /** Only a case that was said lately stands there. */
  fresh: boolean
  isMetBy(state: CaseState): boolean
}

/** How many cases of each status lie on the desk of an account. */
const HELD: Record<string, [Kind, Partial<Record<CaseStatus, number>>]> = {
  operator: ['unclear', { reported: 3, accepted: 2, returned: 2, resolved: 3, verified: 2 }],
  grid: ['grid', { dispatched: 4, handling: 5, suspended: 1 }],
  street: ['unclear', { accepted: 2, returned: 1, arbitrating: 1, resolved: 2, verified: 1 }],
  county: ['county', { accepted: 2, returned: 2, arbitrating: 1, resolved: 2, verified: 1 }],
  city: ['county', { accepted: 2, returned: 1, arbitrating: 1, resolved: 1, verified: 1 }],
  department: ['urban', { dispatched: 3, handling: 4, suspended: 1 }],
}

const FRESH: ReadonlySet<string> = new Set<CaseStatus>(['reported', 'accepted'])

/** Forms that not every case on a desk has: each of these people finds a case to try them on. */
const FORMS: Record<string, [Kind, CaseAction[]]> = {
  operator: ['unclear', ['AcceptCase', 'DispatchCase', 'EscalateCase', 'AskArbitration', 'VerifyCase']],
  grid: ['grid', ['AskExtension', 'AskSuspension', 'EscalateCase', 'ReturnCase', 'AnswerWhistle']],
  secretary: ['grid', ['GrantExtension', 'SuspendCase', 'ResumeCase']],
  street: ['unclear', ['GrantExtension', 'SuspendCase', 'DelegateCase', 'ReassignPart', 'VerifyCase']],
  county: ['county', ['GrantExtension', 'SuspendCase', 'DelegateCase', 'ReassignPart', 'VerifyCase']],
  city: ['county', ['DelegateCase', 'ArbitrateCase', 'VerifyCase']],
  department: ['county', ['AskExtension', 'AskSuspension', 'SignPart', 'FinishPart', 'AnswerWhistle']],
}

/** Whose desk has something late and something that soon will be. */
const PRESSED: Record<string, Kind> = { operator: 'unclear', grid: 'grid', department: 'urban' }
const EACH = 2
const SOON = 2 * HOUR

/** Everything that the demo accounts should find at `now`. */
export function listNeeds(seats: Seats, calendar: WorkingCalendar, now: Instant): Need[] {
  const needs: Need[] = []
  const add = (login: string, what: string, need: Omit<Need, 'name' | 'isMetBy'>, test: Test): void => {
    const desk = seats.desk(login)
    if (desk) needs.push({ ...need, name: `${login} ${what}`, isMetBy: (state) => test(state, desk) })
  }
  for (const [login, [kind, statuses]] of Object.entries(HELD)) {
    for (const [status, least] of Object.entries(statuses)) {
      add(
        login,
        status,
        { least, kind, fresh: FRESH.has(status) },
        (state, { unit }) => holds(state, unit) && state.status === status,
      )
    }
  }
  for (const [login, [kind, actions]] of Object.entries(FORMS)) {
    for (const action of actions) {
      const may: Test = (state, { people }) =>
        people.every((person) => !isRefusal(permit(action, state, person, now)))
      add(login, action, { least: 1, kind, fresh: action === 'DelegateCase' }, may)
    }
  }
  for (const [login, kind] of Object.entries(PRESSED)) {
    const left = (state: CaseState, { unit }: ShownDesk): number =>
      state.clock && state.status !== 'suspended' && holds(state, unit)
        ? timeLeft(calendar, state.clock, now)
        : Infinity
    add(login, 'late', { least: EACH, kind, fresh: false }, (state, desk) => left(state, desk) <= 0)
    add(
      login,
      'soon late',
      { least: EACH, kind, fresh: false },
      (state, desk) => left(state, desk) > 0 && left(state, desk) < SOON,
    )
  }
  return needs
}

type Test = (state: CaseState, desk: ShownDesk) => boolean

function holds({ holder, status }: CaseState, unit: string): boolean {
  return holder.id === unit && isOpen(status)
}

function timeLeft(
  calendar: WorkingCalendar,
  { limit, due }: NonNullable<CaseState['clock']>,
  now: Instant,
): number {
  return due <= now ? 0 : Math.max(1, countable(calendar, limit.unit, now, due))
}
