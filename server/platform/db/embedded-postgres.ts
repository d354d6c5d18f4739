import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Logger } from 'pino'
import { noteUrl, openDatabaseHome, urlOf, type DatabaseHome } from './database-home.ts'
import { databaseUser, giveTo, spawnAs, type DatabaseUser } from './database-user.ts'
import { claimFolder } from './folder-lock.ts'
import { findPostgresPrograms, type PostgresPrograms } from './postgres-programs.ts'
import {
  clearStalePidFile,
  databaseEnvironment,
  launchPostmaster,
  readPostmaster,
  stopPostmaster,
  type Launch,
} from './postmaster.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_LOG = 20 * MEGABYTE

export interface EmbeddedPostgres {
  url: string
  /** Process number of PostgreSQL now; it changes when the supervisor had to start it again. */
  pid: () => number | undefined
  /** Stops PostgreSQL cleanly and gives the folder back. */
  stop: () => Promise<void>
}

export interface EmbeddedOptions {
  dataFolder: string
  log?: Logger
  /** Settings of PostgreSQL on top of ours, for instance `fsync: 'off'` in tests. */
  settings?: Record<string, string>
}

/**
 * Brings up the PostgreSQL that npm brought, in `dataFolder`, and watches over it: a first start makes the cluster, a
 * database left running by a killed Shuoshi is adopted, one that dies is started again.
 * @throws FolderInUseError if another live Shuoshi has the folder; errors of PostgreSQL with the end of its log.
 */
export async function startEmbeddedPostgres({
  dataFolder,
  log,
  settings,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = databaseUser()
  const home = openDatabaseHome(dataFolder, user)
  const release = claimFolder(dataFolder)
  try {
    const programs = findPostgresPrograms(user, home.programsCopy)
    if (!existsSync(home.dataDirectory)) createCluster(programs, user, home)
    if (existsSync(home.logFile) && statSync(home.logFile).size > LARGEST_LOG) truncateSync(home.logFile)
    const running = readPostmaster(home.dataDirectory)
    const port = running?.port ?? (home.socketFolder ? 5432 : await freePort())
    const launch: Launch = {
      programs,
      user,
      dataDirectory: home.dataDirectory,
      logFile: home.logFile,
      settings: { ...ourSettings(home, port), ...settings },
    }
    const supervisor = createSupervisor(launch, log)
    await supervisor.start(urlOf(home, port, 'postgres'))
    await createDatabase(urlOf(home, port, 'postgres'))
    const url = urlOf(home, port)
    noteUrl(dataFolder, url)
    return {
      url,
      pid: () => readPostmaster(home.dataDirectory)?.pid,
      stop: async () => {
        await supervisor.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

function createCluster(programs: PostgresPrograms, user: DatabaseUser | undefined, home: DatabaseHome): void {
  // Made beside and renamed at the end: a start that was cut off leaves no half cluster behind.
  const half = `${home.dataDirectory}.new`
  const passwordFile = `${home.dataDirectory}.password`
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, home.password, { mode: 0o600 })
  giveTo(user, passwordFile)
  // The built-in C.UTF-8: with an lc_ctype of C, trigram search would drop every Chinese character.
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-ctype=C.UTF-8',
    '--lc-collate=C',
  ]
  const access = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions']
  const made = spawnSync(
    programs.initdb,
    ['-D', half, '-U', 'shuoshi', '--encoding=UTF8', ...locale, '--data-checksums', ...access],
    { ...spawnAs(user), env: databaseEnvironment(), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    const told = made.error?.message ?? `${made.stderr}${made.stdout}`
    throw new Error(`无法创建内置数据库 / the embedded database could not be made\n${told}`)
  }
  renameSync(half, home.dataDirectory)
}

/** Settings for one machine that also runs the server: modest memory, every commit on disk, no surprises of JIT. */
function ourSettings(home: DatabaseHome, port: number): Record<string, string> {
  const buffers = Math.min(Math.max(totalmem() / 8 / MEGABYTE, 128), 1_024)
  return {
    port: String(port),
    listen_addresses: home.socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: home.socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: `${Math.trunc(buffers)}MB`,
    effective_cache_size: `${Math.trunc(totalmem() / 2 / MEGABYTE)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    synchronous_commit: 'on',
    wal_level: 'replica',
    max_wal_senders: '0',
    wal_compression: 'on',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    // No statement of ours is long enough to be worth the 6 ms that other processes take to start.
    max_parallel_workers_per_gather: '0',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // Statements carry what residents said: the log keeps the error, not the statement.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
}

function createSupervisor(launch: Launch, log?: Logger) {
  let stopping = false
  let watch: NodeJS.Timeout | undefined

  /** A database killed a moment ago may hold its shared memory a little longer: try for ten seconds. */
  async function launchPatiently(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        clearStalePidFile(launch.dataDirectory)
        await launchPostmaster(launch)
        return
      } catch (error) {
        if (attempt === 20) throw error
        await sleep(500)
      }
    }
  }

  async function look(): Promise<void> {
    if (!stopping && !readPostmaster(launch.dataDirectory)) {
      log?.error('the embedded database is gone; starting it again')
      await launchPatiently().catch((error: unknown) =>
        log?.fatal({ err: error }, 'the embedded database stays down'),
      )
    }
    if (!stopping) watch = setTimeout(() => void look(), 200).unref()
  }

  return {
    async start(url: string): Promise<void> {
      const orphan = readPostmaster(launch.dataDirectory)
      if (orphan && (await answers(url))) {
        log?.warn({ pid: orphan.pid }, 'adopted the database that a killed Shuoshi left running')
      } else {
        if (orphan) await stopPostmaster(launch)
        clearStalePidFile(launch.dataDirectory)
        await launchPostmaster(launch)
      }
      watch = setTimeout(() => void look(), 200).unref()
    },
    async stop(): Promise<void> {
      stopping = true
      clearTimeout(watch)
      await stopPostmaster(launch)
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'shuoshi'`)
    if (!rowCount) await client.query('CREATE DATABASE shuoshi')
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
