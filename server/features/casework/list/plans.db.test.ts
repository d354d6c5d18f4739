import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { partOf, type Scope } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { statementFor } from './find-hits.ts'
import { countsStatement } from './queries-counts.ts'
import type { ListWish } from './list-wish.ts'

const CITY = '130700000000'
const COUNTY = '130702000000'
const STREET = '130702001000'
const COMMUNITY = '130702001025'
const UNIT = uuidV7()

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  // Rows enough for the planner to care, spread as in a city: 20 counties, 200 streets, 2,000 communities, 1 in 10 open.
  await database.pool.query(
    `INSERT INTO cases (id, version, status, open, matter, urgent, confidential, path, county, street, community, holder,
       first_report, reports, opened_at, last_at, due_at, timer_at, stage, overdue, reworks, returns, urges, supervisions,
       published, cell, dispatcher, first_receiver, rating_ends)
     SELECT gen_random_uuid(), 1, CASE WHEN i % 10 = 0 THEN 'handling' ELSE 'closed' END, i % 10 = 0,
       'L' || (100 + i % 40), false, i % 50 = 0, '{}',
       CASE WHEN i % 20 = 0 THEN '${COUNTY}' ELSE 'county' || (i % 20) END,
       CASE WHEN i % 200 = 0 THEN '${STREET}' ELSE 'street' || (i % 200) END,
       CASE WHEN i % 2000 = 0 THEN '${COMMUNITY}' ELSE 'community' || (i % 2000) END,
       CASE WHEN i % 2000 = 0 THEN '${UNIT}'::uuid ELSE gen_random_uuid() END, gen_random_uuid(), 1,
       now() - i * interval '1 minute', now(), CASE WHEN i % 10 = 0 THEN now() + i * interval '1 minute' END,
       CASE WHEN i % 10 = 0 THEN now() END, 'handle', false, 0, 0, 0, 0, false, i % 5000,
       CASE WHEN i % 300 = 1 THEN '${UNIT}'::uuid ELSE gen_random_uuid() END,
       CASE WHEN i % 300 = 11 THEN '${UNIT}'::uuid ELSE gen_random_uuid() END,
       CASE WHEN i % 10 > 0 THEN now() + interval '15 days' - i * interval '1 minute' END
     FROM generate_series(1, 60000) AS i`,
  )
  await database.pool.query(
    `INSERT INTO case_units (case_id, unit, role, owes, due_at, opened_at)
     SELECT id, CASE WHEN number % 300 = 0 THEN '${UNIT}'::uuid ELSE gen_random_uuid() END, 'co_handler', open, due_at, opened_at
     FROM cases`,
  )
  await database.pool.query('ANALYZE cases, case_units')
})
afterAll(() => database.close())

const scopeIn = (path: string[]): Scope => ({
  areas: [partOf(path)],
  units: [UNIT],
  confidentialAreas: [partOf(path)],
  confidentialUnits: [UNIT],
})

function wish(path: string[], about: Partial<ListWish>): ListWish {
  return {
    view: 'area',
    scope: scopeIn(path),
    sharers: [{ unit: UNIT }],
    parts: [partOf(path)],
    statuses: [],
    overdue: false,
    urgent: false,
    sort: 'newest',
    limit: 20,
    now: Date.now(),
    ...about,
  }
}

interface Node {
  'Node Type': string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

/** Every node of the plan as it ran. */
async function plan(wished: ListWish): Promise<Node[]> {
  const values = new Values()
  return planOf(statementFor(wished, values, wished.limit + 1, [COUNTY, 'county1']), values)
}

async function planOf(text: string, values: Values): Promise<Node[]> {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values.list,
  )
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
  return flat(rows[0]!['QUERY PLAN'][0]!.Plan)
}

/** The indexes used, and how many rows of `cases` were fetched in all. */
async function run(wished: ListWish): Promise<Ran> {
  return ran(await plan(wished))
}

interface Ran {
  indexes: string[]
  scans: string[]
  fetched: number
}

function ran(nodes: readonly Node[]): Ran {
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Node Type'])
  const fetched = nodes
    .filter((node) => node['Index Name'] !== undefined)
    .reduce(
      (sum, node) =>
        sum +
        ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1),
      0,
    )
  return { indexes: nodes.flatMap((node) => node['Index Name'] ?? []), scans, fetched }
}

describe('every list walks along an index in its own order', () => {
  it.each([
    ['inbox by due', { view: 'inbox', sort: 'due' }, 'cases_held_due'],
    ['inbox of one status by due', { view: 'inbox', sort: 'due', statuses: ['handling'] }, 'cases_inbox'],
    ['inbox by newest', { view: 'inbox' }, 'cases_held_opened'],
    ['inbox of one status', { view: 'inbox', statuses: ['handling'] }, 'cases_held_newest'],
    ['shares of a unit', { view: 'shares' }, 'case_units_newest'],
  ] as const)('%s', async (_, about, index) => {
    const { indexes, scans, fetched } = await run(wish([CITY, COUNTY, STREET, COMMUNITY], about))
    expect(indexes).toContain(index)
    expect(scans).toEqual([])
    expect(fetched).toBeLessThan(1_000)
  })

  it.each([
    ['city', [CITY], {}, 'cases_newest'],
    ['county', [CITY, COUNTY], {}, 'cases_by_county'],
    ['street', [CITY, COUNTY, STREET], {}, 'cases_by_street'],
    ['community', [CITY, COUNTY, STREET, COMMUNITY], {}, 'cases_by_community'],
    ['city by due', [CITY], { sort: 'due' }, 'cases_due'],
    ['county by due', [CITY, COUNTY], { sort: 'due' }, 'cases_due_by_county'],
    ['street by due', [CITY, COUNTY, STREET], { sort: 'due' }, 'cases_due_by_street'],
    ['county by due, one status', [CITY, COUNTY], { sort: 'due', statuses: ['handling'] }, 'cases_open_due'],
    ['street, one matter', [CITY, COUNTY, STREET], { matter: 'L110' }, 'cases_by_street_matter'],
    ['city, one matter by due', [CITY], { sort: 'due', matter: 'L110' }, 'cases_open_matter'],
    ['city, a rare status', [CITY], { statuses: ['returned'] }, 'cases_open_newest'],
  ] as const)('area: %s', async (_, path, about, index) => {
    const { indexes, scans, fetched } = await run(wish([...path], about))
    expect(indexes).toContain(index)
    expect(scans).toEqual([])
    expect(fetched).toBeLessThan(1_000)
  })

  it('closed cases to call back about, whatever lies behind them, and their number', async () => {
    const { indexes, scans, fetched } = await run(wish([CITY], { view: 'callBacks', sort: 'due' }))
    expect(indexes).toEqual(expect.arrayContaining(['cases_call_backs', 'cases_call_backs_received']))
    expect(scans).toEqual([])
    expect(fetched).toBeLessThan(100)
    const values = new Values()
    const counted = { acting: [UNIT], calling: [UNIT], now: Date.now() }
    const counting = ran(await planOf(countsStatement(counted, values), values))
    expect(counting.indexes).toEqual(
      expect.arrayContaining(['cases_call_backs', 'cases_call_backs_received']),
    )
    expect(counting.fetched).toBeLessThan(1_000)
  })

  it('goes on where a page ended without reading what came before', async () => {
    const after = { key: new Date(Date.now() - 20 * 24 * 3_600_000), id: uuidV7() }
    const { fetched, scans } = await run(wish([CITY], { after }))
    expect(scans).toEqual([])
    expect(fetched).toBeLessThan(100)
  })
})
