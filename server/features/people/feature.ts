import type { Feature } from '../../ledger/feature.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from '../territory/answers.ts'
import { appointmentRoutes } from './appointments/http.ts'
import { auditRoutes } from './audit/http.ts'
import { authRoutes } from './auth/http.ts'
import { recogniseStaff } from './auth/session-hook.ts'
import { secondFactorRoutes } from './second-factor/http.ts'
import { importRoutes } from './imports/http.ts'
import { peopleHeldBy } from './people.ts'
import { personRoutes } from './persons/http.ts'
import { setUpRoutes } from './set-up/http.ts'
import { openSetUp } from './set-up/set-up-state.ts'
import { unitRoutes } from './units/http.ts'
import { ensureStandingUnitsIn } from './units/standing-units.ts'

const takingPart = new WeakSet<Platform>()

/** Units, people, accounts, appointments, sessions: who is who, and who may do what where. */
export const peopleFeature: Feature = {
  name: 'people',
  routes(app, { platform }) {
    recogniseStaff(app, platform)
    authRoutes(app, platform)
    secondFactorRoutes(app, platform)
    unitRoutes(app, platform)
    personRoutes(app, platform)
    appointmentRoutes(app, platform)
    auditRoutes(app, platform)
    importRoutes(app, platform)
    setUpRoutes(app, platform)
  },
  async start({ platform }) {
    if (!takingPart.has(platform)) {
      takingPart.add(platform)
      // A new area has its centre, a new grid its seat, from the very transaction that adds it.
      territoryOf(platform).whenAreasAreAdded(
        async (client, at) => {
          await ensureStandingUnitsIn(client, at)
        },
        () => peopleHeldBy(platform).refresh(),
      )
    }
    await peopleHeldBy(platform).start()
  },
  stop: ({ platform }) => peopleHeldBy(platform).stop(),
  async welcome({ platform }, base) {
    const token = await openSetUp(platform)
    if (token === undefined) return []
    return [
      `这座城市还没有设置：请在浏览器打开 ${base}/desk/first-steps 并填入下面的口令（只在设置完成前有效）`,
      `This city is not set up yet: open ${base}/desk/first-steps and enter this token (valid until the set-up is done)`,
      `  ${token}`,
      '三位管理员的一次性密码丢了：在这台机器上运行 node scripts/help-security-administrator.ts 安全管理员的账号',
      'If the first passwords get lost: on this machine, node scripts/help-security-administrator.ts ACCOUNT-OF-THE-SECURITY-ADMINISTRATOR',
    ]
  },
}
