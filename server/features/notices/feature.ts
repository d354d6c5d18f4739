import type { Feature } from '../../ledger/feature.ts'
import { noticesRoutes } from './http.ts'
import { SEND_TASK } from './outbox.ts'
import { tellReporters, tellUnits } from './reactions.ts'
import { sendMessage } from './send-message.ts'

/** Telling reporters and units what happened; wordings and the spool. */
export const noticesFeature: Feature = {
  name: 'notices',
  routes: (app, { platform }) => noticesRoutes(app, platform),
  reactions: [tellReporters, tellUnits],
  jobs: { [SEND_TASK]: (payload, house) => sendMessage(payload, house) },
}
