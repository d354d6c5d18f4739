import type { Feature } from '../../ledger/feature.ts'
import { KeptFresh } from '../../platform/freshness/kept-fresh.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { territoryChangeRoutes } from './http-changes.ts'
import { territoryRoutes } from './http.ts'

/** A change made by one process is known to the others after about this many milliseconds. */
const POLL = 1_000

const freshOf = new WeakMap<Platform, KeptFresh>()

/** Areas and boundaries: the tree, where a point lies, search, and their changes. */
export const territoryFeature: Feature = {
  name: 'territory',
  routes(app, { platform }) {
    territoryRoutes(app, platform)
    territoryChangeRoutes(app, platform)
  },
  async start({ platform }) {
    const territory = territoryOf(platform)
    const about = { what: 'territory', every: POLL, log: platform.log }
    const fresh = new KeptFresh(about, () => territory.refresh())
    freshOf.set(platform, fresh)
    await fresh.start()
  },
  async stop({ platform }) {
    await freshOf.get(platform)?.stop()
    freshOf.delete(platform)
  },
}
