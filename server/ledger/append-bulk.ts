import type { PoolClient } from 'pg'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { moveOf } from './append-cases.ts'
import { caseRow, type CaseRow } from './case-row.ts'
import { caseUnitRows } from './case-units-rows.ts'
import { copyRows, type Cell } from './copy-rows.ts'
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
 * Appends whole new cases: the same encoding, hash chain, rows and movements of counters as `appendCases` writes step by
 * step, in four COPYs. Events stand in the log in the order in which they happened, across all cases of the call.
 * For history that is played or taken over, inside the caller's transaction.
 */
export async function appendBulk(client: PoolClient, cases: readonly WholeCase[]): Promise<void> {
  const events: { at: number; row: Cell[] }[] = []
  const rows: CaseRow[] = []
  const units: Cell[][] = []
  const moves: Cell[][] = []
  for (const whole of cases) {
    const version = addEvents(events, whole)
    const { state } = whole
    rows.push(caseRow(state, version))
    for (const { unit, role, owes, due_at } of caseUnitRows(state)) {
      units.push([state.id, unit, role, owes, due_at, new Date(state.openedAt)])
    }
    // From nothing to where it stands now: the steps between cancel each other out.
    const [path, ...rest] = moveOf(state)
    moves.push([JSON.parse(path) as string[], ...rest, 1])
  }
  events.sort((a, b) => a.at - b.at)
  rows.sort((a, b) => a.opened_at.getTime() - b.opened_at.getTime())
  const columns = Object.keys(rows[0] ?? {}) as (keyof CaseRow)[]
  if (columns.length === 0) return
  await copyRows(
    client,
    'case_events',
    EVENT_COLUMNS,
    events.map(({ row }) => row),
  )
  await copyRows(
    client,
    'cases',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  )
  await copyRows(client, 'case_units', UNIT_COLUMNS, units)
  await copyRows(client, 'case_moves', MOVE_COLUMNS, moves)
}

/** @returns the version of the last event. */
function addEvents(into: { at: number; row: Cell[] }[], { state, steps }: WholeCase): number {
  let hash = CHAIN_START
  let version = 0
  for (const { commandId, events } of steps) {
    for (const event of events) {
      version += 1
      const stored = encodeEvent(event)
      hash = nextHash(hash, { ...stored, stream: state.id, version, commandId })
      const row = [state.id, version, stored.type, stored.schema, stored.body, commandId, hash]
      into.push({ at: event.at, row })
    }
  }
  return version
}
