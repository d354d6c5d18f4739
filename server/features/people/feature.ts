import type { Feature } from '../../ledger/feature.ts'
import { appointmentRoutes } from './appointments/http.ts'
import { auditRoutes } from './audit/http.ts'
import { authRoutes } from './auth/http.ts'
import { recogniseStaff } from './auth/session-hook.ts'
import { importRoutes } from './imports/http.ts'
import { peopleHeldBy } from './people.ts'
import { personRoutes } from './persons/http.ts'
import { unitRoutes } from './units/http.ts'

/** Units, people, accounts, appointments, sessions: who is who, and who may do what where. */
export const peopleFeature: Feature = {
  name: 'people',
  routes(app, { platform }) {
    recogniseStaff(app, platform)
    authRoutes(app, platform)
    unitRoutes(app, platform)
    personRoutes(app, platform)
    appointmentRoutes(app, platform)
    auditRoutes(app, platform)
    importRoutes(app, platform)
  },
  start: ({ platform }) => peopleHeldBy(platform).start(),
  stop: ({ platform }) => peopleHeldBy(platform).stop(),
}
