import type { Chance } from '../chance.ts'

/** What happens in fewer cases than this is rare. */
const RARE = 0.25
const TIMES = 4
const AT_MOST = 0.5

/** The same chance, but rare things (a return, a pause, a whistle) are less rare. */
export function eventful(chance: Chance): Chance {
  return {
    ...chance,
    happens: (share) => chance.happens(share < RARE ? Math.min(AT_MOST, share * TIMES) : share),
  }
}
