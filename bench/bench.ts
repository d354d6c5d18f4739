import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillCity } from './city/fill-city.ts'
import { openBenchDatabase } from './city/open-database.ts'
import { measureVolume, NAMES } from './measure-volume.ts'
import { measureReady } from './rows/ready.ts'
import { drawTable, keepResults, machine, type Row } from './table.ts'

/** The volume at which a city is small; times at the large one are held against it. */
const SMALL = 10_000
const HELP = `npm run bench -- [--cases N] [--only name] [--port N] [--data folder]
  --cases N       the large volume (1,000,000; ${SMALL} or less: measures the small one only)
  --only name     one of ${NAMES.join(', ')}
  --port N        ports N and N + 1 on 127.0.0.1 (3106)
  --data folder   keeps the loaded city there and takes it up again; else a temporary folder`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    port: { type: 'string', default: '3106' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const cases = Number(values.cases)
const port = Number(values.port)
if (values.help || !Number.isInteger(cases) || cases < 1 || (values.only && !NAMES.includes(values.only))) {
  say(HELP)
  process.exit(values.help ? 0 : 1)
}

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'shuoshi-bench-'))
const rows: Row[] = []
const notes: string[] = [machine()]
/** Times at the small volume; kept with a city that is kept, for it is never small again. */
const timesFile = join(folder, 'times-when-small.json')
const before = new Map<string, number>(
  existsSync(timesFile) ? (JSON.parse(readFileSync(timesFile, 'utf8')) as [string, number][]) : [],
)

async function measureAt(volume: number): Promise<void> {
  say(`${volume.toLocaleString('en-US')} cases: filling …`)
  let database = await openBenchDatabase(folder)
  const stop = (): Promise<void> => database.stop()
  try {
    const begun = performance.now()
    const filled = await fillCity({ url: database.url, dataFolder: folder }, volume, say)
    const seconds = (performance.now() - begun) / 1_000
    notes.push(`filled up to ${filled.toLocaleString('en-US')} cases in ${seconds.toFixed(0)} s`)
    say(`  ${notes.at(-1)}`)
    await database.settle()
    const full = volume > SMALL
    const wish = { folder, port, cases: filled, full, before, say, ...(values.only && { only: values.only }) }
    await measureVolume({ ...wish, database }, rows)
    if (full && (values.only ?? 'ready') === 'ready') {
      await stop()
      rows.push(await measureReady(folder, port, filled))
      database = await openBenchDatabase(folder)
    }
  } finally {
    await stop()
  }
}

try {
  if (before.size === 0 || cases <= SMALL) {
    await measureAt(Math.min(cases, SMALL))
    if (values.data) writeFileSync(timesFile, JSON.stringify([...before]))
  }
  if (cases > SMALL) await measureAt(cases)
} catch (error) {
  // What was measured until then took minutes and is shown all the same.
  notes.push(`ended by ${String(error)}`)
  process.exitCode = 1
} finally {
  notes.push(machine())
  say('')
  say(drawTable(rows))
  say('')
  for (const note of notes) say(note)
  say(keepResults(rows, notes))
  if (!values.data) rmSync(folder, { recursive: true, force: true })
}
process.exit()
