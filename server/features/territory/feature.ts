import type { Feature } from '../../ledger/feature.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { territoryChangeRoutes } from './http-changes.ts'
import { territoryRoutes } from './http.ts'

/** A change made by one process is known to the others after about this many milliseconds. */
const POLL = 1_000

const timers = new WeakMap<Platform, NodeJS.Timeout>()

/** Areas and boundaries: the tree, where a point lies, search, and their changes. */
export const territoryFeature: Feature = {
  name: 'territory',
  routes(app, { platform }) {
    territoryRoutes(app, platform)
    territoryChangeRoutes(app, platform)
  },
  async start({ platform }) {
    const territory = territoryOf(platform)
    await territory.refresh()
    const timer = setInterval(() => {
      // What is held serves on; the next look tries again.
      territory
        .refresh()
        .catch((error: unknown) => platform.log.warn({ err: error }, 'the territory could not be refreshed'))
    }, POLL).unref()
    timers.set(platform, timer)
  },
  async stop({ platform }) {
    clearInterval(timers.get(platform))
    timers.delete(platform)
  },
}
