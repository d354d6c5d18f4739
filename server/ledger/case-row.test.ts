import { expect, it } from 'vitest'
import { decide } from '../../domain/case/decide/decide.ts'
import { evolve } from '../../domain/case/evolve.ts'
import type { CaseCommand } from '../../domain/case/commands.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { HOUR } from '../../domain/kernel/instant.ts'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import { defaultCalendar } from '../../domain/limits/default-calendar.ts'
import { moment } from '../../domain/limits/testing/moment.ts'
import { caseRow } from './case-row.ts'
import { intoHands, LAMP, opening } from './testing/little-city.ts'

const AT = moment('2026-03-02 09:00')
/** Nothing is in a hurry but the whole. */
const SLOW = { ...LAMP, limits: { ...LAMP.limits, handle: { amount: 3, unit: 'working_day' } as const } }

function play(commands: readonly CaseCommand[]): CaseState {
  let state: CaseState | undefined
  for (const command of commands) {
    const events = decide(command, state, defaultCalendar)
    if (isRefusal(events)) throw new Error(events.code)
    state = events.reduce<CaseState | undefined>(evolve, state)
  }
  return state!
}

it('shows the end that comes first, and is late when the whole case is late', () => {
  const inHand = play(
    [opening(AT), ...intoHands(AT)].map((command) =>
      'matter' in command ? { ...command, matter: SLOW } : command,
    ),
  )
  const row = caseRow(inHand, 4)
  expect(row).toMatchObject({ stage: 'handle', overdue: false, due_at: new Date(inHand.total!.due) })
  expect(inHand.total!.due).toBeLessThan(inHand.clock!.due)

  const at = inHand.total!.due + HOUR / 2
  const clock = { kind: 'system', name: 'clock' } as const
  const events = decide({ type: 'ElapseTime', id: 'late', at, actor: clock }, inHand, defaultCalendar)
  if (isRefusal(events)) throw new Error(events.code)
  const late = caseRow(events.reduce(evolve, inHand), 9)
  expect(late).toMatchObject({ stage: 'handle', overdue: true, due_at: row.due_at })
})
