// `npm run check`: everything that can be known without running the product. One command, here and in CI.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findFaultySizes } from './file-sizes.mjs'
import { program, report, runStep } from './run-step.mjs'
import { install, ROOT, say } from './runtime.mjs'

install()

const tsc = (project) => [program('tsc', 'typescript'), '-p', project, '--noEmit']
const rooms = ['domain', 'contract', 'server', 'web', 'dev', 'bench', 'e2e'].filter((room) =>
  existsSync(join(ROOT, room)),
)

/** [what, how]; two run at a time, the longest first. */
const STEPS = [
  ['lint', [program('oxlint'), '--type-aware', '--format=unix']],
  ['format', [program('prettier'), '--check', '--log-level=warn', '.']],
  ['types: domain', tsc('domain/tsconfig.json')],
  ['types: contract', tsc('contract/tsconfig.json')],
  ['types: server and tools', tsc('tsconfig.json')],
  ['types: web', tsc('web/tsconfig.json')],
  ['walls', [program('depcruise', 'dependency-cruiser'), '--config', 'scripts/walls/walls.mjs', ...rooms]],
  ['dead code', [program('knip'), '--no-progress', '--no-config-hints']],
]

let failed = 0
const note = (name, result) => {
  report(name, result)
  if (result.status !== 0) failed += 1
}

const waiting = [...STEPS]
const worker = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) note(step[0], await runStep(step[1]))
}
await Promise.all([worker(), worker()])

const sizes = findFaultySizes()
note(`file sizes: median ${sizes.median} lines of ${sizes.count} files`, {
  status: sizes.faults.length === 0 ? 0 : 1,
  output: sizes.faults.join('\n'),
  seconds: 0,
})

note('unit tests', await runStep([program('vitest'), 'run', '--project', 'pure', '--reporter=dot']))

say(failed === 0 ? 'check: 全部通过 / everything passed' : `check: ${failed} 项未通过 / did not pass`)
process.exit(failed === 0 ? 0 : 1)
