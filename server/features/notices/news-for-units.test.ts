import { describe, expect, it } from 'vitest'
import { fold } from '../../../domain/case/evolve.ts'
import { NET, SOLVERS } from '../../../domain/case/testing/small-city.ts'
import { STAFF } from '../../../domain/case/testing/staff.ts'
import {
  added,
  after,
  atCounty,
  closed,
  closedAgain,
  inHand,
  later,
  rateFailed,
  said,
  SYSTEM,
  verified,
  type Story,
} from '../../../domain/case/testing/story.ts'
import { UNIT_NEWS_TYPES, unitNewsOf } from './news-for-units.ts'

const {
  eastDirector,
  laneOperator,
  laneSecretary,
  lane1Officer,
  eastOperator,
  roadsHead,
  parksSolver,
  hillDirector,
} = STAFF
const DAY = { amount: 1, unit: 'working_day' } as const

/** Who is told what of the events that `now` has and `before` had not. */
function told(before: Story, now: Story): string[] {
  const types: readonly string[] = UNIT_NEWS_TYPES
  return now.events.flatMap((event, i) => {
    const state = fold(now.events.slice(0, i + 1))
    if (i < before.events.length || !types.includes(event.type) || !state) return []
    const news = unitNewsOf(event, { state, next: now.events[i + 1], liaison: [] })
    return news.map(({ unit, kind }) => `${unit} ${kind}`)
  })
}

function joint(): Story {
  const parts = [{ id: '1', unit: SOLVERS.parks, task: 'trees', limit: DAY }]
  const started = after(atCounty(), eastOperator, 'StartJointHandling', { lead: SOLVERS.roads, parts })
  return after(started, roadsHead, 'SignCase')
}

describe('news of parts', () => {
  it('tells the dispatcher of a returned part, and urges the dispatcher when it lies there', () => {
    const returned = after(joint(), parksSolver, 'ReturnPart', { part: '1' })
    expect(told(joint(), returned)).toEqual([`${NET.east.id} returned`])
    const late = after(later(returned, '2026-03-02 16:00'), SYSTEM, 'ElapseTime')
    expect(added(returned, late)).toContain('CaseUrged')
    expect(told(returned, late)).toEqual([
      `${NET.east.id} overdue`,
      `${NET.lane.id} first_overdue`,
      `${NET.east.id} supervised`,
      `${NET.lane.id} first_supervised`,
    ])
  })

  it('tells a co-handler that its part is late', () => {
    const signed = after(joint(), parksSolver, 'SignPart', { part: '1' })
    const late = after(later(signed, '2026-03-03 18:00'), SYSTEM, 'ElapseTime')
    expect(told(signed, late)).toEqual(['parks overdue'])
  })
})

describe('news of a whistle', () => {
  it('tells the silent units, the centre over each and the caller, once', () => {
    const units = [SOLVERS.roads, SOLVERS.market, SOLVERS.parks]
    const blown = after(inHand(), hillDirector, 'WhistleUp', { units, whistle: 'w' })
    const here = after(blown, parksSolver, 'AnswerWhistle')
    const silent = after(later(here, '2026-03-02 11:00'), SYSTEM, 'ElapseTime')
    const [roads, market, east, hill] = ['roads', 'market', NET.east.id, NET.hill.id]
    expect(told(here, silent)).toEqual(
      [roads, market, east, hill].map((unit) => `${unit} whistle_unanswered`),
    )
  })

  it('tells the centre above of a silent centre', () => {
    const blown = after(inHand(), hillDirector, 'WhistleUp', { units: [NET.lane], whistle: 'w' })
    const silent = after(later(blown, '2026-03-02 11:00'), SYSTEM, 'ElapseTime')
    expect(told(blown, silent)).toEqual(
      [NET.lane.id, NET.hill.id].map((unit) => `${unit} whistle_unanswered`),
    )
  })
})

it('tells the unit from which a case was taken up', () => {
  const late = later(inHand(), '2026-03-09 09:00')
  expect(told(late, after(late, hillDirector, 'TakeUpCase'))).toContain(`${NET.lane1.id} taken_up`)
})

describe('news of what is done again', () => {
  it('reaches the hands it comes back to, and who sent it', () => {
    expect(told(closed(), rateFailed(closed()))).toEqual([
      `${NET.lane1.id} reopened`,
      `${NET.lane.id} reopened`,
    ])
  })

  it('reaches the centre it goes up to and who had sent it, not the grid which no longer has it', () => {
    const before = closedAgain()
    expect(told(before, rateFailed(before))).toEqual([
      `${NET.hill.id} failed_again`,
      `${NET.lane.id} failed_again`,
    ])
  })

  it('asks the centre that declined it to look again', () => {
    const declined = after(said(), laneOperator, 'DeclineCase')
    expect(told(declined, after(declined, laneOperator, 'ReopenCase'))).toEqual([
      `${NET.lane.id} reviewed_again`,
    ])
  })
})

describe('news of an extension', () => {
  const asked = (): Story => after(inHand(), lane1Officer, 'AskExtension')

  it('reaches the level above once the first has approved, and the unit that asked once it is granted', () => {
    const endorsed = after(asked(), laneSecretary, 'GrantExtension')
    expect(added(asked(), endorsed)).toEqual(['ExtensionEndorsed'])
    expect(told(asked(), endorsed)).toEqual([`${NET.hill.id} extension_endorsed`])
    const granted = after(endorsed, hillDirector, 'GrantExtension')
    expect(told(endorsed, granted)).toEqual([`${NET.lane1.id} extension_decided`])
  })

  it('reaches the centre that sent it where one above has approved first', () => {
    const endorsed = after(asked(), hillDirector, 'GrantExtension')
    expect(told(asked(), endorsed)).toEqual([`${NET.lane.id} extension_endorsed`])
  })
})

describe('news for the first receiver', () => {
  /** Accepted by the lane, sent up to the county, which gave it to its road works. */
  const atRoads = (): Story => after(atCounty(), eastOperator, 'DispatchCase', { to: SOLVERS.roads })
  const lane = NET.lane.id

  it('comes once the case has left it: lateness, supervision, return', () => {
    const late = after(later(atRoads(), '2026-03-04 09:00'), SYSTEM, 'ElapseTime')
    expect(told(atRoads(), late).filter((line) => line.startsWith(lane))).toEqual([
      `${lane} first_overdue`,
      `${lane} first_supervised`,
    ])
    const supervised = after(atRoads(), eastDirector, 'SuperviseCase')
    expect(told(atRoads(), supervised)).toEqual([`roads supervised`, `${lane} first_supervised`])
    const returned = after(atRoads(), roadsHead, 'ReturnCase')
    expect(told(atRoads(), returned)).toEqual([`${NET.east.id} returned`, `${lane} first_returned`])
  })

  it('comes when it is closed and when the reporter is not content', () => {
    const signed = after(atRoads(), roadsHead, 'SignCase')
    const resolved = after(signed, roadsHead, 'ResolveCase')
    const verified = after(resolved, eastOperator, 'VerifyCase')
    const done = after(verified, eastOperator, 'CloseCase')
    expect(told(atRoads(), done)).toEqual([`${lane} first_closed`])
    expect(told(done, rateFailed(done))).toEqual([
      'roads reopened',
      `${NET.east.id} reopened`,
      `${lane} first_reopened`,
    ])
  })

  it('does not come while the case is its own: at the centre, or with those to whom it gave it', () => {
    const supervised = after(inHand(), hillDirector, 'SuperviseCase')
    expect(told(inHand(), supervised)).toEqual([`${NET.lane1.id} supervised`])
    expect(told(verified(), closed())).toEqual([])
  })

  it('comes again when those to whom it gave it sent the case up', () => {
    const back = after(inHand(), lane1Officer, 'EscalateCase')
    const up = after(back, laneOperator, 'EscalateCase')
    const supervised = after(up, eastDirector, 'SuperviseCase')
    expect(told(up, supervised)).toEqual([`${NET.hill.id} supervised`, `${lane} first_supervised`])
  })
})

describe('news of a limit that nears its end', () => {
  it('reaches the holder at 80 %, once for each clock, and not at half', () => {
    const half = after(later(inHand(), '2026-03-04 09:00'), SYSTEM, 'ElapseTime')
    expect(added(inHand(), half)).toEqual(['ClockMarkPassed'])
    expect(told(inHand(), half)).toEqual([])
    const most = after(later(half, '2026-03-05 10:00'), SYSTEM, 'ElapseTime')
    expect(told(half, most)).toEqual([`${NET.lane1.id} due_soon`])
  })

  it('reaches the dispatcher where a returned part lies', () => {
    const returned = after(joint(), parksSolver, 'ReturnPart', { part: '1' })
    const most = after(later(returned, '2026-03-02 10:50'), SYSTEM, 'ElapseTime')
    expect(told(returned, most)).toEqual([`${NET.east.id} due_soon`])
  })

  it('says nothing of what is late by the time it is noticed', () => {
    const late = after(later(inHand(), '2026-03-05 18:00'), SYSTEM, 'ElapseTime')
    expect(told(inHand(), late)).toEqual([`${NET.lane1.id} overdue`])
  })
})
