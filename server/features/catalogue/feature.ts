import type { Feature } from '../../ledger/feature.ts'
import { KeptFresh } from '../../platform/freshness/kept-fresh.ts'
import type { Platform } from '../../platform/platform.ts'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { catalogueOf } from './answers.ts'
import { DEFAULT_CATALOGUE } from './data/default-catalogue.ts'
import { catalogueRoutes } from './http.ts'
import { loadCatalogue } from './load.ts'

/** A version loaded by one process is known to the others within two seconds. */
const POLL = 1_500

const freshOf = new WeakMap<Platform, KeptFresh>()

/** The list of matters: versions, answers from memory, suggestions by text. */
export const catalogueFeature: Feature = {
  name: 'catalogue',
  routes: (app, { platform }) => catalogueRoutes(app, catalogueOf(platform)),
  async start({ platform }) {
    const answers = catalogueOf(platform)
    await answers.refresh()
    // Only a city that has no list yet starts with the default one.
    if (!answers.loaded()) {
      const result = await loadCatalogue(platform, DEFAULT_CATALOGUE)
      // Another process, of another release, was quicker: its list serves as well.
      if (isRefusal(result)) platform.log.warn({ refusal: result }, 'the default catalogue was not loaded')
    }
    const about = { what: 'catalogue', every: POLL, log: platform.log }
    const fresh = new KeptFresh(about, () => answers.refresh())
    freshOf.set(platform, fresh)
    await fresh.start()
  },
  async stop({ platform }) {
    await freshOf.get(platform)?.stop()
    freshOf.delete(platform)
  },
}
