import {
  Logger as WorkerLogger,
  parseCronItems,
  run,
  runMigrations,
  type JobHelpers,
  type Runner,
} from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Queryable } from '../db/pool.ts'
import type { Platform } from '../platform.ts'

/** Work done apart from a request. It may run twice: what it does must be harmless the second time. */
export type Task = (payload: unknown, helpers: Pick<JobHelpers, 'job'>) => Promise<void>

/** A task at set times, in UTC: `0 18 * * *` is 02:00 in China. */
export interface Schedule {
  task: string
  cron: string
}

export interface EnqueueOptions {
  /** Not before this moment, in epoch milliseconds. */
  runAt?: number
  /** A waiting job of the same key is replaced. */
  jobKey?: string
  /** Attempts before it is given up; 25 by default, spread over about three days. */
  maxAttempts?: number
}

/** A job under way for longer was left behind by a process that was killed, or lost its database half-way. */
const LONGEST_JOB = 2 * 60_000
const LOOK_EVERY = 30_000
const CONCURRENCY = 4

/** Puts a job into the queue in the caller's transaction: it runs if and only if that commits. */
export async function enqueue(
  client: Queryable,
  task: string,
  payload: unknown,
  { runAt, jobKey, maxAttempts }: EnqueueOptions = {},
): Promise<void> {
  await client.query(
    `SELECT graphile_worker.add_job($1, payload := $2::json, run_at := $3, job_key := $4, max_attempts := $5)`,
    [
      task,
      JSON.stringify(payload),
      runAt === undefined ? null : new Date(runAt),
      jobKey ?? null,
      maxAttempts ?? null,
    ],
  )
}

/** The same for many jobs of one task, each under a key of its own, in one statement. */
export async function enqueueAll(
  client: Queryable,
  task: string,
  jobs: readonly { payload: unknown; jobKey: string }[],
): Promise<void> {
  if (jobs.length === 0) return
  await client.query(
    `SELECT FROM graphile_worker.add_jobs(ARRAY(
       SELECT ($1, payload, NULL, NULL, NULL, key, NULL, NULL)::graphile_worker.job_spec
       FROM unnest($2::json[], $3::text[]) AS job (payload, key)))`,
    [task, jobs.map(({ payload }) => JSON.stringify(payload)), jobs.map(({ jobKey }) => jobKey)],
  )
}

/**
 * Gives back jobs that somebody has held for so many milliseconds and will not finish (the queue itself would wait four
 * hours). A slow one that still runs is then done twice, which tasks bear.
 */
export async function freeLostJobs(pool: Pool, heldFor: number): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(ARRAY(
       SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_at < now() - $1 * interval '1 millisecond'))`,
    [heldFor],
  )
}

/**
 * Starts working off the queue in this process.
 * @returns how to stop: jobs under way are finished first.
 */
export async function startJobs(
  { pool, log, config }: Pick<Platform, 'pool' | 'log' | 'config'>,
  tasks: Record<string, Task>,
  schedules: readonly Schedule[] = [],
): Promise<() => Promise<void>> {
  const logger = workerLogger(log)
  await runMigrations({ pgPool: pool, logger })
  // The embedded database has no other worker: whatever is held was held by one that was killed.
  await freeLostJobs(pool, config.databaseUrl === undefined ? 0 : LONGEST_JOB)
  const looking = setInterval(() => {
    freeLostJobs(pool, LONGEST_JOB).catch((error: unknown) =>
      log.warn({ err: error }, 'lost jobs could not be looked for'),
    )
  }, LOOK_EVERY).unref()
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    // Neither a local queue nor ticking off in batches: with both the runner stops for good when the database is away once.
    // Stopping is the business of main, which stops the rest as well.
    noHandleSignals: true,
    taskList: tasks,
    parsedCronItems: parseCronItems(schedules.map(({ task, cron }) => ({ task, match: cron }))),
    logger,
  })
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner stopped'))
  return async () => {
    clearInterval(looking)
    await runner.stop()
  }
}

function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message, meta) => {
    const error = meta?.error
    const line = { task: scope.taskIdentifier, job: scope.jobId, ...(error ? { err: error } : {}) }
    // Its everyday news (a job done in so many ms) is of interest only when looking for a fault.
    if (level === 'error') log.error(line, message)
    else if (level === 'warning') log.warn(line, message)
    else log.trace(line, message)
  })
}
