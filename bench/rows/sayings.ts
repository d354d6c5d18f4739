import type { Pool } from 'pg'
import type { Shot } from '../load/task.ts'

/** Enough places that what is said anew does not heap up in a few quarters. */
const SAYINGS = 2_000

/** What residents of this city have said, with its place: to be said again. Every fourth leaves a name and a phone number. */
export async function sayingShots(pool: Pool, path: string): Promise<Shot[]> {
  const { rows } = await pool.query<{ text: string; address: string; lat: number; lng: number }>(
    `SELECT r.text, r.address, c.lat, c.lng FROM cases c JOIN reports r ON r.id = c.first_report
     WHERE c.lat IS NOT NULL AND c.county IS NOT NULL ORDER BY c.number DESC LIMIT ${SAYINGS}`,
  )
  return rows.map((row, i) => ({
    method: 'POST',
    path,
    body: { ...row, ...(i % 4 === 0 ? { name: '演示·赵某', phone: `138${String(10_000_000 + i)}` } : {}) },
    fresh: 'clientId',
  }))
}
