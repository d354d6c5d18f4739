import type { FastifyInstance } from 'fastify'
import type { CaseEvent, CaseEventType } from '../../domain/case/events.ts'
import type { Platform } from '../platform/platform.ts'
import type { CaseLedger } from './case-ledger.ts'
import type { Queryable } from '../platform/db/pool.ts'

/** What every feature is given: the technique and the ledger. Neighbours are asked through their `answers.ts`. */
export interface House {
  platform: Platform
  ledger: CaseLedger
}

/** An event read from the log by a follower. */
export interface Followed {
  caseId: string
  version: number
  event: CaseEvent
}

/**
 * Something that follows the log: it sees every event once it is committed, in order, at least once. A scribe writes rows, a
 * doer gives commands.
 */
export type Reaction = Scribe | Doer

interface Reader {
  /** Unique and stable: the bookmark is kept under it. */
  name: string
  /** Only these types are read. */
  types: readonly CaseEventType[]
}

/** Writes rows with `client`, in the transaction that moves its bookmark, which makes those exactly once. */
export interface Scribe extends Reader {
  handle: (followed: readonly Followed[], house: House, client: Queryable) => Promise<void>
}

/**
 * Gives commands with ids derived from the event: a repeat is harmless. Each is a transaction of its own; none holds another,
 * which would take two connections.
 */
export interface Doer extends Reader {
  give: (followed: readonly Followed[], house: House) => Promise<void>
}

/** Work done again and again by one worker at a time. */
export interface Chore {
  name: string
  /** Milliseconds between the end of one run and the start of the next. */
  every: number
  run: (house: House) => Promise<void>
}

/** The one face of a feature; deleting the folder, its tables and its line in the list of features closes it. */
export interface Feature {
  name: string
  routes?: (app: FastifyInstance, house: House) => void | Promise<void>
  /** Loads what is held in memory; awaited before the process says that it is ready. */
  start?: (house: House) => Promise<void>
  stop?: (house: House) => Promise<void>
  reactions?: readonly Reaction[]
  chores?: readonly Chore[]
  /** Tasks of the job queue: what is done for a job put in by `enqueue`. May run twice. */
  jobs?: Record<string, (payload: unknown, house: House) => Promise<void>>
  /** Lines for the terminal once the process answers at the address `base`, for instance the token of the first set-up. */
  welcome?: (house: House, base: string) => Promise<readonly string[]>
}
