import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnAs, type DatabaseUser } from './database-user.ts'
import { isAlive } from './folder-lock.ts'
import type { PostgresPrograms } from './postgres-programs.ts'

/** A PostgreSQL that runs on our folder. */
export interface Postmaster {
  pid: number
  /** The port it was started with; undefined if the pid file does not say yet. */
  port?: number
  ready: boolean
}

/** What `postmaster.pid` says, if that process lives and is PostgreSQL on this very folder. */
export function readPostmaster(dataDirectory: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Math.abs(Number(lines[0]))
  if (!pid || !isAlive(pid) || !looksLikePostgres(pid)) return undefined
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' }
}

/** A pid file whose number went to some other program keeps PostgreSQL from starting: take it away. */
export function clearStalePidFile(dataDirectory: string): void {
  if (!readPostmaster(dataDirectory)) rmSync(join(dataDirectory, 'postmaster.pid'), { force: true })
}

function looksLikePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    if (process.platform === 'win32') return true
    return (
      spawnSync('ps', ['-p', String(pid), '-o', 'comm='])
        .stdout?.toString()
        .includes('postgres') ?? false
    )
  }
}

/** Nothing of our own environment, where the key may be, except what Windows cannot do without. */
export function databaseEnvironment(): Record<string, string> {
  const { SystemRoot, PATH } = process.env
  return { LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot ? { SystemRoot, PATH: PATH ?? '' } : {}) }
}

export interface Launch {
  programs: PostgresPrograms
  user: DatabaseUser | undefined
  dataDirectory: string
  logFile: string
  settings: Record<string, string>
}

/**
 * Starts PostgreSQL and waits until it takes connections, replaying its log if it was killed.
 * @throws with the end of its own log if it gives up.
 */
export async function launchPostmaster({
  programs,
  user,
  dataDirectory,
  logFile,
  settings,
}: Launch): Promise<ChildProcess> {
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(
    programs.postgres,
    ['-D', dataDirectory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C in the terminal is for us, who stop it when our own work is done.
    { ...spawnAs(user), stdio: ['ignore', log, log], detached: true, env: databaseEnvironment() },
  )
  closeSync(log)
  child.unref()
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  while (child.exitCode === null && child.signalCode === null && !failure) {
    if (readPostmaster(dataDirectory)?.ready) return child
    await sleep(10)
  }
  const told = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n  ')
  throw new Error(`内置数据库启动失败 / the embedded PostgreSQL did not start (${logFile})\n  ${told}`, {
    cause: failure,
  })
}

/** Stops PostgreSQL in its "fast" way: transactions under way are rolled back, everything committed is on disk. */
export async function stopPostmaster(
  launch: Pick<Launch, 'programs' | 'user' | 'dataDirectory'>,
): Promise<void> {
  const running = readPostmaster(launch.dataDirectory)
  if (!running) return
  if (process.platform === 'win32') {
    spawnSync(launch.programs.pgCtl, ['stop', '-D', launch.dataDirectory, '-m', 'fast', '-w'])
    return
  }
  process.kill(running.pid, 'SIGINT')
  const deadline = Date.now() + 60_000
  while (isAlive(running.pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (${running.pid}) 没有停止 / did not stop`)
    await sleep(10)
  }
}
