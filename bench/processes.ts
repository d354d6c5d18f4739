import { fork, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const READY_WITHIN = 60_000
/** The server as `npm run bench` has built it, which is how it ships. */
const SERVER_COMMAND = JSON.parse(process.env.SHUOSHI_SERVER ?? '["server/main.ts"]') as string[]

/** A server being measured. */
export interface Measured {
  url: string
  pid: number
  /** Lets it stand still while the other one is measured, so that its own work does not disturb. */
  pause: () => void
  goOn: () => void
  stop: () => Promise<void>
}

/** Settings of every measured server of ours: limits for floods lifted, since all load comes from one address. */
const LIFTED = {
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
  SHUOSHI_REPORTS_PER_MINUTE: '1000000',
  SHUOSHI_REQUESTS_PER_MINUTE: '10000000',
  SHUOSHI_ACCOUNT_REQUESTS_PER_MINUTE: '10000000',
}

/** Starts the product: web and worker in one process, as by default. */
export async function startOurs(
  port: number,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Measured> {
  const child = spawn(process.execPath, [...args, ...SERVER_COMMAND], {
    cwd: ROOT,
    env: { ...process.env, ...LIFTED, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child)
  return measured(url, child)
}

/** Starts the bare server on its own database. */
export async function startBare(port: number, database: string): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', BARE_DATABASE: database, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((ready, fail) => {
    child.once('message', () => ready())
    child.once('exit', () => fail(new Error('the bare server did not start')))
  })
  return measured(`http://127.0.0.1:${port}`, child)
}

/** Waits until a server answers `/readyz`. @throws if it ends before, or takes a minute. */
export async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  while (performance.now() < until) {
    if (failure) throw failure
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(10)
  }
  child.kill('SIGKILL')
  throw new Error('the server was not ready in time')
}

function measured(url: string, child: ChildProcess): Measured {
  return {
    url,
    pid: child.pid ?? 0,
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: () => stopChild(child),
  }
}

/** Stops a process as Ctrl-C would and waits for its end. */
export function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((gone) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
    child.once('exit', () => {
      clearTimeout(late)
      gone()
    })
    child.kill('SIGCONT')
    child.kill('SIGTERM')
  })
}

/** Resident memory of a process now and at its height, in megabytes; Linux only, elsewhere undefined. */
export function memoryOf(pid: number): { now: number; most: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string): number =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
  } catch {
    return undefined
  }
}
