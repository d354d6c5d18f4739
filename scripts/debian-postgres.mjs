// Debian's own PostgreSQL 15, the oldest we promise to run on: in a temporary folder, on a port of its own, never as root,
// gone when the tests are over.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const BIN = '/usr/lib/postgresql/15/bin'
const NOBODY = 65_534
const READY_WITHIN = 120_000

export const hasDebianPostgres = () => existsSync(join(BIN, 'postgres'))

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

/** Starts it. @returns its address and how to stop it. @throws with what it printed if it does not come up. */
export async function startDebianPostgres() {
  const root = process.getuid?.() === 0
  const as = root ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : {}
  const folder = mkdtempSync(join(tmpdir(), 'shuoshi-postgres15-'))
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')]
  const password = randomBytes(12).toString('hex')
  writeFileSync(passwordFile, password)
  chmodSync(folder, 0o700)
  if (root) for (const path of [folder, passwordFile]) chownSync(path, NOBODY, NOBODY)
  const made = spawnSync(
    join(BIN, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'shuoshi',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb (15): ${made.stderr || made.error}`)
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  // A power cut during a test loses nothing of value.
  settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200')
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'w')
  const options = { ...as, stdio: ['ignore', log, log], detached: true }
  const server = spawn(
    join(BIN, 'postgres'),
    ['-D', data, ...settings.flatMap((one) => ['-c', one])],
    options,
  )
  closeSync(log)
  let over = false
  const gone = new Promise((done) => {
    for (const end of ['exit', 'error']) {
      server.once(end, () => {
        over = true
        done()
      })
    }
  })
  const stop = async () => {
    server.kill('SIGINT')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  const pidFile = join(data, 'postmaster.pid')
  const isReady = () =>
    existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[7]?.trim() === 'ready'
  const until = Date.now() + READY_WITHIN
  while (!isReady()) {
    if (over || Date.now() > until) {
      const printed = readFileSync(logFile, 'utf8').slice(-2_000)
      await stop()
      throw new Error(`PostgreSQL 15 did not start:\n${printed}`)
    }
    await sleep(20)
  }
  return { url: `postgres://shuoshi:${password}@127.0.0.1:${port}/postgres`, stop }
}
