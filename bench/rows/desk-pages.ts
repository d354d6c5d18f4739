import { getAs, type Room } from '../bench-room.ts'
import { keptConnections, send } from '../load/send.ts'
import type { Shot } from '../load/task.ts'

const AREAS = 40
const CASES = 300
/** Pages turned before the deep one. */
const DEEP = 50

/** The requests of each list, filter and page, spread over areas, people and cases. */
export async function deskPages(room: Room): Promise<Map<string, Shot[]>> {
  const city = await room.cookieOf('city')
  const offices = await Promise.all(['operator', 'street', 'county', 'city', 'department'].map(room.cookieOf))
  const each = (path: string): Shot[] => offices.map((cookie) => getAs(cookie, path))
  const area = (query: string): Shot => getAs(city, `/api/cases?view=area&${query}`)
  const counties = await valuesOf(room, 'SELECT code AS value FROM areas WHERE level = $1', ['county'])
  const streets = await fullest(room, 'area={street}')
  const streetsWaiting = await fullest(room, 'sort=due&area={street}', 'open')
  const streetsLate = await fullest(room, 'overdue=1&area={street}', 'overdue')
  const communities = await fullest(room, 'area={community}')
  const mattersOfStreets = await fullest(room, 'area={street}&matter={matter}')
  const matters = await valuesOf(room, 'SELECT DISTINCT matter AS value FROM cases', [])
  const cases = await someCases(room)
  const open = await openCases(room)
  return new Map<string, Shot[]>([
    ['inbox, what is due first', each('/api/cases?view=inbox')],
    ['inbox, newest', each('/api/cases?view=inbox&sort=newest')],
    ['numbers beside the inbox', each('/api/inbox/counts')],
    ['share of my units', each('/api/cases?view=unit')],
    ['newest of the city', [area('')]],
    ['newest of a county', counties.map((code) => area(`area=${code}`))],
    ['newest of a street', streets.map(area)],
    ['newest of a community', communities.map(area)],
    ['due in the city', [area('sort=due')]],
    ['due in a street', streetsWaiting.map(area)],
    [
      'by status',
      ['reported', 'returned', 'handling', 'suspended', 'closed'].map((s) => area(`status=${s}`)),
    ],
    ['by status in a county', counties.map((code) => area(`status=returned&area=${code}`))],
    ['by matter', matters.map((matter) => area(`matter=${matter}`))],
    ['by matter in a street', mattersOfStreets.map(area)],
    ['overdue', [area('overdue=1'), ...counties.map((code) => area(`overdue=1&area=${code}`))]],
    ['overdue in a street', streetsLate.map(area)],
    ['urgent', [area('urgent=1'), ...counties.map((code) => area(`urgent=1&area=${code}`))]],
    [
      'of some days',
      [area(daysAgo(40, 30)), ...counties.map((code) => area(`area=${code}&${daysAgo(40, 30)}`))],
    ],
    ['a page far down', [await deepPage(room, city)]],
    ['a case', cases.map((id) => getAs(city, `/api/cases/${id}`))],
    ['units to send it to', open.map((id) => getAs(city, `/api/cases/${id}/targets?action=DispatchCase`))],
    ['news beside the inbox', each('/api/notices')],
    ['published cases', [{ method: 'GET', path: '/public' }]],
  ])
}

async function valuesOf({ pool }: Room, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await pool.query<{ value: string }>(text, values)
  return rows.map(({ value }) => value)
}

/**
 * The lists of a kind with most in them, `{column}` filled in: the same page is full at either volume, or as full as it
 * can be, so that the times of like pages are compared.
 */
async function fullest(room: Room, query: string, condition = 'true'): Promise<string[]> {
  const columns = [...query.matchAll(/\{(\w+)\}/g)].map(([, column]) => column!)
  const { rows } = await room.pool.query<Record<string, string>>(
    `SELECT ${columns.join(', ')} FROM cases WHERE ${condition} AND (${columns.join(', ')}) IS NOT NULL
     GROUP BY ${columns.join(', ')} ORDER BY count(*) DESC, ${columns.join(', ')} LIMIT ${AREAS}`,
  )
  return rows.map((row) => query.replaceAll(/\{(\w+)\}/g, (_, column: string) => row[column] ?? ''))
}

/** Histories from all years. */
function someCases(room: Room): Promise<string[]> {
  return valuesOf(
    room,
    `SELECT stream AS value FROM case_events TABLESAMPLE SYSTEM (10) WHERE version = 1 LIMIT ${CASES}`,
    [],
  )
}

function openCases(room: Room): Promise<string[]> {
  return valuesOf(room, `SELECT id AS value FROM cases WHERE open ORDER BY random() LIMIT ${CASES}`, [])
}

function daysAgo(from: number, to: number): string {
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  return `from=${day(from)}&to=${day(to)}`
}

/** Turns so many pages and answers the request of the next. */
async function deepPage({ ours }: Room, cookie: string): Promise<Shot> {
  const agent = keptConnections(1)
  let shot = getAs(cookie, '/api/cases?view=area&limit=100')
  for (let page = 0; page < DEEP; page += 1) {
    const { next } = JSON.parse((await send(agent, ours.url, shot)).text) as { next?: string }
    if (next === undefined) break
    shot = getAs(cookie, `/api/cases?view=area&limit=100&cursor=${encodeURIComponent(next)}`)
  }
  agent.destroy()
  return getAs(cookie, shot.path.replace('limit=100', 'limit=20'))
}
