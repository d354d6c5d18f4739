import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../../domain/kernel/instant.ts'
import type { Platform } from '../../../server/platform/platform.ts'
import type { Invention } from '../play-stories.ts'
import { playedCity, type CityFacts } from '../played-city.ts'
import { CasePreparer, type PreparedCases } from '../prepare-cases.ts'
import { playShowcase } from './play-showcase.ts'

/** Lives after which others of this process go on, such as the one who writes what was played before. */
const BREATH = 40

/** Plays the showcase of a history that ends at `until` and makes its cases ready to be stored. */
export async function prepareShowcase(
  { box }: Platform,
  facts: CityFacts,
  invention: Pick<Invention, 'seed' | 'photographed' | 'photos'>,
  until: Instant,
): Promise<PreparedCases> {
  const preparer = new CasePreparer(box, invention.photos)
  let breath = 0
  for (const { kept } of playShowcase(playedCity(facts), invention, until)) {
    if (kept) preparer.add(kept)
    breath += 1
    if (breath % BREATH === 0) await setImmediate()
  }
  return preparer.finish()
}
