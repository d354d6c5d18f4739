import { receivingCentre } from '../../domain/case/facts.ts'
import type { AreaCode } from '../../domain/kernel/ids.ts'
import { HOUR, type Instant } from '../../domain/kernel/instant.ts'
import { absorb } from './absorb.ts'
import type { Chance } from './chance.ts'
import type { PlayedCity } from './played-city.ts'
import { begin, finish, outcome, type PlayedCase, type Player, type PlayOptions } from './player.ts'
import { inventStory } from './story.ts'
import { afterWorkingHours } from './when.ts'

/** Plays the case that begins at `at`, and now and then a second one of the same thing that is merged into it. */
export function playCase(city: PlayedCity, chance: Chance, at: Instant, options: PlayOptions): PlayedCase[] {
  const story = inventStory(city, chance, at)
  const player = begin(city, chance, story, options)
  if (!chance.happens(0.03)) return [finish(player, options)]
  const saidAt = Math.floor(at + HOUR / 2 + chance.wait(20 * HOUR))
  if (saidAt >= options.until) return [finish(player, options)]
  const again = inventStory(city, chance, saidAt, story)
  const mergedAt = afterWorkingHours(city.calendar, saidAt, 0.3 + chance.wait(0.8))
  const centre = receivingCentre(again.opening.place)
  const { id, channel } = again.report
  const report = { id, channel, saidAt: again.report.saidAt }
  let into: readonly AreaCode[] | undefined
  if (centre) {
    const other = { caseId: again.caseId, centre, report, at: mergedAt }
    absorb(player.course, player.traces, other, (path) => (into = path))
  }
  const first = finish(player, options)
  const second = begin(city, chance, again, options)
  return [first, into ? merge(second, first, [...into], mergedAt) : finish(second, options)]
}

/** The second of two cases of the same thing ends in the first. */
function merge(
  { course: { life }, ...rest }: Player,
  first: PlayedCase,
  intoPath: AreaCode[],
  at: Instant,
): PlayedCase {
  life.elapse(at)
  const actor = life.someoneIn(life.state.holder, 'case.coordinate')
  if (actor) life.give({ type: 'MergeCase', at, actor, into: first.state.id, intoPath })
  return outcome(life, rest)
}
