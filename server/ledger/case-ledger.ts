import type { Pool, PoolClient } from 'pg'
import type { CaseCommand } from '../../domain/case/commands.ts'
import { decide } from '../../domain/case/decide/decide.ts'
import { evolve } from '../../domain/case/evolve.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal.ts'
import type { WorkingCalendar } from '../../domain/limits/working-calendar.ts'
import { needTimelyId } from './case-ids.ts'
import { appendCases, appendOpenings, changesUnits, type Beside, type CaseWrite } from './append-cases.ts'
import { loadCase, loadCases, type LoadedCase } from './load-case.ts'
import { inTransaction, type Queryable } from '../platform/db/pool.ts'

/** What a command has made of a case. */
export interface CaseOutcome {
  state: CaseState
  version: number
  /** Empty when the command had been carried out before: a repeat is harmless. */
  events: readonly CaseEvent[]
}

/** A command for one case; facts that depend on its state may be gathered once it is loaded. */
export interface Order {
  caseId: string
  command: CaseCommand | ((state: CaseState) => CaseCommand | Refusal)
}

/** Further writes of the same transaction, after the events. */
export type Also = (client: Queryable, outcomes: readonly CaseOutcome[]) => Promise<void>

/** The only way to change a case. */
export interface CaseLedger {
  load: (id: string) => Promise<LoadedCase | undefined>
  /** Several at once, by id; within a transaction, by its client. */
  loadAll: (ids: readonly string[], db?: Queryable) => Promise<ReadonlyMap<string, LoadedCase>>
  /** Carries out one command; loads, decides and appends again when somebody else was quicker. */
  give: (order: Order, also?: Also) => Promise<CaseOutcome | Refusal>
  /** Carries out several commands in one transaction, all or none (merging). */
  giveAll: (orders: readonly Order[], also?: Also) => Promise<CaseOutcome[] | Refusal>
  /** Decides a command on a case that does not exist yet, without touching the database. */
  prepareOpening: (command: CaseCommand & { type: 'OpenCase' }) => CaseWrite | Refusal
  /** Appends openings, and what is written beside them, in one statement. */
  appendOpenings: (db: Queryable, writes: readonly CaseWrite[], beside?: Beside) => Promise<void>
}

const MOST_TRIES = 8

/** Makes the ledger on a pool; `calendar` answers the working calendar in force. */
export function createCaseLedger(pool: Pool, calendar: () => WorkingCalendar): CaseLedger {
  const give: CaseLedger['give'] = async (order, also) => {
    const outcomes = await giveAll([order], also)
    if (isRefusal(outcomes)) return outcomes
    return outcomes[0] ?? refuse('not-found')
  }
  const giveAll: CaseLedger['giveAll'] = async (orders, also) => {
    for (let attempt = 1; ; attempt += 1) {
      const done = await tryOrders(pool, calendar(), orders, also)
      if (done !== 'overtaken') return done
      if (attempt === MOST_TRIES) return refuse('conflict.changed-meanwhile')
    }
  }
  return {
    load: (id) => loadCase(pool, id),
    loadAll: (ids, db = pool) => loadCases(db, ids),
    give,
    giveAll,
    prepareOpening: (command) => {
      needTimelyId(command.caseId, command.at)
      const events = decide(command, undefined, calendar())
      return isRefusal(events) ? events : writeOf(undefined, command.id, events)
    },
    appendOpenings,
  }
}

async function tryOrders(
  pool: Pool,
  calendar: WorkingCalendar,
  orders: readonly Order[],
  also: Also | undefined,
): Promise<CaseOutcome[] | Refusal | 'overtaken'> {
  const writes: CaseWrite[] = []
  const outcomes: CaseOutcome[] = []
  for (const { caseId, command } of orders) {
    const loaded = await loadCase(pool, caseId)
    const given =
      typeof command === 'function' ? (loaded ? command(loaded.state) : refuse('not-found')) : command
    if (isRefusal(given)) return given
    if (loaded?.commandIds.has(given.id)) {
      outcomes.push({ state: loaded.state, version: loaded.version, events: [] })
      continue
    }
    const events = decide(given, loaded?.state, calendar)
    if (isRefusal(events)) return events
    const write = writeOf(loaded, given.id, events)
    writes.push(write)
    outcomes.push({ state: write.after, version: write.version + events.length, events })
  }
  if (writes.length === 0) return outcomes
  return (await save(pool, writes, also && ((client) => also(client, outcomes)))) ? outcomes : 'overtaken'
}

function writeOf(loaded: LoadedCase | undefined, commandId: string, events: readonly CaseEvent[]): CaseWrite {
  const after = events.reduce<CaseState | undefined>((state, event) => evolve(state, event), loaded?.state)
  if (!after) throw new Error('A decision without events cannot be stored')
  return {
    commandId,
    before: loaded?.state,
    after,
    version: loaded?.version ?? 0,
    hash: loaded?.hash,
    events,
  }
}

/** False if somebody else appended first. */
async function save(
  pool: Pool,
  writes: readonly CaseWrite[],
  also?: (client: PoolClient) => Promise<void>,
): Promise<boolean> {
  try {
    if (writes.length === 1 && !also && writes.every((write) => !changesUnits(write))) {
      await appendCases(pool, writes)
      return true
    }
    await inTransaction(pool, async (client) => {
      await appendCases(client, writes)
      await also?.(client)
    })
    return true
  } catch (error) {
    if (isOvertaken(error)) return false
    throw error
  }
}

function isOvertaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === 'case_events_pkey'
  )
}
