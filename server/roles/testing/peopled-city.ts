import type { FastifyInstance } from 'fastify'
import { POSITIONS, type Position } from '../../../domain/org/position.ts'
import { calendarOf } from '../../features/calendar/answers.ts'
import { openBrowser, signIn } from '../../features/people/testing/open-desk.ts'
import {
  CITY,
  COMMUNITY,
  COUNTY,
  foundSmallCity,
  GRID,
  OTHER_COMMUNITY,
  seat,
} from '../../features/people/testing/small-city.ts'
import { loadUnits } from '../../features/people/load.ts'
import { createCaseLedger } from '../../ledger/case-ledger.ts'
import type { House } from '../../ledger/feature.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { openTestDatabase } from '../../platform/testing/test-database.ts'
import { startFeatures } from '../house.ts'
import { buildWeb } from '../web.ts'

/** A small city with one person in every position of one community, and a case here and next door. */
export interface PeopledCity {
  app: FastifyInstance
  house: House
  setNow: (at: number) => void
  /** The session of the one person in each position. */
  tokens: Record<Position, string>
  /** The session of the operator of the community next door. */
  neighbour: string
  /** A case of the own community, and one of the community next door. */
  here: string
  elsewhere: string
  /** Who said both. */
  reporter: string
  phone: string
  /** Counts of everything that a forbidden act could leave behind. */
  traces: () => Promise<unknown>
  close: () => Promise<void>
}

const AREA_OF: Partial<Record<Position, string>> = {
  grid_officer: GRID,
  system_admin: CITY,
  security_admin: CITY,
  audit_admin: CITY,
}
/** Who sits neither in a centre nor in a grid. */
const WORKS_IN: Partial<Record<Position, 'department' | 'company'>> = {
  solver: 'department',
  department_head: 'department',
  company_contact: 'company',
}

export async function openPeopledCity(given?: { connections: number }): Promise<PeopledCity> {
  const database = await openTestDatabase(given)
  const { platform, pool } = database
  // Tests knock at every door many times a second.
  platform.config.requestsPerMinute = 1_000_000
  platform.config.accountRequestsPerMinute = 1_000_000
  await foundSmallCity(platform)
  const house: House = { platform, ledger: createCaseLedger(pool, () => calendarOf(platform).current()) }
  const stopFeatures = await startFeatures(house)
  const app = await buildWeb(house)
  await app.ready()
  const workplaces = { department: uuidV7(), company: uuidV7() }
  await loadUnits(platform, [
    {
      id: workplaces.department,
      kind: 'department',
      area: COUNTY,
      name: '演示城管',
      function: 'urban_management',
    },
    { id: workplaces.company, kind: 'company', area: COMMUNITY, name: '演示物业' },
  ])
  const tokens = {} as Record<Position, string>
  for (const position of POSITIONS)
    tokens[position] = await sessionOf(position, AREA_OF[position] ?? COMMUNITY)
  const neighbour = await sessionOf('operator', OTHER_COMMUNITY)

  async function sessionOf(position: Position, area: string): Promise<string> {
    const login = `${position}-${area}`
    const kind = WORKS_IN[position]
    const unit = kind && workplaces[kind]
    await (unit ? seat(platform, login, position, COUNTY, unit) : seat(platform, login, position, area))
    return (await signIn(app, login)).token() ?? ''
  }

  const reporter = '演示·报事人'
  const phone = '19900001234'
  const say = async (area: string): Promise<string> => {
    const clientId = uuidV7()
    const answer = await openBrowser(app).send('POST', '/api/reports', {
      clientId,
      text: '楼下路灯不亮',
      area,
      name: reporter,
      phone,
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    const { rows } = await pool.query<{ case_id: string }>(
      'SELECT case_id FROM reports WHERE client_id = $1',
      [clientId],
    )
    return rows[0]?.case_id ?? ''
  }
  return {
    app,
    house,
    setNow: database.setNow,
    tokens,
    neighbour,
    here: await say(COMMUNITY),
    elsewhere: await say(OTHER_COMMUNITY),
    reporter,
    phone,
    traces: async () => {
      const { rows } = await pool.query(
        `SELECT (SELECT count(*) FROM case_events) AS events, (SELECT count(*) FROM identity_reveals) AS reveals,
                (SELECT count(*) FROM files) AS files, (SELECT json_agg(c ORDER BY id) FROM cases c) AS cases`,
      )
      return rows
    },
    close: async () => {
      await app.close()
      await stopFeatures()
      await database.close()
    },
  }
}
