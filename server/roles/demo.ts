import { existsSync } from 'node:fs'
import type { House } from '../ledger/feature.ts'

/** What the demo city offers; it lives in `dev/`, which a real city may leave out. */
interface DemoCity {
  /** Plays the demo city into an empty database, through commands, and marks it as a demo. */
  loadDemoCity: (house: House, say: (line: string) => void) => Promise<void>
  /** The demo accounts, a line each; empty if this city is none. */
  demoAccounts: (house: House) => Promise<readonly string[]>
}

const HOME = new URL('../../dev/demo-city.ts', import.meta.url)

/**
 * Loads the demo city on the first start of an empty database, unless told `--empty`.
 * @returns lines about its accounts for the terminal, if this is a demo.
 */
export async function enterDemoCity(house: House, say: (line: string) => void): Promise<readonly string[]> {
  if (!existsSync(HOME)) return []
  const { rows } = await house.platform.pool.query<{ city: boolean }>(
    'SELECT EXISTS (SELECT FROM areas) AS city',
  )
  const city = rows[0]?.city === true
  if (!city && house.platform.config.empty) return []
  const demo = (await import(HOME.href)) as DemoCity
  if (!city) await demo.loadDemoCity(house, say)
  return demo.demoAccounts(house)
}
