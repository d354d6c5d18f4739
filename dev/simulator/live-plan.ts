import type { CaseState } from '../../domain/case/state.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { chanceFrom } from './chance.ts'
import { Life, type Wish } from './life.ts'
import type { Course } from './moves/move.ts'
import { MOVERS } from './moves/movers.ts'
import type { PlayedCity } from './played-city.ts'

/** What somebody will do to a case as it stands, and when. */
export interface Plan {
  caseId: string
  version: number
  lastAt: Instant
  at: Instant
  wishes: () => Wish[]
}

/**
 * The next move in a case of a living city; the same each time it is asked while the case has not moved. The story
 * behind it is not known here: what stands in the case is taken for the truth. `speed` shortens every wait.
 */
export function planFor(
  city: PlayedCity,
  state: CaseState,
  version: number,
  speed: number,
): Plan | undefined {
  const chance = chanceFrom('plan', state.id, version)
  const wishes: Wish[] = []
  const life = new Life(city, chance, { state, elsewhere: (wish) => void wishes.push(wish) })
  const course: Course = {
    life,
    story: storyOf(city, state),
    misrouted: state.status === 'dispatched' && chance.happens(0.04),
    askedInRound: version > 8 ? state.reworks : state.reworks - 1,
    heardInRound: state.reworks - 1,
    notes: version % 3,
    evidence: () => [],
    remark: () => {},
  }
  const move = soonerByResident(course, wishes) ?? MOVERS[state.status]?.(course)
  if (!move) return undefined
  const { id: caseId, lastAt } = state
  return {
    caseId,
    version,
    lastAt,
    at: lastAt + Math.max(0, move.at - lastAt) / speed,
    wishes() {
      wishes.length = 0
      move.act()
      return [...wishes]
    },
  }
}

/** Now and then the resident is quicker than the office. */
function soonerByResident({ life }: Course, wishes: Wish[]): { at: Instant; act: () => void } | undefined {
  const { state, chance } = life
  const report = Object.keys(state.reports)[0]
  if (state.status === 'closed' || report === undefined || !chance.happens(0.05)) return undefined
  const at = state.lastAt + 60_000 + chance.wait(4 * 3_600_000)
  const actor = { kind: 'resident', report } as const
  const type = chance.happens(0.15) ? 'WithdrawReport' : 'UrgeCase'
  return { at, act: () => void wishes.push({ type, at, actor }) }
}

function storyOf(city: PlayedCity, state: CaseState): Course['story'] {
  const { place, matter } = state
  const community =
    city.neighbours(place.path[2] ?? '').find(({ area }) => area.code === place.path[3]) ??
    city.neighbours(place.path[2] ?? '')[0] ??
    city.communities.entries[0]!
  // A case whose grid is not known yet belongs to some grid of its community.
  const grid = place.path[4] ?? community.grids[0]?.area.code
  const path = place.path.length >= 5 || !grid ? place.path : [...community.area.path, grid]
  const { levels: _, ...rest } = place
  const truth = place.path.length >= 5 ? place : { ...rest, path, centres: community.centres }
  const report = Object.values(state.reports)[0]
  return {
    matter: city.matter(matter.code),
    where: { community, place: truth, understood: place, because: 'chosen' },
    report: {
      id: report?.id ?? state.id,
      clientId: report?.id ?? state.id,
      channel: report?.channel ?? 'web',
      saidAt: state.openedAt,
      createdAt: state.openedAt,
      text: '',
      address: community.area.name,
      photos: 0,
    },
  }
}
