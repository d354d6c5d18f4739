// Runs on whatever Node the machine has (20 is enough): brings the packages, finds the Node that the product runs on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.shuoshi-installed')
const WANTED = 24

export const say = (line) => process.stdout.write(`${line}\n`)

/** Installs exactly what the lockfile says, unless that was done already. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (isInstalled(lock)) return
  say('正在安装依赖(仅首次,约一分钟)/ installing packages (first time only, about a minute) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    say('安装失败,请检查网络后重试 / the installation failed: check the network and try again')
    process.exit(1)
  }
  writeFileSync(STAMP, lock)
}

function isInstalled(lock) {
  // Whoever links to packages elsewhere looks after them: an installation through the link would empty that folder.
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) return true
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lock
  // Somebody ran `npm ci` by hand.
  const own = join(MODULES, '.package-lock.json')
  return existsSync(own) && statSync(own).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
}

/** Path of a Node new enough to run TypeScript: the one npm brought, else the machine's own. */
export function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const brought = join(MODULES, `node-${platform}-${process.arch}`, 'bin', file)
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath
  say(
    `需要 Node ${WANTED} 或更新(现为 ${process.versions.node})/ Node ${WANTED} or newer is needed. https://nodejs.org`,
  )
  process.exit(1)
}

/** Runs something to its end on that Node. @returns its exit status. */
export function runNode(args, options = {}) {
  return spawnSync(findNode(), args, { cwd: ROOT, stdio: 'inherit', ...options }).status ?? 1
}
