import type { Logger } from 'pino'
import { calendarOf } from '../features/calendar/answers.ts'
import { createCaseLedger } from '../ledger/case-ledger.ts'
import type { House } from '../ledger/feature.ts'
import type { Config } from '../platform/config/config.ts'
import { loadIdentityBox } from '../platform/crypto/load-box.ts'
import type { Database } from '../platform/db/open-database.ts'
import type { Platform } from '../platform/platform.ts'
import { FEATURES } from './features.ts'

/** Puts a process together; the one place where technique, ledger and features meet. */
export function buildHouse(config: Config, log: Logger, database: Database): House {
  const platform: Platform = {
    config,
    log,
    pool: database.pool,
    now: Date.now,
    box: loadIdentityBox(config),
  }
  return { platform, ledger: createCaseLedger(database.pool, () => calendarOf(platform).current()) }
}

/** Lets every feature load what it holds in memory. @returns how to stop them again, last first. */
export async function startFeatures(house: House): Promise<() => Promise<void>> {
  for (const feature of FEATURES) await feature.start?.(house)
  return async () => {
    for (const feature of FEATURES.toReversed()) await feature.stop?.(house)
  }
}
