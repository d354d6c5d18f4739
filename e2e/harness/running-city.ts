import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVER_COMMAND } from './server-command.ts'

/** A whole Shuoshi of its own: the real server on the embedded database in a temporary folder. */
export interface RunningCity {
  url: string
  folder: string
  /** Everything the server has printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

const READY_WITHIN = 120_000

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/**
 * Starts the server as `npm start` does after installing, with the demo city unless told `--empty`, and waits until it
 * says that it is ready. Throws with what was printed when it ends before.
 */
export async function startCity(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RunningCity> {
  const folder = mkdtempSync(join(tmpdir(), 'shuoshi-e2e-'))
  chmodSync(folder, 0o711)
  const port = await freePort()
  let text = ''
  const server = spawn(process.execPath, [...SERVER_COMMAND, ...args], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SHUOSHI_DATA: folder,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
  }
  const url = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(server, url, () => text)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, folder, printed: () => text, stop }
}

async function ready(server: ChildProcess, url: string, printed: () => string): Promise<void> {
  const until = Date.now() + READY_WITHIN
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}:\n${printed()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server was not ready in time:\n${printed()}`)
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
