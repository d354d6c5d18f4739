import { getAs, type Measurement } from '../bench-room.ts'
import { median, spread } from '../figures.ts'

const MOST = 5

/** Open cases alike and near, while somebody types. */
export const alike: Measurement = {
  name: 'alike',
  async measure(room) {
    const cookie = await room.cookieOf('city')
    const { rows } = await room.pool.query<{ text: string; lat: number; lng: number }>(
      `SELECT r.text, c.lat, c.lng FROM cases c JOIN reports r ON r.id = c.first_report
       WHERE c.lat IS NOT NULL AND c.open AND c.opened_at < now() - interval '6 hours' ORDER BY md5(c.id::text) LIMIT 300`,
    )
    const shots = rows.map(({ text, lat, lng }) =>
      getAs(cookie, `/api/cases/similar?text=${encodeURIComponent(text)}&lat=${lat}&lng=${lng}`),
    )
    const { times } = await room.load.run({
      kind: 'turns',
      url: room.ours.url,
      shots,
      clients: 1,
      times: 600,
    })
    return [
      {
        what: 'open cases alike, within 500 m and 30 days',
        cases: room.cases,
        ours: spread(times),
        budget: `p50 ≤ ${MOST} ms`,
        pass: median(times) <= MOST,
      },
    ]
  },
}
