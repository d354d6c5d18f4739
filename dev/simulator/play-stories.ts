import { DAY, type Instant } from '../../domain/kernel/instant.ts'
import { chanceFrom } from './chance.ts'
import { playCase } from './play-case.ts'
import type { PlayedCity } from './played-city.ts'
import type { PlayedCase } from './player.ts'
import { saidMoment } from './when.ts'

/** Which history is wanted; plain data. */
export interface Invention {
  seed: string | number
  /** How many stories; a few of them make two cases (`storiesFor`). */
  stories: number
  days: number
  /** Share of resolved cases with a picture as evidence. */
  photographed: number
  /** Pictures that residents' photos stand for; none: no photos. */
  photos: readonly string[]
}

/** Three stories of a hundred are told in two cases, unless the second would be said after the end. */
const CASES_OF_A_STORY = 1.029

/** How many stories make about so many cases. */
export function storiesFor(cases: number): number {
  return Math.ceil(cases / CASES_OF_A_STORY)
}

/** A stretch of the stories of a history, `to` not included. */
export interface Stretch {
  from: number
  to: number
}

/** Plays a stretch of a history that ends at `until`; the same for the same seed, moment and city. */
export function* playStories(
  city: PlayedCity,
  { seed, stories, days, photographed }: Invention,
  until: Instant,
  { from, to }: Stretch,
): Generator<PlayedCase> {
  const span = { from: until - days * DAY, until }
  for (let index = from; index < to; index += 1) {
    const chance = chanceFrom(seed, index)
    const at = saidMoment(chance, span, index, stories)
    yield* playCase(city, chance, at, { until, photographed })
  }
}
