import { getAs, type Measurement, type Room } from '../bench-room.ts'
import type { Shot } from '../load/task.ts'
import { perSecond } from '../figures.ts'
import { ratesOf } from './rounds.ts'

/** The newest 20 of an inbox, filtered by unit and status, with its counts. */
export const inbox: Measurement = {
  name: 'inbox',
  async measure(room) {
    const held = await fullestInboxes(room)
    const shots: Shot[] = []
    const bareShots: Shot[] = []
    for (const { unit, status, login } of held) {
      const query = `unit=${unit}&status=${status}`
      shots.push(getAs(await room.cookieOf(login), `/api/cases?view=inbox&sort=newest&counts=1&${query}`))
      bareShots.push({ method: 'GET', path: `/cases?${query}` })
    }
    room.say(`    inboxes of ${held.map(({ n }) => n).join(', ')} cases`)
    const { ours, bare } = await ratesOf(room, { ours: shots, bare: bareShots })
    return [
      {
        what: 'newest 20 of an inbox by unit and status, with counts, 32 connections',
        cases: room.cases,
        ours: perSecond(ours),
        baseline: `bare server ${perSecond(bare)}`,
        ratio: ours / bare,
        budget: '≥ 0.50',
        pass: ours / bare >= 0.5,
      },
    ]
  },
}

/** The fullest inboxes of a unit and status, each with somebody who sits there: a page of twenty is really twenty. */
async function fullestInboxes({
  pool,
}: Room): Promise<{ unit: string; status: string; login: string; n: number }[]> {
  const { rows } = await pool.query<{ unit: string; status: string; login: string; n: number }>(
    `WITH full_ones AS (
       SELECT unit, status, sum(n)::int AS n FROM unit_counts GROUP BY unit, status ORDER BY n DESC LIMIT 100),
     seated AS (
       SELECT DISTINCT ON (unit, status) unit, status, login, full_ones.n
       FROM full_ones JOIN appointments USING (unit) JOIN accounts USING (person)
       WHERE ends_at IS NULL AND position IN ('operator', 'centre_director', 'grid_officer', 'solver')
       ORDER BY unit, status, login)
     SELECT * FROM seated ORDER BY n DESC LIMIT 8`,
  )
  if (rows.length === 0) throw new Error('nobody holds a case')
  return rows
}
