import { isRefusal } from '../domain/kernel/refusal.ts'
import { catalogueOf } from '../server/features/catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../server/features/catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../server/features/catalogue/load.ts'
import { peopleOf } from '../server/features/people/answers.ts'
import { territoryOf } from '../server/features/territory/answers.ts'
import { loadDivisions, readZhangjiakou } from '../server/features/territory/load.ts'
import type { House } from '../server/ledger/feature.ts'
import type { Platform } from '../server/platform/platform.ts'
import { appointPeople } from './city/appoint-people.ts'
import { foundUnits } from './city/found-units.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { createProgress, type Progress } from './progress.ts'
import { playHistory } from './simulator/play-history.ts'
import { skipInventedNews } from './simulator/skip-invented-news.ts'

/** What the first start shows. */
const HISTORY = { seed: 'zhangjiakou', days: 60, stories: 5_400, photographed: 0.12 }

/**
 * Plays the demo city into an empty database, through commands, and marks it as a demo. A load that was cut off goes on
 * where it stopped: every step is whole or not there.
 */
export async function loadDemoCity(house: House, say: (line: string) => void): Promise<void> {
  const { platform } = house
  const progress = createProgress(say)
  await markDemo(platform, 'loading')
  await refreshAnswers(platform)
  say('首次启动：载入演示城市 / first start: loading the demo city')
  if (!territoryOf(platform).loaded()) await loadTerritory(platform, progress)
  if (!catalogueOf(platform).loaded()) await loadCatalogue(platform, DEFAULT_CATALOGUE)
  progress.step('单位与人员', 'units and people')
  const units = await foundUnits(platform)
  const people = (await isEmpty(platform, 'persons')) ? await appointPeople(platform) : '✓'
  progress.end(`${units} / ${people}`)
  if (await isEmpty(platform, 'cases')) {
    progress.step('六十天的案件', 'sixty days of cases')
    // Loaded for this one moment: at every other start the library that draws would only take memory.
    const { drawPhotos } = await import('./city/draw-photos.ts')
    const photos = await drawPhotos(platform)
    const onProgress = (done: number, of: number): void => progress.at(done, of)
    progress.end(await playHistory(platform, { ...HISTORY, photos, whole: true, showcase: true, onProgress }))
  }
  await skipInventedNews(platform)
  await markDemo(platform, true)
}

async function loadTerritory(platform: Platform, progress: Progress): Promise<void> {
  progress.step('区域', 'areas')
  const areas = await loadDivisions(platform, await readZhangjiakou())
  if (isRefusal(areas)) throw new Error(`the divisions were refused: ${areas.code}`)
  progress.end(areas)
}

/** The demo accounts, a line each; empty if this city is none. Ends a load that was cut off. */
export async function demoAccounts(house: House): Promise<readonly string[]> {
  const demo = await readDemo(house.platform)
  if (demo === undefined) return []
  if (demo !== true) {
    const say = (line: string): void => void process.stdout.write(`${line}\n`)
    await loadDemoCity(house, say)
  }
  return [
    '',
    `演示城市，人和事都是编的；所有账号的密码是 ${DEMO_PASSWORD}`,
    `demo city, all people and matters are invented; the password of every account is ${DEMO_PASSWORD}`,
    ...DEMO_ACCOUNTS.map(({ login, zh, en }) => `  ${login.padEnd(11)} ${zh} / ${en}`),
    '',
  ]
}

/** True if this city was invented, and may be played with. */
export async function isDemo(platform: Platform): Promise<boolean> {
  return (await readDemo(platform)) === true
}

async function readDemo({ pool }: Platform): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>("SELECT value FROM settings WHERE key = 'demo'")
  return rows[0]?.value
}

async function markDemo({ pool }: Platform, value: true | 'loading'): Promise<void> {
  await pool.query(
    `INSERT INTO settings (key, value) VALUES ('demo', $1)
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, changed_at = now()`,
    [JSON.stringify(value)],
  )
}

async function isEmpty({ pool }: Platform, table: 'persons' | 'cases'): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT FROM ${table} LIMIT 1`)
  return rowCount === 0
}

async function refreshAnswers(platform: Platform): Promise<void> {
  await territoryOf(platform).refresh()
  await peopleOf(platform).refresh()
  await catalogueOf(platform).refresh()
}
