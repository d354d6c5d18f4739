import type { Feature } from '../../ledger/feature.ts'
import { gapsRoutes } from './http.ts'

/** What a city that was just set up still lacks. */
export const gapsFeature: Feature = {
  name: 'gaps',
  routes: (app, { platform }) => gapsRoutes(app, platform),
}
