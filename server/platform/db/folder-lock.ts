import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another live Shuoshi holds the data folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'
}

const FILE = 'shuoshi.pid'

/**
 * Claims a data folder for this process. A claim left by a process that is gone (kill −9, power cut) does not count.
 * @returns how to give it back.
 * @throws FolderInUseError, in both languages, naming the holder.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  const claim = `${process.pid} ${startOf(process.pid) ?? ''}`
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, claim, { flag: 'wx', mode: 0o600 })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(path)
    if (holder !== undefined) {
      throw new FolderInUseError(
        `数据目录正被另一个说事进程使用（进程 ${holder}）。请先停止它，或用 SHUOSHI_DATA 换一个目录。\n` +
          `The data folder is in use by another Shuoshi (process ${holder}). Stop it first, or choose another folder ` +
          `with SHUOSHI_DATA.\n  ${folder}`,
      )
    }
    rmSync(path, { force: true })
  }
  throw new FolderInUseError(`${path}: 无法占用 / cannot be claimed`)
}

/** The process that holds the folder, if it still lives. */
function readHolder(path: string): number | undefined {
  let claim: string
  try {
    claim = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const [pid, start] = claim.split(' ')
  const holder = Number(pid)
  if (!Number.isInteger(holder) || holder <= 0 || !isAlive(holder)) return undefined
  // The number may have been given to somebody else since.
  return start && startOf(holder) !== start ? undefined : holder
}

/** True if a process of this number runs, ours or not. One that ended but was not yet taken note of does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** When the process started, in the kernel's ticks; undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  return statOf(pid)?.[19]
}

/** The fields of /proc/…/stat behind the command, which may itself contain spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
