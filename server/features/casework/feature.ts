import type { Feature } from '../../ledger/feature.ts'
import { peopleOf } from '../people/answers.ts'
import { actionRoutes } from './actions/http.ts'
import { openCasesOf } from './answers.ts'
import { dispatchByRule } from './dispatch-by-rule.ts'
import { fileRoutes } from './files/http.ts'
import { historyRoutes } from './history/http.ts'
import { listRoutes } from './list/http.ts'
import { liveRoutes } from './live/http.ts'
import { pageRoutes } from './page/http.ts'
import { revealRoutes } from './reveal/http.ts'
import { savedViewRoutes } from './saved-views/http.ts'
import { selfCheckRoutes } from './self-check/http.ts'
import { nightlySelfCheck } from './self-check/nightly.ts'
import { similarRoutes } from './similar/http.ts'
import { targetRoutes } from './targets/http.ts'

/** The desk's server side: lists, the case page, actions, files, identities, live news, histories, self-checks. */
export const caseworkFeature: Feature = {
  name: 'casework',
  routes(app, house) {
    const { platform } = house
    listRoutes(app, platform)
    savedViewRoutes(app, platform)
    similarRoutes(app, platform)
    pageRoutes(app, house)
    targetRoutes(app, house)
    actionRoutes(app, house)
    fileRoutes(app, house)
    revealRoutes(app, platform)
    liveRoutes(app, platform)
    historyRoutes(app, platform)
    selfCheckRoutes(app, platform)
  },
  async start({ platform }) {
    peopleOf(platform).askBeforeClosing((unit) => openCasesOf(platform, unit))
  },
  reactions: [dispatchByRule],
  chores: [nightlySelfCheck],
}
