import { existsSync } from 'node:fs'
import { addressMissing } from './platform/config/address-missing.ts'
import { ConfigError, readConfig } from './platform/config/config.ts'
import { FolderInUseError } from './platform/db/folder-lock.ts'
import { openDatabase } from './platform/db/open-database.ts'
import { outliveOutages } from './platform/jobs/outlive-outages.ts'
import { createLog } from './platform/log/log.ts'
import { buildHouse, startFeatures } from './roles/house.ts'
import { bringUpToDate } from './roles/migrate.ts'
import { enterDemoCity } from './roles/demo.ts'
import { FEATURES } from './roles/features.ts'
import { PortTakenError, startWeb } from './roles/web.ts'
import { startWorker } from './roles/worker.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What has to be undone, last first. */
const undo: (() => Promise<void>)[] = []
let leaving: Promise<void> | undefined

function leave(code: number): Promise<void> {
  leaving ??= (async () => {
    // Something that does not stop must not keep the terminal: after ten seconds we go all the same.
    setTimeout(() => process.exit(code || 1), 10_000).unref()
    for (const step of undo.toReversed()) {
      await step().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    }
    process.exit(code)
  })()
  return leaving
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
// The launcher is gone, by whatever end: nobody could stop us any more.
process.on('disconnect', () => void leave(0))

async function start(): Promise<void> {
  const begun = performance.now()
  const config = readConfig(process.env, process.argv.slice(2))
  const log = createLog(config.logLevel)
  outliveOutages(log)
  const database = await openDatabase(config, log)
  undo.push(database.close)
  await bringUpToDate(config, log, database)
  const serving = config.roles.includes('web') || config.roles.includes('worker')
  if (!serving) return leave(0)

  const house = buildHouse(config, log, database)
  undo.push(await startFeatures(house))
  const demo = await enterDemoCity(house, say)
  if (config.roles.includes('worker')) undo.push(await startWorker(house))
  if (!config.roles.includes('web')) {
    say(`说事已启动（后台）/ Shuoshi is working (${config.roles.join(', ')})`)
    for (const line of addressMissing(config)) say(`    ${line}`)
    return
  }
  const { address, stop } = await startWeb(house)
  undo.push(stop)
  const base = config.publicUrl ?? address
  say('')
  say(`  说事已就绪 / Shuoshi is ready (${((performance.now() - begun) / 1_000).toFixed(1)} s)`)
  say(`    居民 / residents    ${base}/`)
  if (existsSync(new URL('../dist/desk/index.html', import.meta.url)))
    say(`    工作台 / desk       ${base}/desk/`)
  for (const line of demo) say(`    ${line}`)
  for (const feature of FEATURES) {
    for (const line of (await feature.welcome?.(house, base)) ?? []) say(`    ${line}`)
  }
  for (const line of addressMissing(config)) say(`    ${line}`)
  say('    Ctrl-C 停止 / stops it')
}

try {
  await start()
} catch (error) {
  const expected =
    error instanceof ConfigError || error instanceof FolderInUseError || error instanceof PortTakenError
  process.stderr.write(`\n${expected ? error.message : ((error as Error).stack ?? String(error))}\n`)
  await leave(1)
}
