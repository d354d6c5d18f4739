import { chownSync, statSync } from 'node:fs'
import { dirname, parse } from 'node:path'

/** PostgreSQL refuses to run as root: there it runs as "nobody". An ordinary user runs it as himself. */
export interface DatabaseUser {
  uid: number
  gid: number
}

const NOBODY: DatabaseUser = { uid: 65_534, gid: 65_534 }

/** Whom the database runs as; undefined means the user of this process. */
export function databaseUser(): DatabaseUser | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined
}

/** How to start one of PostgreSQL's programs. Its working folder is `/`, for our own may be closed to "nobody". */
export function spawnAs(user: DatabaseUser | undefined): { cwd?: string; uid?: number; gid?: number } {
  return user ? { cwd: '/', uid: user.uid, gid: user.gid } : {}
}

/** Gives a path to the user the database runs as. */
export function giveTo(user: DatabaseUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * True if the user may walk into every folder from the root down to `folder`, which exists. Permission bits only:
 * where access lists say more, they are not seen and the fallback place is used.
 */
export function mayReach(user: DatabaseUser | undefined, folder: string): boolean {
  if (!user) return true
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & execute) === 0) return false
    if (at === parse(at).root) return true
  }
}
