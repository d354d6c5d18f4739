import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import type { IdentityBox } from './crypto/identity-box.ts'

/** The technique every feature may lean on; one per process, made by `server/roles`. */
export interface Platform {
  config: Config
  log: Logger
  pool: Pool
  /** Now, in epoch milliseconds: injected, so that tests and the simulator own time. */
  now: () => number
  /** Seals and opens what identifies a person. */
  box: IdentityBox
}
