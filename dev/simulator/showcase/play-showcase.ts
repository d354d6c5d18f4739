import type { Instant } from '../../../domain/kernel/instant.ts'
import { chanceFrom } from '../chance.ts'
import type { PlayedCity } from '../played-city.ts'
import { begin, finish, type PlayedCase } from '../player.ts'
import { inventStory } from '../story.ts'
import { eventful } from './eventful.ts'
import { listNeeds, type Need } from './needs.ts'
import { findSeats } from './seats.ts'
import { beginOfShowcase, chooseMoment, chooseSubject } from './setting.ts'

/** Lives that are tried before the rest is left as it is; a fifth of a millisecond each. */
const MOST_TRIES = 4_000

/** Whether a life is worth telling, one after the other as they were tried. */
export interface Tried {
  kept: PlayedCase | undefined
  /** Needs that are still open after it. */
  open: readonly Need[]
}

/**
 * Plays lives in the community that is shown until the demo accounts have on their desks what people in their seats have, whatever
 * the moment: nothing is made up, of many lives those are kept that stand at `until` where somebody is wanted to find them.
 * The same for the same seed, moment and city.
 */
export function* playShowcase(
  city: PlayedCity,
  { seed, photographed }: { seed: string | number; photographed: number },
  until: Instant,
): Generator<Tried> {
  const seats = findSeats(city)
  if (!seats) return
  const { calendar } = city
  const span = { from: beginOfShowcase(calendar, until), until }
  const needs = listNeeds(seats, calendar, until)
  const met = new Map<Need, number>()
  let open = needs
  for (let tries = 0; tries < MOST_TRIES && open.length > 0; tries += 1) {
    const chance = chanceFrom(seed, 'showcase', tries)
    const wanted = open[tries % open.length]!
    const at = chooseMoment(calendar, chance, span, wanted.fresh)
    const subject = chooseSubject(city, chance, seats, wanted.kind)
    const options = { until, photographed }
    const life = eventful(chance)
    const played = finish(begin(city, life, inventStory(city, life, at, subject), options), options)
    const useful = needs.filter((need) => need.isMetBy(played.state))
    const kept = useful.some((need) => open.includes(need))
    if (kept) {
      for (const need of useful) met.set(need, (met.get(need) ?? 0) + 1)
      open = needs.filter((need) => (met.get(need) ?? 0) < need.least)
    }
    yield { kept: kept ? played : undefined, open }
  }
}
