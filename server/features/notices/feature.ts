import type { Feature } from '../../ledger/feature.ts'
import { REMARK_ADDED } from '../intake/answers.ts'
import { noticesRoutes } from './http.ts'
import { SEND_TASK } from './outbox.ts'
import { tellReporters, tellUnits } from './reactions.ts'
import { sendMessage } from './send-message.ts'
import { tellOfRemark } from './tell-of-remark.ts'

/** Telling reporters and units what happened; wordings and the spool. */
export const noticesFeature: Feature = {
  name: 'notices',
  routes: (app, { platform }) => noticesRoutes(app, platform),
  reactions: [tellReporters, tellUnits],
  jobs: {
    [SEND_TASK]: (payload, house) => sendMessage(payload, house),
    [REMARK_ADDED]: tellOfRemark,
  },
}
