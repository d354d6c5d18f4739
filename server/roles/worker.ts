import { setTimeout as sleep } from 'node:timers/promises'
import { elapseTimers } from '../ledger/elapse-timers.ts'
import type { Chore, House, Reaction } from '../ledger/feature.ts'
import { followOnce } from '../ledger/follow-log.ts'
import { foldCounters } from '../ledger/fold-counters.ts'
import { startJobs, type Task } from '../platform/jobs/jobs.ts'
import { runAlone } from '../platform/jobs/run-alone.ts'
import { FEATURES } from './features.ts'

const FOLLOW_EVERY = 200
const FOLD_EVERY = 500
const ELAPSE_EVERY = 1_000
const LONGEST_REST = 30_000

/**
 * Follows the log, lets time pass, folds counters, does chores and works off the job queue. Any number of processes may do
 * it side by side.
 * @returns how to stop: what is under way is finished first.
 */
export async function startWorker(house: House): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const { pool } = house.platform
  const reactions = FEATURES.flatMap((feature) => feature.reactions ?? [])
  const chores = FEATURES.flatMap((feature) => feature.chores ?? [])
  const loops = [
    ...reactions.map((reaction) => repeat(house, stopping.signal, FOLLOW_EVERY, following(house, reaction))),
    ...chores.map((chore) => repeat(house, stopping.signal, chore.every, choring(house, chore))),
    repeat(house, stopping.signal, ELAPSE_EVERY, {
      name: 'timers',
      once: () => elapseTimers(house).then(() => 0),
    }),
    repeat(house, stopping.signal, FOLD_EVERY, {
      name: 'counters',
      once: () => foldCounters(pool).then(() => 0),
    }),
  ]
  const stopJobs = await startJobs(house.platform, tasksOf(house))
  return async () => {
    stopping.abort()
    await stopJobs()
    await Promise.all(loops)
  }
}

interface Work {
  name: string
  /** @returns how much was done; more than 0 means there may be more at once. */
  once: () => Promise<number>
}

function following(house: House, reaction: Reaction): Work {
  return { name: reaction.name, once: () => followOnce(house, reaction) }
}

function choring(house: House, chore: Chore): Work {
  return {
    name: chore.name,
    once: () => runAlone(house.platform.pool, chore.name, () => chore.run(house)).then(() => 0),
  }
}

function tasksOf(house: House): Record<string, Task> {
  const tasks: Record<string, Task> = {}
  for (const feature of FEATURES) {
    for (const [name, work] of Object.entries(feature.jobs ?? {})) {
      if (tasks[name]) throw new Error(`the task ${name} is named by two features`)
      tasks[name] = (payload) => work(payload, house)
    }
  }
  return tasks
}

/** Does a work over and over; a failure is logged and tried again after a growing rest. */
async function repeat(house: House, signal: AbortSignal, every: number, work: Work): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    let done = 0
    try {
      done = await work.once()
      failures = 0
    } catch (error) {
      failures += 1
      house.platform.log.error({ err: error, work: work.name, failures }, 'work failed; it is tried again')
    }
    if (done > 0) continue
    const rest = failures === 0 ? every : Math.min(every * 2 ** failures, Math.max(every, LONGEST_REST))
    await sleep(rest, undefined, { signal }).catch(() => {})
  }
}
