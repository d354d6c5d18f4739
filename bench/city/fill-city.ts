import { loadDemoCity } from '../../dev/demo-city.ts'
import { playHistory } from '../../dev/simulator/play-history.ts'
import { storiesFor } from '../../dev/simulator/play-stories.ts'
import { skipInventedNews } from '../../dev/simulator/skip-invented-news.ts'
import type { House } from '../../server/ledger/feature.ts'
import { readConfig } from '../../server/platform/config/config.ts'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { createLog } from '../../server/platform/log/log.ts'
import { buildHouse, startFeatures } from '../../server/roles/house.ts'
import { bringUpToDate } from '../../server/roles/migrate.ts'

/** Over how many days the cases were said: two months of a demo city, two years of a real one. */
const daysOf = (cases: number): number => (cases > 100_000 ? 730 : 60)

/**
 * Plays cases by the simulator until there are `cases`, beginning with the demo city where there is nothing. The same
 * deciders, the same rows as live. @returns how many there are.
 */
export async function fillCity(
  { url, dataFolder }: { url: string; dataFolder: string },
  cases: number,
  say: (line: string) => void,
): Promise<number> {
  const config = readConfig({ DATABASE_URL: url, SHUOSHI_DATA: dataFolder, LOG_LEVEL: 'warn' })
  const log = createLog(config.logLevel)
  const database = await openDatabase(config, log)
  try {
    await bringUpToDate(config, log, database)
    const house = buildHouse(config, log, database)
    const stop = await startFeatures(house)
    await play(house, cases, say)
    await stop()
    return await countCases(house)
  } finally {
    await database.close()
  }
}

async function play(house: House, cases: number, say: (line: string) => void): Promise<void> {
  if ((await countCases(house)) === 0) await loadDemoCity(house, say)
  const missing = cases - (await countCases(house))
  if (missing <= 0) return
  let told = 0
  await playHistory(house.platform, {
    seed: `bench ${cases}`,
    stories: storiesFor(missing),
    days: daysOf(cases),
    photographed: 0.1,
    photos: [],
    onProgress: (done, of) => {
      if (done - told < 50_000) return
      told = done
      say(`  ${done} / ${of}`)
    },
  })
  await skipInventedNews(house.platform)
}

async function countCases({ platform }: House): Promise<number> {
  const { rows } = await platform.pool.query<{ n: number }>('SELECT count(*) AS n FROM cases')
  return rows[0]?.n ?? 0
}
