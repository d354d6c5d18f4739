// `npm start`: installs if needed, builds the pages if their sources changed and the server, runs the server until it is told to stop.
import { spawn } from 'node:child_process'
import { buildServer, serverCommand } from './build-server.mjs'
import { findNode, install, ROOT, runNode } from './runtime.mjs'

const args = process.argv.slice(2).filter((word) => word !== '--watch')
const watch = process.argv.includes('--watch')

install()
if (runNode(['scripts/build-web.mjs']) !== 0) process.exit(1)
if (!watch && buildServer() !== 0) process.exit(1)

const rooms = ['server', 'domain', 'contract', 'web/resident', 'dev']
const watching = watch ? rooms.map((room) => `--watch-path=${room}`) : []
const command = watch ? [...watching, 'server/main.ts', ...args] : serverCommand(args)
const server = spawn(findNode(), command, {
  cwd: ROOT,
  // By the channel the server notices if we are killed, and stops.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? (watch ? 'development' : 'production') },
})
server.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
server.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

// Ctrl-C reaches the server by itself, being in the same terminal; passing it on once more does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))

// npm killed without a word leaves us without a parent.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM')
  }, 500).unref()
}
