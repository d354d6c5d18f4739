import type { PoolClient } from 'pg'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { COLUMNS, moveOf } from './append-cases.ts'
import { needTimelyId } from './case-ids.ts'
import { caseRow } from './case-row.ts'
import { caseUnitRows } from './case-units-rows.ts'
import { copyIn } from './copy-in.ts'
import { CopyTextWriter, type CopyText } from './copy-text.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { encodeEvent } from './stored-event.ts'

/** A case with all that has happened to it, decided elsewhere by the same deciders. */
export interface WholeCase {
  state: CaseState
  /** What each command has made of it, in order; the first begins with `CaseOpened`. */
  steps: readonly { commandId: string; events: readonly CaseEvent[] }[]
}

const EVENT_COLUMNS = ['stream', 'version', 'type', 'schema', 'body', 'command_id', 'hash']
const UNIT_COLUMNS = ['case_id', 'unit', 'role', 'owes', 'due_at', 'opened_at']
const MOVE_COLUMNS = ['path', 'day', 'status', 'holder', 'overdue', 'n']

/**
 * Whole new cases as the ledger keeps them: the same encoding, hash chain, rows and movements of counters as `appendCases`
 * writes step by step. Needs no database, so that any thread can prepare them. For history that is played or taken over.
 */
export class BulkWriter {
  #events = new CopyTextWriter('case_events', EVENT_COLUMNS)
  #cases = new CopyTextWriter('cases', COLUMNS)
  #units = new CopyTextWriter('case_units', UNIT_COLUMNS)
  #moves = new CopyTextWriter('case_moves', MOVE_COLUMNS)

  add(whole: WholeCase): void {
    const { state } = whole
    needTimelyId(state.id, state.openedAt)
    const row = caseRow(state, this.#addEvents(whole))
    this.#cases.add(
      COLUMNS.map((column) => row[column]),
      state.openedAt,
    )
    for (const { unit, role, owes, due_at } of caseUnitRows(state)) {
      this.#units.add([state.id, unit, role, owes, due_at, row.opened_at])
    }
    // From nothing to where it stands now: the steps between cancel each other out.
    const [path, ...rest] = moveOf(state)
    this.#moves.add([JSON.parse(path) as string[], ...rest, 1])
  }

  /** For `appendBulk`. Events stand in the order in which they happened, across all cases that were added. */
  finish(): CopyText[] {
    return [this.#events.finish(), this.#cases.finish(), this.#units.finish(), this.#moves.finish()]
  }

  /** @returns the version of the last event. */
  #addEvents({ state, steps }: WholeCase): number {
    let hash = CHAIN_START
    let version = 0
    for (const { commandId, events } of steps) {
      for (const event of events) {
        version += 1
        const stored = encodeEvent(event)
        hash = nextHash(hash, { ...stored, stream: state.id, version, commandId })
        const row = [state.id, version, stored.type, stored.schema, stored.body, commandId, hash]
        this.#events.add(row, event.at)
      }
    }
    return version
  }
}

/** Appends what a `BulkWriter` has prepared, in the caller's transaction. */
export async function appendBulk(client: PoolClient, prepared: readonly CopyText[]): Promise<void> {
  for (const rows of prepared) await copyIn(client, rows)
}
