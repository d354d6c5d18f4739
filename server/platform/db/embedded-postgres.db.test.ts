import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { mayReach } from './database-user.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { FolderInUseError, isAlive } from './folder-lock.ts'

const HOLDER = fileURLToPath(new URL('../testing/hold-embedded.ts', import.meta.url))
const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const ROOT = process.getuid?.() === 0

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuoshi-db-'))
  chmodSync(folder, 0o755)
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

interface Told {
  url: string
  pid: number
  error?: string
  message?: string
}

/** Starts another process that holds the folder, and waits until it says how it went. */
async function hold(
  folder: string,
  user?: { uid: number; gid: number },
): Promise<{ holder: ChildProcess; told: Told }> {
  const holder = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'], ...user })
  undo.push(() => holder.kill('SIGKILL'))
  const told = await new Promise<Told>((done) => {
    let text = ''
    holder.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) done(JSON.parse(text) as Told)
    })
  })
  return { holder, told }
}

const gone = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', done))

test('what was written is there after a stop and a start', async () => {
  const dataFolder = newFolder()
  const first = await startEmbeddedPostgres({ dataFolder })
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  expect(first.pid()).toBeUndefined()
  const second = await startEmbeddedPostgres({ dataFolder })
  undo.push(second.stop)
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
  expect(second.url).toBe(first.url)
})

test('Chinese letters are letters, sums of pages are kept, commits are on disk', async () => {
  const database = await startEmbeddedPostgres({ dataFolder: newFolder() })
  undo.push(database.stop)
  const { url } = database
  expect(await query(url, `SELECT '说' ~ '^[[:alpha:]]$'`)).toEqual([true])
  expect(
    await query(
      url,
      `SELECT setting FROM pg_settings WHERE name IN ('data_checksums', 'fsync', 'synchronous_commit')`,
    ),
  ).toEqual(['on', 'on', 'on'])
})

test('the database left behind by a killed process is adopted, with what was committed', async () => {
  const dataFolder = newFolder()
  const { holder, told } = await hold(dataFolder)
  await query(told.url, 'CREATE TABLE kept AS SELECT 7 AS answer')
  holder.kill('SIGKILL')
  await gone(holder)
  expect(isAlive(told.pid)).toBe(true)
  const database = await startEmbeddedPostgres({ dataFolder })
  undo.push(database.stop)
  expect(database.pid()).toBe(told.pid)
  expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([7])
  await database.stop()
  expect(isAlive(told.pid)).toBe(false)
})

test('a database that is killed is started again, with what was committed', async () => {
  const database = await startEmbeddedPostgres({ dataFolder: newFolder() })
  undo.push(database.stop)
  await query(database.url, 'CREATE TABLE kept AS SELECT 9 AS answer')
  const before = database.pid() ?? 0
  process.kill(before, 'SIGKILL')
  await expect
    .poll(() => query(database.url, 'SELECT answer FROM kept').catch(() => 'down'), {
      timeout: 20_000,
      interval: 100,
    })
    .toEqual([9])
  expect(database.pid()).not.toBe(before)
})

test('a folder held by another live process is refused, in words that tell the way out', async () => {
  const dataFolder = newFolder()
  const { holder } = await hold(dataFolder)
  const refused = await startEmbeddedPostgres({ dataFolder }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderInUseError)
  expect((refused as Error).message).toContain(String(holder.pid))
  expect((refused as Error).message).toMatch(/SHUOSHI_DATA[\s\S]*in use by another Shuoshi/)
  const stopped = gone(holder)
  holder.kill('SIGTERM')
  await stopped
  const database = await startEmbeddedPostgres({ dataFolder })
  undo.push(database.stop)
  expect(await query(database.url, 'SELECT 1')).toEqual([1])
})

test('a path too long for a socket is served on loopback', async () => {
  const dataFolder = join(newFolder(), 'a'.repeat(60), 'b'.repeat(60))
  const database = await startEmbeddedPostgres({ dataFolder })
  undo.push(database.stop)
  expect(database.url).toMatch(/@127\.0\.0\.1:\d+\//)
  expect(await query(database.url, 'SELECT 1')).toEqual([1])
  const wrong = database.url.replace(/:[0-9a-f]{48}@/, ':wrong@')
  await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password/)
})

// Anybody else runs the whole file as an ordinary user.
if (ROOT) {
  test('for root, a folder that others cannot reach gets its database elsewhere', async () => {
    const dataFolder = newFolder()
    mkdirSync(dataFolder)
    chmodSync(join(dataFolder, '..'), 0o700)
    const database = await startEmbeddedPostgres({ dataFolder })
    const [directory] = (await query(database.url, 'SHOW data_directory')) as string[]
    await database.stop()
    expect(directory).toMatch(/^\/var\/lib\/shuoshi\/[0-9a-f]{12}\/data$/)
    rmSync(join(directory ?? '', '..'), { recursive: true })
    expect(existsSync(join(dataFolder, 'postgres.json'))).toBe(true)
  })

  test('an ordinary user runs the database as himself', async () => {
    const dataFolder = newFolder()
    // "daemon" is there on every Linux; initdb wants a user that has a name.
    const user = { uid: 1, gid: 1 }
    mkdirSync(dataFolder)
    chownSync(dataFolder, user.uid, user.gid)
    // The checkout may lie where only root may go: run from a copy, packages included where they cannot be reached.
    const copy = join(dataFolder, '..', 'copy')
    const modules = join(REPOSITORY, 'node_modules')
    for (const room of ['server/platform', 'domain', 'contract', 'package.json']) {
      cpSync(join(REPOSITORY, room), join(copy, room), { recursive: true })
    }
    if (mayReach(user, modules)) symlinkSync(modules, join(copy, 'node_modules'), 'dir')
    else cpSync(modules, join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true })
    const node = join(copy, 'node_modules/.bin/node')
    const program = [join(copy, 'server/platform/testing/hold-embedded.ts'), dataFolder]
    const holder = spawn(existsSync(node) ? node : process.execPath, program, {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...user,
    })
    undo.push(() => holder.kill('SIGKILL'))
    const told = await new Promise<Told>((done) => {
      holder.stdout.on('data', (chunk: Buffer) => done(JSON.parse(chunk.toString()) as Told))
    })
    expect(told.message).toBeUndefined()
    expect(statSync(`/proc/${told.pid}`).uid).toBe(user.uid)
    const stopped = gone(holder)
    holder.kill('SIGTERM')
    await stopped
    await sleep(50)
    expect(isAlive(told.pid)).toBe(false)
  })
}
