import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { DEFAULT_CATALOGUE } from '../../server/features/catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../../server/features/catalogue/load.ts'
import { COMMUNITY, foundSmallCity, GRID, seat } from '../../server/features/people/testing/small-city.ts'
import { readConfig } from '../../server/platform/config/config.ts'
import { loadIdentityBox } from '../../server/platform/crypto/load-box.ts'
import { startEmbeddedPostgres } from '../../server/platform/db/embedded-postgres.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openPool } from '../../server/platform/db/pool.ts'
import { readPostmaster } from '../../server/platform/db/postmaster.ts'
import { silentLog } from '../../server/platform/log/log.ts'
import { freePort } from './running-city.ts'
import { until } from './until.ts'
import { SERVER_COMMAND } from './server-command.ts'

const READY_WITHIN = 60_000

/** A small city whose server and database may be killed at any moment. */
export interface KillableCity {
  url: string
  /** On the same database, apart from the server; connections broken by a kill are replaced. */
  pool: Pool
  /** kill −9 of the server; its database lives on as an orphan. */
  killServer: () => Promise<void>
  /** Starts the server again on the same folder and port, and waits until it is ready. */
  startServer: () => Promise<void>
  /** kill −9 of PostgreSQL. Resolves when the server is ready again, without anybody's help. */
  killDatabase: () => Promise<void>
  printed: () => string
  stop: () => Promise<void>
}

/** Prepares a city with one community, its operator (`operator`) and grid officer (`grid`), and starts the server on it. */
export async function startKillableCity(): Promise<KillableCity> {
  const folder = mkdtempSync(join(tmpdir(), 'shuoshi-kill-'))
  chmodSync(folder, 0o711)
  const { url: databaseUrl, dataDirectory } = await found(folder)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const pool = openPool(databaseUrl, { max: 4, name: 'kill-test' })
  let text = ''
  let server: ChildProcess | undefined

  const startServer = async (): Promise<void> => {
    server = spawn(process.execPath, [...SERVER_COMMAND, '--empty'], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        PORT: String(port),
        HOST: '127.0.0.1',
        SHUOSHI_DATA: folder,
        LOG_LEVEL: 'warn',
        SHUOSHI_REPORTS_PER_MINUTE: '1000000',
        SHUOSHI_REQUESTS_PER_MINUTE: '1000000',
        SHUOSHI_ACCOUNT_REQUESTS_PER_MINUTE: '1000000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    await isReady()
  }
  const isReady = (): Promise<void> =>
    until('the server is ready', READY_WITHIN, async () => {
      if (server?.exitCode != null) throw new Error(`The server ended with ${server.exitCode}:\n${text}`)
      return (await fetch(`${url}/readyz`).catch(() => undefined))?.ok === true
    })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = server
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await gone
  }
  await startServer()
  return {
    url,
    pool,
    killServer: () => end('SIGKILL'),
    startServer,
    killDatabase: async () => {
      const before = readPostmaster(dataDirectory)?.pid
      if (before === undefined) throw new Error('There is no database to kill')
      process.kill(before, 'SIGKILL')
      await until('PostgreSQL runs again', READY_WITHIN, async () => {
        const now = readPostmaster(dataDirectory)
        return now !== undefined && now.pid !== before && now.ready
      })
      await isReady()
    },
    printed: () => text,
    stop: async () => {
      await pool.end()
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function found(folder: string): Promise<{ url: string; dataDirectory: string }> {
  const database = await startEmbeddedPostgres({ dataFolder: folder })
  const pool = openPool(database.url, { max: 4 })
  const config = readConfig({ SHUOSHI_DATA: folder, LOG_LEVEL: 'silent' })
  const platform = { config, log: silentLog(), pool, now: Date.now, box: loadIdentityBox(config) }
  await migrate(pool)
  await foundSmallCity(platform)
  await loadCatalogue(platform, DEFAULT_CATALOGUE)
  await seat(platform, 'operator', 'operator', COMMUNITY)
  await seat(platform, 'grid', 'grid_officer', GRID)
  const { rows } = await pool.query<{ data_directory: string }>('SHOW data_directory')
  await pool.end()
  await database.stop()
  return { url: database.url, dataDirectory: rows[0]?.data_directory ?? '' }
}
