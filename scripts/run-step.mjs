// Runs the programs of our own node_modules on the Node the product runs on, one step of a check at a time.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, ROOT, say } from './runtime.mjs'
import { plainStream } from './test-results.mjs'

/** Colours are for people at a terminal; a log is read later, by whatever means. */
const COLOURS =
  process.stdout.isTTY && !process.env.NO_COLOR
    ? { FORCE_COLOR: '1' }
    : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** The script of a package's program, without a shell and without npx. */
export function program(name, packageName = name) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** Runs a script of Node. @returns its status, what it printed and how long it took, in seconds. */
export function runStep(args, { env = {}, echo = false } = {}) {
  const begun = performance.now()
  return new Promise((done) => {
    const child = spawn(findNode(), args, {
      cwd: ROOT,
      env: { ...process.env, ...COLOURS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Whoever ends us early leaves nothing running.
    const end = () => child.kill()
    process.once('exit', end)
    child.once('close', () => process.off('exit', end))
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      // Some programs colour what they print whatever they are told.
      const shown = COLOURS.NO_COLOR ? plainStream() : (text) => text
      stream.setEncoding('utf8').on('data', (piece) => {
        const text = shown(piece)
        output += text
        if (echo) process.stdout.write(text)
      })
    }
    child.once('close', (status) =>
      done({ status: status ?? 1, output, seconds: (performance.now() - begun) / 1_000 }),
    )
  })
}

/** Prints how a step went, and its output if it failed. */
export function report(name, { status, output, seconds }) {
  say(`${status === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (status !== 0) say(output.trimEnd().replace(/^/gm, '    '))
}
