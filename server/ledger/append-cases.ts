import type { CaseEvent } from '../../domain/case/events.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { caseRow, isLate, type CaseRow } from './case-row.ts'
import { caseUnitRows } from './case-units-rows.ts'
import type { Queryable } from '../platform/db/pool.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { encodeEvent } from './stored-event.ts'
import { isOpen } from '../../domain/case/status.ts'

/** New events of one case, with the state before and after them. */
export interface CaseWrite {
  commandId: string
  before?: CaseState
  after: CaseState
  /** Version of the last event already stored; 0 for a new case. */
  version: number
  /** Hash of the last event already stored. */
  hash?: Buffer
  events: readonly CaseEvent[]
}

/** Columns of `cases` with their PostgreSQL types. */
const CASE_COLUMNS = {
  id: 'uuid',
  version: 'int',
  status: 'text',
  open: 'bool',
  matter: 'text',
  urgent: 'bool',
  confidential: 'bool',
  path: 'json',
  county: 'text',
  street: 'text',
  community: 'text',
  grid: 'text',
  lat: 'float8',
  lng: 'float8',
  cell: 'int8',
  holder: 'uuid',
  handler: 'uuid',
  dispatcher: 'uuid',
  first_receiver: 'uuid',
  first_report: 'uuid',
  reports: 'int',
  opened_at: 'timestamptz',
  last_at: 'timestamptz',
  closed_at: 'timestamptz',
  rating_ends: 'timestamptz',
  stage: 'text',
  stage_since: 'timestamptz',
  due_at: 'timestamptz',
  timer_at: 'timestamptz',
  suspended_until: 'timestamptz',
  overdue: 'bool',
  reworks: 'int',
  returns: 'int',
  urges: 'int',
  supervisions: 'int',
  solved: 'bool',
  satisfied: 'bool',
  published: 'bool',
  merged_into: 'uuid',
} as const satisfies Record<keyof CaseRow, string>

/** Columns of `cases` in the order of the statement. */
export const COLUMNS = Object.keys(CASE_COLUMNS) as (keyof CaseRow)[]
const EVENT_PARAMETERS = 7
const MOVE_PARAMETERS = 6

const columnOrPath = (column: keyof CaseRow): string =>
  column === 'path' ? `ARRAY(SELECT json_array_elements_text(path))` : column

/** Rows of a feature that are written with the events, by the same statement: both are there or neither. */
export interface Beside {
  /** Made once, by `statementBeside`. */
  statement: { name: string; text: string }
  values: readonly unknown[]
}

/** One statement for everything: five round trips in a transaction halve the rate (stack.md, speed rules). */
const appendStatement = (beside = ''): string => `
WITH ${beside}appended AS (
  INSERT INTO case_events (stream, version, type, schema, body, command_id, hash)
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::smallint[], $5::json[], $6::uuid[], $7::bytea[])
), moved AS (
  INSERT INTO case_moves (path, day, status, holder, overdue, n)
  SELECT ARRAY(SELECT json_array_elements_text(path)), day, status, holder, overdue, n
  FROM unnest($8::json[], $9::date[], $10::text[], $11::uuid[], $12::bool[], $13::smallint[])
    AS move (path, day, status, holder, overdue, n)
)
INSERT INTO cases (${COLUMNS.join(', ')})
SELECT ${COLUMNS.map(columnOrPath).join(', ')}
FROM unnest(${COLUMNS.map((column, i) => `$${EVENT_PARAMETERS + MOVE_PARAMETERS + 1 + i}::${CASE_COLUMNS[column]}[]`).join(', ')})
  AS row (${COLUMNS.join(', ')})
ON CONFLICT (id) DO UPDATE SET ${COLUMNS.filter((column) => column !== 'id')
  .map((column) => `${column} = EXCLUDED.${column}`)
  .join(', ')}`

const OWN_PARAMETERS = EVENT_PARAMETERS + MOVE_PARAMETERS + COLUMNS.length
const APPEND = appendStatement()

/**
 * The statement that writes some rows beside cases. Its plan is kept under `name`; `write` gives data-modifying expressions
 * of a WITH, separated by commas, whose first parameter has the number `first`.
 */
export function statementBeside(name: string, write: (first: number) => string): Beside['statement'] {
  return {
    name: `append-cases ${name}`,
    text: appendStatement(`${write(OWN_PARAMETERS + 1)}, `),
  }
}

/**
 * Appends to any number of cases in one statement, with their rows and the movements of the counters.
 * Throws PostgreSQL's 23505 on `case_events_pkey` when somebody else has appended to one of them meanwhile;
 * nothing is written then.
 */
export async function appendCases(db: Queryable, writes: readonly CaseWrite[]): Promise<void> {
  await db.query({ name: 'append-cases', text: APPEND, values: valuesOf(writes) })
  for (const write of writes) await saveUnits(db, write)
}

/** The same for cases that begin, with what belongs to their beginning: in one statement, so without a transaction. */
export async function appendOpenings(
  db: Queryable,
  writes: readonly CaseWrite[],
  beside?: Beside,
): Promise<void> {
  if (writes.some(changesUnits)) throw new Error('A case begins with its centre alone')
  if (!beside) return appendCases(db, writes)
  await db.query({ ...beside.statement, values: [...valuesOf(writes), ...beside.values] })
}

function valuesOf(writes: readonly CaseWrite[]): unknown[] {
  const events: unknown[][] = Array.from({ length: EVENT_PARAMETERS }, () => [])
  const moves: unknown[][] = Array.from({ length: MOVE_PARAMETERS }, () => [])
  const rows: unknown[][] = COLUMNS.map(() => [])
  for (const write of writes) {
    addEvents(events, write)
    addMoves(moves, write)
    const row = caseRow(write.after, write.version + write.events.length)
    COLUMNS.forEach((column, i) => rows[i]?.push(column === 'path' ? JSON.stringify(row.path) : row[column]))
  }
  return [...events, ...moves, ...rows]
}

function addEvents(columns: unknown[][], write: CaseWrite): void {
  let hash = write.hash ?? CHAIN_START
  write.events.forEach((event, i) => {
    const stored = encodeEvent(event)
    const version = write.version + 1 + i
    hash = nextHash(hash, { ...stored, stream: write.after.id, version, commandId: write.commandId })
    const values = [write.after.id, version, stored.type, stored.schema, stored.body, write.commandId, hash]
    values.forEach((value, column) => columns[column]?.push(value))
  })
}

/** What the counters need to know of a state, in the order of the columns; equal keys mean no movement. */
export function moveOf(state: CaseState): [string, string, string, string, boolean] {
  const opened = new Date(state.openedAt + 8 * 3_600_000).toISOString().slice(0, 10)
  const day = isOpen(state.status) ? opened : `${opened.slice(0, 7)}-01`
  return [JSON.stringify(state.place.path.slice(0, 4)), day, state.status, state.holder.id, isLate(state)]
}

function addMoves(columns: unknown[][], write: CaseWrite): void {
  const before = write.before && moveOf(write.before)
  const after = moveOf(write.after)
  if (before && before.every((value, i) => value === after[i])) return
  const push = (move: unknown[], n: number): void =>
    [...move, n].forEach((value, i) => columns[i]?.push(value))
  if (before) push(before, -1)
  push(after, 1)
}

/** Most steps change no unit's share: those cost nothing here. */
async function saveUnits(db: Queryable, write: CaseWrite): Promise<void> {
  if (!changesUnits(write)) return
  const after = caseUnitRows(write.after)
  const kept = after.map((row) => row.unit)
  await db.query('DELETE FROM case_units WHERE case_id = $1 AND unit <> ALL ($2::uuid[])', [
    write.after.id,
    kept,
  ])
  await db.query(
    `INSERT INTO case_units (case_id, unit, role, owes, due_at, opened_at)
     SELECT $1, unit, role, owes, due_at, $6
     FROM unnest($2::uuid[], $3::text[], $4::bool[], $5::timestamptz[]) AS row (unit, role, owes, due_at)
     ON CONFLICT (case_id, unit) DO UPDATE
     SET role = EXCLUDED.role, owes = EXCLUDED.owes, due_at = EXCLUDED.due_at`,
    [
      write.after.id,
      kept,
      after.map((row) => row.role),
      after.map((row) => row.owes),
      after.map((row) => row.due_at),
      new Date(write.after.openedAt),
    ],
  )
}

/** True if a write changes which units share the case, which takes more than the one statement. */
export function changesUnits(write: CaseWrite): boolean {
  const before = write.before ? caseUnitRows(write.before) : []
  return JSON.stringify(before) !== JSON.stringify(caseUnitRows(write.after))
}
