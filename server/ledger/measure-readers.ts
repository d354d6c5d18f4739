import type { Pool } from 'pg'
import { Gauge, type Registry } from 'prom-client'

/** Counting further would cost more than the figure is worth: "a thousand" already means that somebody must look. */
const MOST = 1_000

/** How far each reader of the log is behind, for `/metrics`: events not yet read, at most a thousand. */
export function measureReaders(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'shuoshi_log_reader_unread',
    help: 'Events of the case log that a reader has not read yet (at most 1000)',
    labelNames: ['reader'],
    registers: [registry],
    async collect() {
      const { rows } = await pool.query<{ name: string; unread: number }>(
        `SELECT r.name, (SELECT count(*)::int FROM (SELECT FROM case_events e
           WHERE (e.xid, e.position) > (r.xid, r.position) LIMIT ${MOST}) AS late) AS unread
         FROM log_readers r`,
      )
      for (const { name, unread } of rows) this.set({ reader: name }, unread)
    },
  })
}
