import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedActions } from '../../../domain/case/allowed-actions.ts'
import type { CaseAction } from '../../../domain/case/commands.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { DAY, type Instant } from '../../../domain/kernel/instant.ts'
import { caseUnitRows } from '../../../server/ledger/case-units-rows.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/platform/testing/test-database.ts'
import { foundCity } from '../../testing/founded-city.ts'
import { playHistory } from '../play-history.ts'
import { playedCity, type PlayedCity } from '../played-city.ts'
import { readCityFacts } from '../read-city.ts'
import { playShowcase, type Tried } from './play-showcase.ts'
import { findSeats, type ShownDesk } from './seats.ts'

const SEED = 'zhangjiakou'
/** In China's time. */
const MOMENTS = {
  'a workday at ten': Date.UTC(2026, 2, 5, 2),
  'a night at eleven': Date.UTC(2026, 2, 5, 15),
  'a Sunday noon': Date.UTC(2026, 2, 8, 4),
  'the middle of the Spring Festival': Date.UTC(2026, 1, 19, 4),
  'the first morning after the Spring Festival': Date.UTC(2026, 1, 24, 1),
} satisfies Record<string, Instant>

/** How many cases lie on a desk, and what each of the people there can try on one of them. */
const EXPECTED: Record<string, { least: number; statuses: string[]; actions: CaseAction[] }> = {
  operator: {
    least: 8,
    statuses: ['reported', 'accepted', 'returned', 'resolved', 'verified'],
    actions: [
      ...(['AcceptCase', 'DeclineCase', 'CorrectMatter', 'CorrectPlace', 'MergeCase'] as const),
      ...(['DispatchCase', 'EscalateCase', 'AskArbitration', 'NoteProgress'] as const),
      ...(['VerifyCase', 'FailVerification', 'CloseCase', 'ResumeCase', 'AttachReport'] as const),
    ],
  },
  grid: {
    least: 8,
    statuses: ['dispatched', 'handling', 'suspended'],
    actions: [
      ...(['SignCase', 'ReturnCase', 'NoteProgress', 'ResolveCase', 'EscalateCase'] as const),
      ...(['AskExtension', 'AskSuspension', 'ResumeCase', 'AnswerWhistle'] as const),
    ],
  },
  secretary: {
    least: 8,
    statuses: [],
    actions: ['GrantExtension', 'RefuseExtension', 'SuspendCase', 'RefuseSuspension', 'VerifyCase'],
  },
  street: {
    least: 5,
    statuses: ['accepted', 'arbitrating', 'returned', 'resolved', 'verified'],
    actions: [
      ...(['DelegateCase', 'WhistleUp', 'ArbitrateCase', 'ReassignPart', 'CancelPart'] as const),
      ...(['GrantExtension', 'RefuseExtension', 'SuspendCase', 'RefuseSuspension', 'CloseCase'] as const),
    ],
  },
  county: {
    least: 5,
    statuses: ['accepted', 'arbitrating', 'returned', 'resolved', 'verified'],
    actions: [
      ...(['DelegateCase', 'StartJointHandling', 'ArbitrateCase', 'ReassignPart', 'CancelPart'] as const),
      ...(['GrantExtension', 'SuspendCase', 'SuperviseCase', 'VerifyCase', 'CloseCase'] as const),
    ],
  },
  city: {
    least: 4,
    statuses: ['accepted', 'arbitrating', 'returned', 'verified'],
    actions: ['DelegateCase', 'DispatchCase', 'ArbitrateCase', 'VerifyCase', 'CloseCase', 'SuperviseCase'],
  },
  department: {
    least: 8,
    statuses: ['dispatched', 'handling', 'suspended'],
    actions: [
      ...(['SignCase', 'ReturnCase', 'ResolveCase', 'AskExtension', 'AskSuspension', 'ResumeCase'] as const),
      ...(['SignPart', 'ReturnPart', 'FinishPart', 'AnswerWhistle'] as const),
    ],
  },
  leader: { least: 0, statuses: [], actions: ['UrgeCase', 'SuperviseCase'] },
}

let database: TestDatabase
let city: PlayedCity

beforeAll(async () => {
  database = await openTestDatabase()
  await foundCity(database.platform)
  city = playedCity(await readCityFacts(database.platform))
}, 120_000)
afterAll(() => database.close())

function show(until: Instant): { tried: Tried[]; states: CaseState[] } {
  const tried = [...playShowcase(city, { seed: SEED, photographed: 0.1 }, until)]
  return { tried, states: tried.flatMap(({ kept }) => kept?.state ?? []) }
}

function deskOf(login: string): ShownDesk {
  const desk = findSeats(city)?.desk(login)
  if (!desk) throw new Error(`${login} has no desk`)
  return desk
}

describe('the showcase', () => {
  it.each(Object.entries(MOMENTS))('fills every inbox that is shown: %s', (_, now) => {
    const { tried, states } = show(now)
    expect(tried.at(-1)?.open.map(({ name }) => name)).toEqual([])
    expect(tried.flatMap(({ kept }) => kept?.stumbles ?? [])).toEqual([])
    for (const [login, { least, statuses, actions }] of Object.entries(EXPECTED)) {
      const { unit, people } = deskOf(login)
      expect(people.length, login).toBeGreaterThan(0)
      const held = states.filter(({ holder }) => holder.id === unit)
      const owed = states.filter((state) => caseUnitRows(state).some((row) => row.unit === unit && row.owes))
      expect(new Set([...held, ...owed]).size, login).toBeGreaterThanOrEqual(least)
      expect(
        held.map(({ status }) => status),
        login,
      ).toEqual(expect.arrayContaining(statuses))
      for (const person of people) {
        const possible = new Set(states.flatMap((state) => allowedActions(state, person, now)))
        expect(
          actions.filter((action) => !possible.has(action)),
          login,
        ).toEqual([])
      }
    }
  })

  it('was said within about ten days, some work before a long holiday included', () => {
    const ages = (now: Instant): number[] => show(now).states.map(({ openedAt }) => (now - openedAt) / DAY)
    expect(Math.max(...ages(MOMENTS['a workday at ten']))).toBeLessThan(10)
    expect(Math.max(...ages(MOMENTS['the first morning after the Spring Festival']))).toBeLessThan(15)
  })

  it('has work that is late and work that soon will be', () => {
    const now = MOMENTS['a workday at ten']
    const { unit } = deskOf('operator')
    const dues = show(now).states.flatMap(({ holder, clock }) =>
      holder.id === unit ? (clock?.due ?? []) : [],
    )
    expect(dues.filter((due) => due <= now).length).toBeGreaterThanOrEqual(2)
    expect(dues.filter((due) => due > now && due < now + DAY / 4).length).toBeGreaterThanOrEqual(2)
  })

  it('is the same for the same seed, moment and city', () => {
    const now = MOMENTS['a Sunday noon']
    expect(show(now).states).toEqual(show(now).states)
  })

  it('is stored with the history, whole or not at all', async () => {
    const { platform, pool } = database
    const wish = {
      seed: SEED,
      stories: 20,
      days: 60,
      photographed: 0,
      photos: [],
      whole: true,
      showcase: true,
    }
    const cases = async (): Promise<unknown> =>
      (await pool.query('SELECT count(*) AS n FROM cases')).rows[0]?.n
    const cutOff = (): never => {
      throw new Error('cut off')
    }
    await expect(playHistory(platform, { ...wish, onProgress: cutOff })).rejects.toThrow('cut off')
    expect(Number(await cases())).toBe(0)
    const stored = await playHistory(platform, wish)
    expect(stored).toBeGreaterThan(60)
    expect(Number(await cases())).toBe(stored)
  }, 60_000)
})
