import { getAs, type Measurement, type Room } from '../bench-room.ts'
import type { Shot } from '../load/task.ts'
import { perSecond } from '../figures.ts'
import { ratesOf } from './rounds.ts'

/** The newest 20 of an inbox, filtered by unit and status, with its counts. */
export const inbox: Measurement = {
  name: 'inbox',
  async measure(room) {
    const held = await fullestInboxes(room)
    const cookie = await room.cookieOf('city')
    const shots: Shot[] = []
    const bareShots: Shot[] = []
    for (const { unit, status } of held) {
      const query = `unit=${unit}&status=${status}`
      shots.push(getAs(cookie, `/api/cases?view=inbox&sort=newest&counts=1&${query}`))
      bareShots.push({ method: 'GET', path: `/cases?${query}` })
    }
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

/** What the city's own centre holds, by status. */
async function fullestInboxes({ pool }: Room): Promise<{ unit: string; status: string }[]> {
  const { rows } = await pool.query<{ unit: string; status: string }>(
    `SELECT holder AS unit, status FROM cases c
     WHERE c.open AND holder = (SELECT id FROM units WHERE level = 'city' AND kind = 'centre' LIMIT 1)
     GROUP BY holder, status ORDER BY count(*) DESC LIMIT 4`,
  )
  if (rows.length === 0) throw new Error("the city's centre holds no case")
  return rows
}
