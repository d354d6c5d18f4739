import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from '../figures.ts'
import { stopChild, untilReady } from '../processes.ts'
import type { Row } from '../table.ts'

const ROUNDS = 3
const MOST = 3
const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

/** From `npm start` on an installed clone, its own database included, to the first answer. Nobody may hold the folder. */
export async function measureReady(folder: string, port: number, cases: number): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    const child = spawn(process.execPath, [START], {
      env: { ...process.env, SHUOSHI_DATA: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(`http://127.0.0.1:${port}`, child)
    times.push((performance.now() - begun) / 1_000)
    await stopChild(child)
  }
  return {
    what: 'ready after npm start',
    cases,
    ours: `${median(times).toFixed(1)} s`,
    budget: `≤ ${MOST} s`,
    pass: median(times) <= MOST,
  }
}
