import { openPool } from '../server/platform/db/pool.ts'
import type { Measurement, Room } from './bench-room.ts'
import type { BenchDatabase } from './city/open-database.ts'
import { openLoad } from './load/open-load.ts'
import { startBare, startOurs } from './processes.ts'
import { accept } from './rows/accept.ts'
import { alike } from './rows/alike.ts'
import { desk } from './rows/desk.ts'
import { inbox } from './rows/inbox.ts'
import { live } from './rows/live.ts'
import { measureHeight, measureRest } from './rows/memory.ts'
import { overview } from './rows/overview.ts'
import { search } from './rows/search.ts'
import { weight } from './rows/pages-weight.ts'
import { signer } from './sign-in.ts'
import { sentenceOf, type Row } from './table.ts'

/** In this order: what reads comes before what fills. */
const MEASUREMENTS: readonly Measurement[] = [weight, desk, overview, search, alike, inbox, live, accept]

/** Names for `--only`. */
export const NAMES = [...MEASUREMENTS.map(({ name }) => name), 'ready', 'memory']

export interface VolumeWish {
  database: BenchDatabase
  folder: string
  /** Ours; the bare server takes the next one. */
  port: number
  cases: number
  full: boolean
  only?: string
  before: Map<string, number>
  say: (line: string) => void
}

/** Measures everything at the volume that is loaded now, with fresh servers; rows are added as they are found. */
export async function measureVolume(wish: VolumeWish, rows: Row[]): Promise<void> {
  const { database, port, cases, full, before, say } = wish
  await database.copyForBare()
  const undo: (() => unknown)[] = []
  try {
    const env = { DATABASE_URL: database.url, SHUOSHI_DATA: wish.folder }
    const ours = await startOurs(port, env, process.env.SHUOSHI_BENCH_NODE?.split(' ') ?? [])
    undo.push(ours.stop)
    const bare = await startBare(port + 1, database.bareUrl)
    undo.push(bare.stop)
    const pool = openPool(database.url, { max: 2 })
    undo.push(() => pool.end())
    const load = openLoad()
    undo.push(load.close)
    const cookieOf = signer(ours.url)
    const room: Room = {
      ours,
      bare,
      bareUrl: database.bareUrl,
      load,
      pool,
      cases,
      full,
      cookieOf,
      before,
      say,
    }
    await measureAll(room, wish.only, rows)
  } finally {
    for (const step of undo.toReversed()) await step()
  }
}

async function measureAll(room: Room, only: string | undefined, rows: Row[]): Promise<void> {
  const wanted = (name: string): boolean => only === undefined || only === name
  if (wanted('memory')) rows.push(...(await measureRest(room)))
  for (const { name, measure } of MEASUREMENTS) {
    if (!wanted(name)) continue
    room.say(`  ${name} …`)
    const measured = await measure(room)
    for (const row of measured) room.say(`    ${sentenceOf(row)}`)
    rows.push(...measured)
  }
  if (wanted('memory')) rows.push(...measureHeight(room))
}
