import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../server/platform/config/config.ts'
import { FolderInUseError } from '../server/platform/db/folder-lock.ts'
import { openDatabase } from '../server/platform/db/open-database.ts'
import { createLog } from '../server/platform/log/log.ts'
import { buildHouse, startFeatures } from '../server/roles/house.ts'
import { bringUpToDate } from '../server/roles/migrate.ts'
import { isDemo, loadDemoCity } from './demo-city.ts'
import { createProgress } from './progress.ts'
import { liveOn } from './simulator/live-on.ts'
import { playHistory } from './simulator/play-history.ts'
import { storiesFor } from './simulator/play-stories.ts'
import { needSleepingCity } from './simulator/need-sleeping-city.ts'
import { skipInventedNews } from './simulator/skip-invented-news.ts'

const USAGE = `npm run simulate -- --live [--speed N]                        让运行中的演示城市活着 / keeps a running demo city alive
npm run simulate -- --cases N [--days D] [--seed S]           编出 N 件案件的历史（先停服务） / invents a history of N cases (stop the server first)
docs/how-to/demo-and-simulator.md`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

interface Wishes {
  live: boolean
  speed: number
  cases: number
  days: number
  seed: string
}

/** @throws Error with the usage if a number is none. */
function readWishes(argv: string[]): Wishes | undefined {
  const { values } = parseArgs({
    args: argv,
    options: {
      live: { type: 'boolean', default: false },
      speed: { type: 'string', default: '20' },
      cases: { type: 'string', default: '0' },
      days: { type: 'string' },
      seed: { type: 'string', default: 'more' },
    },
  })
  const cases = Number(values.cases)
  const wishes = {
    live: values.live,
    speed: Number(values.speed),
    cases,
    days: Number(values.days ?? (cases > 20_000 ? 365 : 60)),
    seed: values.seed,
  }
  const whole = Number.isInteger(cases) && cases >= 0
  const sensible = whole && wishes.speed > 0 && wishes.days >= 1 && wishes.days <= 3_650
  return sensible && (wishes.live || cases > 0) ? wishes : undefined
}

async function simulate(wishes: Wishes): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(process.env.LOG_LEVEL ?? 'warn')
  const database = await openDatabase(config, log, { guest: wishes.live })
  try {
    await bringUpToDate(config, log, database)
    if (wishes.cases > 0) await needSleepingCity(database.pool)
    const house = buildHouse(config, log, database)
    const stopFeatures = await startFeatures(house)
    try {
      const { rowCount } = await database.pool.query('SELECT FROM areas LIMIT 1')
      if (rowCount === 0) await loadDemoCity(house, say)
      if (!(await isDemo(house.platform)))
        throw new ConfigError(
          '这不是演示城市，模拟器不会动它 / this is no demo city: the simulator leaves it alone',
        )
      if (wishes.cases > 0) await bulk(house.platform, wishes)
      if (wishes.live) await liveOn(house, { speed: wishes.speed, say, signal: stopping.signal })
    } finally {
      await stopFeatures()
    }
  } finally {
    await database.close()
  }
}

async function bulk(platform: Parameters<typeof playHistory>[0], wishes: Wishes): Promise<void> {
  const progress = createProgress(say)
  progress.step('案件', 'cases')
  let told: number | undefined
  const stored = await playHistory(platform, {
    ...wishes,
    stories: storiesFor(wishes.cases),
    photographed: 0,
    photos: [],
    onProgress: (done, of) => progress.at(done, of),
    onIndexing: (done) => {
      told = done
      progress.end(done)
      progress.step('重建索引', 'building indexes')
    },
    stopped: () => stopping.signal.aborted,
  })
  await skipInventedNews(platform)
  progress.end(told === undefined ? stored : '✓')
}

try {
  const wishes = readWishes(process.argv.slice(2))
  if (wishes) await simulate(wishes)
  else {
    say(USAGE)
    process.exitCode = 2
  }
} catch (error) {
  const expected =
    error instanceof ConfigError || error instanceof FolderInUseError || (error as Error).name === 'TypeError'
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`)
  if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) say(USAGE)
  process.exitCode = 1
}
