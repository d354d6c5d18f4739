import { getAs, type Measurement } from '../bench-room.ts'
import type { Shot } from '../load/task.ts'
import { median, milliseconds, quantile, spread } from '../figures.ts'

const MOST = 10

/** The figures of the command centre, from counters. */
export const overview: Measurement = {
  name: 'overview',
  async measure(room) {
    const cookie = await room.cookieOf('city')
    const { rows } = await room.pool.query<{ code: string }>(
      "SELECT code FROM areas WHERE level IN ('county', 'street') ORDER BY level, code LIMIT 40",
    )
    const shots: Shot[] = ['', ...rows.map(({ code }) => `?area=${code}`)].map((query) =>
      getAs(cookie, `/api/overview${query}`),
    )
    const { times } = await room.load.run({
      kind: 'turns',
      url: room.ours.url,
      shots,
      clients: 1,
      times: 600,
    })
    const grouped = await timeGrouping(room.pool)
    return [
      {
        what: 'figures of the overview',
        cases: room.cases,
        ours: spread(times),
        baseline: `grouping the rows ${milliseconds(grouped)}`,
        budget: `p50 ≤ ${MOST} ms`,
        pass: median(times) <= MOST,
      },
    ]
  },
}

/** What the same figures cost when the rows are counted. */
async function timeGrouping(pool: { query: (text: string) => Promise<unknown> }): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 3; i += 1) {
    const begun = performance.now()
    await pool.query(
      `SELECT county, status, overdue, opened_at::date AS day, count(*) FROM cases GROUP BY 1, 2, 3, 4`,
    )
    times.push(performance.now() - begun)
  }
  return quantile(times, 0)
}
