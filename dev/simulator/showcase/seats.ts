import type { UnitId } from '../../../domain/kernel/ids.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { DEMO_ACCOUNTS, SHOWN_COMMUNITY, SHOWN_GRID, type DemoAccount } from '../../demo-accounts.ts'
import type { PlayedCity, PlayedCommunity } from '../played-city.ts'

/** A demo account's unit, and who sits there as the account does. */
export interface ShownDesk {
  unit: UnitId
  /** The account itself and whoever shares the desk: what all of them may do, the account may. */
  people: readonly Staff[]
}

/** Where the people with short logins sit. */
export interface Seats {
  community: PlayedCommunity
  /** The grid of the account `grid`. */
  grid: PlayedCommunity['grids'][number]
  desk(login: string): ShownDesk | undefined
}

/** Finds the desks of the demo accounts; undefined in a city without the community that is shown. */
export function findSeats(city: PlayedCity): Seats | undefined {
  const community = city.communities.entries.find(({ area }) => area.code === SHOWN_COMMUNITY)
  const grid = community?.grids.find(({ area }) => area.code === SHOWN_GRID)
  if (!community || !grid) return undefined
  const desks = new Map<string, ShownDesk>()
  for (const account of DEMO_ACCOUNTS) {
    const unit = unitOf(city, community, grid.area.code, account)
    if (unit === undefined) continue
    const people = ['case.coordinate', 'case.handle', 'case.supervise'] as const
    const sitting = new Set(people.flatMap((power) => city.staffIn(unit, power)))
    desks.set(account.login, {
      unit,
      people: [...sitting].filter(({ seats }) =>
        seats.some((seat) => seat.unit.id === unit && seat.position === account.position),
      ),
    })
  }
  return { community, grid, desk: (login) => desks.get(login) }
}

function unitOf(
  city: PlayedCity,
  { area, centres }: PlayedCommunity,
  grid: string,
  { seat }: DemoAccount,
): UnitId | undefined {
  if (seat.in === 'centre') return centres[seat.level]
  if (seat.in === 'grid') return city.seatOf(grid)?.id
  return city.department(seat.function, seat.level, area.path)?.id
}
