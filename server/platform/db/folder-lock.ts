import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another live Shuoshi holds the data folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'
}

const FILE = 'shuoshi.pid'
/** A line that takes a claim back: this, and the mark of the claim. */
const GIVEN_BACK = '-'

interface Claim {
  pid: number
  /** Told apart by it from a process that got the same number later; unknown where there is no /proc. */
  start?: string
  /** Tells the claims of one process apart; those of former releases have none. */
  mark?: string
}

/**
 * Claims a data folder for this process. A claim left by a process that is gone (kill −9, power cut) does not count.
 *
 * Claims are lines, only ever added at the end: the first of them that still stands has the folder, and whoever reads
 * sees the same first one, however many start at once. Removing what a killed process left and then making a file anew
 * would be two steps, between which another may have made its own.
 * @returns how to give it back.
 * @throws FolderInUseError, in both languages, naming the holder.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = standingClaim(path)
    if (before) throw inUse(before, folder)
    const mark = randomBytes(6).toString('hex')
    const line = `\n${process.pid} ${startOf(process.pid) ?? '?'} ${mark}\n`
    appendFileSync(path, line, { mode: 0o600 })
    const giveBack = (): void => giveBackClaim(path, mark)
    const first = standingClaim(path)
    if (first?.mark === mark) {
      forgetOthers(path, line, mark)
      return giveBack
    }
    giveBack()
    if (first) throw inUse(first, folder)
    // Our line went into a file that the holder of that moment had just replaced, and the holder is gone: once more.
  }
  throw new FolderInUseError(`${path}: 无法占用 / cannot be claimed`)
}

function giveBackClaim(path: string, mark: string): void {
  try {
    appendFileSync(path, `\n${GIVEN_BACK} ${mark}\n`, { mode: 0o600 })
  } catch {
    // The folder is gone, or the disk is full: the claim ends with the process all the same.
  }
}

function inUse({ pid }: Claim, folder: string): FolderInUseError {
  return new FolderInUseError(
    `数据目录正被另一个说事进程使用（进程 ${pid}）。请先停止它，或用 SHUOSHI_DATA 换一个目录。\n` +
      `The data folder is in use by another Shuoshi (process ${pid}). Stop it first, or choose another folder ` +
      `with SHUOSHI_DATA.\n  ${folder}`,
  )
}

/** The first claim that was not given back and whose process still lives. */
function standingClaim(path: string): Claim | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
  const lines = text.split('\n').map((line) => line.split(' '))
  const givenBack = new Set(lines.filter(([word]) => word === GIVEN_BACK).map(([, mark]) => mark))
  return lines
    .map(([pid, start, mark]): Claim => ({ pid: Number(pid), start, mark }))
    .find((claim) => !(claim.mark && givenBack.has(claim.mark)) && stands(claim))
}

function stands({ pid, start }: Claim): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  // The number may have been given to somebody else since.
  return !start || start === '?' || startOf(pid) === start
}

/** The holder alone may do so, in one step: whoever adds a line to the former file meanwhile does not find it again. */
function forgetOthers(path: string, line: string, mark: string): void {
  const alone = `${path}.${mark}`
  try {
    writeFileSync(alone, line, { mode: 0o600 })
    renameSync(alone, path)
  } catch {
    // The claim stands without it; the file is only longer.
    rmSync(alone, { force: true })
  }
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
