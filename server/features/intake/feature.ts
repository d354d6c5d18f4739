import { HOUR } from '../../../domain/kernel/instant.ts'
import type { Feature } from '../../ledger/feature.ts'
import { intakeRoutes } from './http.ts'
import { plainPages } from './pages/plain-pages.ts'
import { receiptPages } from './pages/receipt-pages.ts'
import { sayPages } from './pages/say-pages.ts'
import { forgetUploads } from './uploads.ts'

/** Saying, and the site on which residents say, follow and read what came of it. */
export const intakeFeature: Feature = {
  name: 'intake',
  routes(app, house) {
    intakeRoutes(app, house)
    plainPages(app, house)
    sayPages(app, house)
    receiptPages(app, house)
  },
  chores: [{ name: 'forget-uploads', every: HOUR, run: forgetUploads }],
}
