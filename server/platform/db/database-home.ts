import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { giveTo, mayReach, type DatabaseUser } from './database-user.ts'

/** Longest path of a Unix socket on Linux and macOS, with room for `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 88
const NAME = 'shuoshi'

/** Where the embedded database keeps itself, and how it is reached. Kept in `postgres.json` in the data folder. */
export interface DatabaseHome {
  /** PostgreSQL's own files. */
  dataDirectory: string
  /** Folder of the Unix socket; undefined where there is none (Windows, a path too long): then loopback with a port. */
  socketFolder?: string
  logFile: string
  programsCopy: string
  password: string
}

interface Kept {
  password: string
  /** Set where the database's user cannot reach the data folder. */
  elsewhere?: string
  url?: string
}

/** Finds or prepares the folders of the embedded database for the user it runs as. */
export function openDatabaseHome(dataFolder: string, user: DatabaseUser | undefined): DatabaseHome {
  mkdirSync(dataFolder, { recursive: true, mode: user ? 0o711 : 0o700 })
  const kept = readKept(dataFolder) ?? firstKept(dataFolder, user)
  const root = kept.elsewhere ?? join(dataFolder, 'postgres')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  giveTo(user, root)
  const socketFolder = join(root, 'run')
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  giveTo(user, socketFolder)
  const fits = process.platform !== 'win32' && socketFolder.length <= LONGEST_SOCKET_FOLDER
  return {
    dataDirectory: join(root, 'data'),
    socketFolder: fits ? socketFolder : undefined,
    logFile: join(dataFolder, 'postgres.log'),
    programsCopy: join(kept.elsewhere ?? dataFolder, 'programs'),
    password: kept.password,
  }
}

/** The connection string. `port` matters only without a socket. */
export function urlOf(home: DatabaseHome, port: number, database: string = NAME): string {
  const host = home.socketFolder ? encodeURIComponent(home.socketFolder) : `127.0.0.1:${port}`
  return `postgres://${NAME}:${home.password}@${host}/${database}`
}

/** Notes the address of the running database, for tools on the same machine. */
export function noteUrl(dataFolder: string, url: string): void {
  const kept = readKept(dataFolder)
  if (kept) writeKept(dataFolder, { ...kept, url })
}

/** The address of the embedded database of this folder as last started; it may no longer run. */
export function notedUrl(dataFolder: string): string | undefined {
  return readKept(dataFolder)?.url
}

function firstKept(dataFolder: string, user: DatabaseUser | undefined): Kept {
  const password = randomBytes(24).toString('hex')
  const kept: Kept = { password }
  if (!mayReach(user, resolve(dataFolder))) {
    // Under a folder closed to others, such as root's home. The name is random so that a data folder that was deleted
    // and made anew begins with an empty database, as everywhere else.
    kept.elsewhere = join('/var/lib/shuoshi', randomBytes(6).toString('hex'))
    mkdirSync(kept.elsewhere, { recursive: true, mode: 0o755 })
    chmodSync('/var/lib/shuoshi', 0o755)
  }
  writeKept(dataFolder, kept)
  return kept
}

function readKept(dataFolder: string): Kept | undefined {
  const path = join(dataFolder, 'postgres.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : undefined
}

function writeKept(dataFolder: string, kept: Kept): void {
  const path = join(dataFolder, 'postgres.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
