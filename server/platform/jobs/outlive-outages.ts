import type { Logger } from 'pino'
import { isDatabaseAway } from '../db/database-away.ts'

/**
 * Keeps the process alive when the database goes away under the job queue: graphile-worker ticks jobs off without waiting
 * for the answer, so that a lost connection is a rejection that nobody handles, which would end the process. The job stays
 * locked, is given back after two minutes (`freeLostJobs`) and does no harm the second time. Anything else that nobody
 * handles ends the process, as it should.
 */
export function outliveOutages(log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (!isDatabaseAway(reason)) throw reason
    log.warn({ err: reason }, 'the database went away under a job; it is done again')
  })
}
