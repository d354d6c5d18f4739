import { evolve } from '../../domain/case/evolve.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { Queryable } from '../platform/db/pool.ts'
import { decodeEvent } from './stored-event.ts'

/** A case as its log tells it. */
export interface LoadedCase {
  state: CaseState
  version: number
  hash: Buffer
  events: CaseEvent[]
  commandIds: ReadonlySet<string>
}

interface EventRecord {
  version: number
  type: string
  schema: number
  body: string
  command_id: string
  hash: Buffer
}

/** Reads and folds one case; undefined if there is none with this id. */
export async function loadCase(db: Queryable, id: string): Promise<LoadedCase | undefined> {
  const { rows } = await db.query<EventRecord>({
    name: 'load-case',
    text: `SELECT version, type, schema, body::text AS body, command_id, hash
           FROM case_events WHERE stream = $1 ORDER BY version`,
    values: [id],
  })
  return foldRecords(rows)
}

/** Reads and folds several cases in one statement; ids of no case are left out. */
export async function loadCases(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedCase>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.query<EventRecord & { stream: string }>({
    name: 'load-cases',
    text: `SELECT stream, version, type, schema, body::text AS body, command_id, hash
           FROM case_events WHERE stream = ANY ($1::uuid[]) ORDER BY stream, version`,
    values: [ids],
  })
  const cases = new Map<string, LoadedCase>()
  for (const [id, records] of Map.groupBy(rows, ({ stream }) => stream)) {
    const loaded = foldRecords(records)
    if (loaded) cases.set(id, loaded)
  }
  return cases
}

function foldRecords(rows: readonly EventRecord[]): LoadedCase | undefined {
  const last = rows.at(-1)
  if (!last) return undefined
  const events = rows.map((row) => decodeEvent(row))
  const state = events.reduce<CaseState | undefined>((folded, event) => evolve(folded, event), undefined)
  if (!state) return undefined
  return {
    state,
    version: last.version,
    hash: last.hash,
    events,
    commandIds: new Set(rows.map((row) => row.command_id)),
  }
}
