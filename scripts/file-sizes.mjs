// Small files are read, large ones are searched: the median stays at 120 lines or less, none passes 500.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './runtime.mjs'

const MEDIAN = 120
const MOST = 500
const SOURCE = /\.(ts|tsx|css|mjs)$/
const GENERATED = /\.generated\.ts$/

/** Every source file under version control or about to be. @returns the median and a sentence for each fault. */
export function findFaultySizes() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const sizes = listed
    .split('\n')
    .filter((path) => SOURCE.test(path) && !GENERATED.test(path) && existsSync(join(ROOT, path)))
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
  const faults = sizes
    .filter(({ lines }) => lines > MOST)
    .map(({ path, lines }) => `${path}: ${lines} lines > ${MOST}`)
  if (median > MEDIAN) faults.push(`the median file has ${median} lines, more than ${MEDIAN}`)
  return { count: sizes.length, median, faults }
}
