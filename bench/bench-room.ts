import type { Pool } from 'pg'
import type { Load } from './load/open-load.ts'
import type { Shot } from './load/task.ts'
import type { Measured } from './processes.ts'
import type { Row } from './table.ts'

/** What a measurement is given. */
export interface Room {
  ours: Measured
  bare: Measured
  load: Load
  /** On the product's database. */
  pool: Pool
  /** The bare server's database. */
  bareUrl: string
  /** Cases there were when this volume was reached. */
  cases: number
  /** True at the volume for which the budgets are meant. */
  full: boolean
  /** The cookie of a demo account. */
  cookieOf: (login: string) => Promise<string>
  /** Median times at the small volume, by the name of the measurement. */
  before: Map<string, number>
  say: (line: string) => void
}

/** A group of measurements, chosen by `--only`. */
export interface Measurement {
  name: string
  measure: (room: Room) => Promise<Row[]>
}

/** A GET by somebody signed in. */
export function getAs(cookie: string, path: string): Shot {
  return { method: 'GET', path, headers: { cookie } }
}
