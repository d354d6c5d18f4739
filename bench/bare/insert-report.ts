import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/** What a client sends. */
export interface BareReport {
  clientId: string
  text: string
  address?: string
  name?: string
  phone?: string
}

/** With what has to be made for each row. */
export interface BareWrite extends BareReport {
  id: string
  caseId: string
  commandId: string
  receipt: Buffer
}

/** A case as the product has just opened it, whose values the bare rows repeat. */
export interface Sample {
  body: string
  row: Record<string, unknown>
  path: string[]
}

/** Columns of `cases` that are not taken over: made by the database, or new for each row. */
const OWN = new Set(['id', 'number', 'first_report', 'opened_at', 'last_at', 'path'])

/** Finds the case opened last that nothing has happened to yet. */
export async function readSample(pool: Pool): Promise<Sample> {
  const { rows } = await pool.query<{ body: string; row: Record<string, unknown>; path: string[] }>(
    `SELECT e.body::text AS body, to_jsonb(c) AS row, c.path FROM cases c
     JOIN case_events e ON e.stream = c.id AND e.version = 1
     WHERE c.version = 1 AND c.status = 'reported' ORDER BY c.opened_at DESC LIMIT 1`,
  )
  const [sample] = rows
  if (!sample) throw new Error('there is no case that was only opened')
  return sample
}

/**
 * The one statement of a request: event, case, movement of the counters, report, identity if one was given. As the
 * product writes them, without deciding anything.
 */
export function prepareInsert(
  sample: Sample,
): (write: BareWrite) => { name: string; text: string; values: unknown[] } {
  const columns = Object.keys(sample.row).filter((column) => !OWN.has(column))
  const constants = columns.map((column) => sample.row[column])
  const places = columns.map((_, i) => `$${15 + i}`)
  const text = `
WITH appended AS (
  INSERT INTO case_events (stream, version, type, schema, body, command_id, hash)
  VALUES ($1, 1, 'CaseOpened', 1, $2::json, $3, $4)
), moved AS (
  INSERT INTO case_moves (path, day, status, holder, overdue, n)
  VALUES (($5::text[])[1:4], $6::timestamptz::date, 'reported', $7, false, 1)
), said AS (
  INSERT INTO reports (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version)
  VALUES ($8, $1, $9, $10, 'web', $6, $6, $11, $12, 'zh', '2026-11')
), opened AS (
  INSERT INTO cases (id, first_report, opened_at, last_at, path, ${columns.join(', ')})
  VALUES ($1, $8, $6, $6, $5, ${places.join(', ')})
)`
  const anonymous = `${text} SELECT $13::bytea, $14::bytea WHERE false`
  const named = `${text} INSERT INTO report_identities (report_id, sealed, phone_hash) VALUES ($8, $13, $14)`
  return (write) => {
    const known = write.name !== undefined || write.phone !== undefined
    return {
      name: known ? 'named' : 'anonymous',
      text: known ? named : anonymous,
      values: [
        write.caseId,
        sample.body,
        write.commandId,
        randomBytes(32),
        sample.path,
        new Date(),
        sample.row.holder,
        write.id,
        write.clientId,
        write.receipt,
        write.text,
        write.address ?? '',
        known ? randomBytes(120) : null,
        known ? randomBytes(32) : null,
        ...constants,
      ],
    }
  }
}
