import { isRefusal } from '../domain/kernel/refusal.ts'
import { loadCatalogue } from '../server/features/catalogue/load.ts'
import { catalogueOf } from '../server/features/catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../server/features/catalogue/data/default-catalogue.ts'
import { peopleOf } from '../server/features/people/answers.ts'
import { territoryOf } from '../server/features/territory/answers.ts'
import { loadDivisions, readZhangjiakou } from '../server/features/territory/load.ts'
import { endOfLog } from '../server/ledger/follow-log.ts'
import type { House } from '../server/ledger/feature.ts'
import type { Platform } from '../server/platform/platform.ts'
import { appointPeople } from './city/appoint-people.ts'
import { foundUnits } from './city/found-units.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { playHistory } from './simulator/play-history.ts'

const DAYS = 60
const CASES = 5_400
const SEED = 'zhangjiakou'

/** Plays the demo city into an empty database, through commands, and marks it as a demo. */
export async function loadDemoCity(house: House, say: (line: string) => void): Promise<void> {
  const { platform } = house
  await markAsDemo(platform, false)
  await refreshAnswers(platform)
  say('正在载入演示城市 / loading the demo city …')
  const areas = await loadDivisions(platform, await readZhangjiakou())
  if (isRefusal(areas)) throw new Error(`the divisions were refused: ${areas.code}`)
  say(`  区域 / areas ${areas}`)
  if (!catalogueOf(platform).loaded()) await loadCatalogue(platform, DEFAULT_CATALOGUE)
  say(`  单位 / units ${await foundUnits(platform)}`)
  say(`  人员 / people ${await appointPeople(platform)}`)
  await leaveInvention(platform)
  const cases = await playHistory(platform, {
    seed: SEED,
    cases: CASES,
    days: DAYS,
    photographed: 0,
    photos: [],
  })
  say(`  案件 / cases ${cases}`)
  await markAsDemo(platform, true)
}

/** The demo accounts, a line each; empty if this city is none. */
export async function demoAccounts({ platform }: House): Promise<readonly string[]> {
  const { rows } = await platform.pool.query<{ value: unknown }>(
    "SELECT value FROM settings WHERE key = 'demo'",
  )
  if (rows[0]?.value !== true) return []
  return [
    `演示城市,所有账号的密码 / demo city, the password of every account: ${DEMO_PASSWORD}`,
    ...DEMO_ACCOUNTS.map(({ login, zh, en }) => `  ${login.padEnd(11)} ${zh} / ${en}`),
  ]
}

/** False while it is being loaded: a city that was cut off half-way says so and is no demo yet. */
async function markAsDemo({ pool }: Platform, loaded: boolean): Promise<void> {
  await pool.query(
    `INSERT INTO settings (key, value) VALUES ('demo', $1)
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, changed_at = now()`,
    [JSON.stringify(loaded)],
  )
}

async function refreshAnswers(platform: Platform): Promise<void> {
  await territoryOf(platform).refresh()
  await peopleOf(platform).refresh()
  await catalogueOf(platform).refresh()
}

/** Readers of the log begin at its end: nobody is told of what was only played. */
async function leaveInvention({ pool }: Platform): Promise<void> {
  const { xid, position } = await endOfLog(pool)
  await pool.query('UPDATE log_readers SET xid = $1::xid8, position = $2', [xid, position])
}
