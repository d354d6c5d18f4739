import { existsSync } from 'node:fs'
import type { House } from '../ledger/feature.ts'
import { withOwnConnection } from '../platform/db/own-connection.ts'

/** What the demo city offers; it lives in `dev/`, which a real city may leave out. */
interface DemoCity {
  /** Plays the demo city into an empty database, through commands, and marks it as a demo. */
  loadDemoCity: (house: House, say: (line: string) => void) => Promise<void>
  /** The demo accounts, a line each; empty if this city is none. */
  demoAccounts: (house: House) => Promise<readonly string[]>
}

const HOME = new URL('../../dev/demo-city.ts', import.meta.url)

/** Taken while looking and loading: of several processes that start at once one loads, the others wait. */
const LOCK = 7_405_101_221

/**
 * Loads the demo city on the first start of an empty database, unless told `--empty`.
 * @returns lines about its accounts for the terminal, if this is a demo.
 */
export async function enterDemoCity(
  house: House,
  say: (line: string) => void,
  home: URL = HOME,
): Promise<readonly string[]> {
  if (!existsSync(home)) return []
  const { pool, config } = house.platform
  return withOwnConnection(pool, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const { rows } = await client.query<{ city: boolean }>('SELECT EXISTS (SELECT FROM areas) AS city')
    const city = rows[0]?.city === true
    if (!city && config.empty) return []
    const demo = (await import(home.href)) as DemoCity
    if (!city) await demo.loadDemoCity(house, say)
    return await demo.demoAccounts(house)
  })
}
