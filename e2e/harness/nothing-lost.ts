import { isDeepStrictEqual } from 'node:util'
import type { Pool } from 'pg'
import { checkCounters } from '../../server/features/casework/self-check/check-counters.ts'
import { checkOpenCases } from '../../server/features/casework/self-check/check-open-cases.ts'
import { firstBreak, readHistory } from '../../server/features/casework/history/read-history.ts'
import { rebuiltCases } from '../../server/ledger/rebuild-cases.ts'
import type { KillLoad } from './kill-load.ts'

const FOLLOWED = 8

/** Every way in which something was lost, doubled or broken, in words; empty if all is well (bar.md, "Nothing is lost"). */
export async function faultsAfter(pool: Pool, url: string, load: KillLoad): Promise<string[]> {
  return [
    ...load.surprises.slice(0, 5),
    ...(await faultsOfReports(pool, load)),
    ...(await faultsOfReceipts(url, load)),
    ...(await faultsOfActions(pool, load)),
    ...(await faultsOfProjections(pool)),
    ...(await checkCounters(pool)).map(({ detail }) => `counter: ${detail}`),
    ...(await checkOpenCases(pool)).findings.map(({ kind, detail }) => `${kind}: ${detail}`),
  ]
}

/** Acknowledged exactly once, unacknowledged at most once, each with the one case it opened; nothing nobody sent. */
async function faultsOfReports(pool: Pool, load: KillLoad): Promise<string[]> {
  const { rows } = await pool.query<{ client_id: string; opened: number; cases: number }>(
    `SELECT r.client_id,
       (SELECT count(*) FROM case_events e WHERE e.stream = r.case_id AND e.type = 'CaseOpened'
          AND e.body->'report'->>'id' = r.id::text) AS opened,
       (SELECT count(*) FROM cases c WHERE c.id = r.case_id AND c.first_report = r.id) AS cases
     FROM reports r`,
  )
  const faults: string[] = []
  const times = new Map<string, number>()
  for (const { client_id: id, opened, cases } of rows) {
    times.set(id, (times.get(id) ?? 0) + 1)
    if (opened !== 1 || cases !== 1) faults.push(`report ${id}: ${opened} openings, ${cases} cases`)
    if (!load.sent.has(id)) faults.push(`report ${id} was sent by nobody`)
  }
  for (const { clientId } of load.reports) {
    if (times.get(clientId) !== 1)
      faults.push(`acknowledged ${clientId} is there ${times.get(clientId) ?? 0} times`)
  }
  for (const [id, n] of times) if (n > 1) faults.push(`report ${id} is there ${n} times`)
  const { rows: counted } = await pool.query<{ cases: number; streams: number }>(
    'SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(DISTINCT stream) FROM case_events) AS streams',
  )
  const { cases, streams } = counted[0] ?? { cases: -1, streams: -1 }
  if (cases !== rows.length || streams !== rows.length)
    faults.push(`${rows.length} reports, ${cases} cases, ${streams} histories`)
  return faults
}

/** Every receipt that was handed out still opens its page. */
async function faultsOfReceipts(url: string, { reports }: KillLoad): Promise<string[]> {
  const codes = new Set(reports.map(({ receiptCode }) => receiptCode))
  const faults =
    codes.size === reports.length ? [] : [`${reports.length} reports share ${codes.size} receipts`]
  const waiting = [...codes]
  const follow = async (): Promise<void> => {
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      const { status } = await fetch(`${url}/r/${code}`)
      if (status !== 200) faults.push(`receipt ${code} answers ${status}`)
    }
  }
  await Promise.all(Array.from({ length: FOLLOWED }, follow))
  return faults
}

const EVENT_OF: Record<string, string> = {
  AcceptCase: 'CaseAccepted',
  SignCase: 'CaseSigned',
  NoteProgress: 'ProgressNoted',
}

/** Every acknowledged action made its event once; no command made one twice. */
async function faultsOfActions(pool: Pool, load: KillLoad): Promise<string[]> {
  const { rows } = await pool.query<{ stream: string; command_id: string; type: string; n: number }>(
    'SELECT stream, command_id, type, count(*) AS n FROM case_events GROUP BY stream, command_id, type',
  )
  const made = new Map(rows.map(({ stream, command_id, type, n }) => [`${stream} ${command_id} ${type}`, n]))
  const faults: string[] = []
  for (const { caseId, commandId, type } of load.actions) {
    const n = made.get(`${caseId} ${commandId} ${EVENT_OF[type]}`) ?? 0
    if (n !== 1) faults.push(`acknowledged ${type} of ${caseId} made ${n} events`)
  }
  const dispatches = new Map<string, number>()
  for (const { stream, type, n } of rows)
    if (type === 'CaseDispatched') dispatches.set(stream, (dispatches.get(stream) ?? 0) + n)
  for (const [stream, n] of dispatches)
    if (n !== 1) faults.push(`${stream} was dispatched by rule ${n} times`)
  const byPeople = rows.filter(({ type }) => Object.values(EVENT_OF).includes(type))
  for (const { stream, command_id: id, type, n } of byPeople) {
    if (n !== 1) faults.push(`${type} of ${stream} is there ${n} times under one command`)
    if (!load.given.has(id)) faults.push(`${type} of ${stream} was asked for by nobody`)
  }
  return faults
}

/** What is computed is what the log says; every chain holds. */
async function faultsOfProjections(pool: Pool): Promise<string[]> {
  const faults: string[] = []
  for await (const { row, units } of rebuiltCases(pool)) {
    const live = await pool.query<Record<string, unknown>>('SELECT * FROM cases WHERE id = $1', [row.id])
    const wrong = Object.entries(row).filter(
      ([name, value]) => !isDeepStrictEqual(live.rows[0]?.[name], value),
    )
    if (wrong.length > 0) faults.push(`row of ${row.id} differs in ${wrong.map(([name]) => name).join(', ')}`)
    const shares = await pool.query(
      'SELECT unit, role, owes, due_at FROM case_units WHERE case_id = $1 ORDER BY unit',
      [row.id],
    )
    if (
      !isDeepStrictEqual(
        shares.rows,
        units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
      )
    )
      faults.push(`shares of ${row.id} differ`)
    const broken = firstBreak(await readHistory(pool, row.id))
    if (broken !== undefined) faults.push(`the chain of ${row.id} breaks at ${broken}`)
  }
  return faults
}
