import type { Feature } from '../../ledger/feature.ts'
import { overviewRoutes } from './http.ts'

/** What an area has in hand, at a glance. */
export const overviewFeature: Feature = {
  name: 'overview',
  routes: (app, { platform }) => overviewRoutes(app, platform),
}
