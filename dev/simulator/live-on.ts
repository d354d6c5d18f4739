import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseCommand } from '../../domain/case/commands.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/kernel/instant.ts'
import { isRefusal, refuse } from '../../domain/kernel/refusal.ts'
import type { House } from '../../server/ledger/feature.ts'
import { uuidV7 } from '../../server/platform/ids/uuid-v7.ts'
import { chanceFrom } from './chance.ts'
import type { Wish } from './life.ts'
import { planFor, type Plan } from './live-plan.ts'
import { residentSpeaks } from './live-resident.ts'
import type { PlayedCity } from './played-city.ts'
import { readPlayedCity } from './read-city.ts'

export interface LiveWish {
  /** How many times as much happens as in a real city, and how many times as soon. */
  speed: number
  say: (line: string) => void
  signal: AbortSignal
}

/** New reports a day at speed 1, about what the played history has. */
const REPORTS_A_DAY = 90
const LOOK_EVERY = 15 * SECOND
const WATCHED = 1_500

/**
 * Keeps a city alive until it is told to stop: residents speak through intake, officers act through the ledger on what
 * they hold, each at about the moment their habits say, `speed` times as soon. The running server does the rest.
 */
export async function liveOn(house: House, { speed, say, signal }: LiveWish): Promise<void> {
  const city = await readPlayedCity(house.platform)
  const chance = chanceFrom('live', Date.now())
  const plans = new Map<string, Plan>()
  let lookAt = 0
  let speakAt = Date.now() + 2 * SECOND
  say(`城市活着，速度 ×${speed}，Ctrl-C 停止 / the city lives at ×${speed}; Ctrl-C stops it`)
  while (!signal.aborted) {
    const now = Date.now()
    if (now >= lookAt) {
      await lookAround(house, city, plans, speed)
      lookAt = Date.now() + LOOK_EVERY
    }
    if (now >= speakAt) {
      say(await residentSpeaks(house, city, chance))
      speakAt = now + chance.wait(DAY / REPORTS_A_DAY / speed)
    }
    // Whoever comes late to a sleeping city does not wake all of it in one second.
    const ready = [...plans.values()].filter((plan) => plan.at <= now).slice(0, Math.ceil(speed / 20))
    for (const plan of ready) {
      plans.delete(plan.caseId)
      for (const wish of plan.wishes()) say(await carryOut(house, plan, wish))
    }
    await sleep(SECOND, undefined, { signal }).catch(() => {})
  }
}

/** Plans for open cases, and for those closed lately whose reporter has not been heard. */
async function lookAround(
  { platform, ledger }: House,
  city: PlayedCity,
  plans: Map<string, Plan>,
  speed: number,
): Promise<void> {
  const { rows } = await platform.pool.query<{ id: string; version: number }>(
    `(SELECT id, version FROM cases WHERE open ORDER BY last_at DESC LIMIT ${WATCHED})
     UNION ALL
     (SELECT id, version FROM cases WHERE published AND closed_at > $1 AND solved IS NULL
      ORDER BY closed_at DESC LIMIT 100)`,
    [new Date(platform.now() - 2 * DAY)],
  )
  const seen = new Set(rows.map(({ id }) => id))
  for (const id of plans.keys()) if (!seen.has(id)) plans.delete(id)
  for (const { id, version } of rows) {
    if (plans.get(id)?.version === version) continue
    const loaded = await ledger.load(id)
    const plan = loaded && planFor(city, loaded.state, loaded.version, speed)
    if (plan) plans.set(id, plan)
    else plans.delete(id)
  }
}

async function carryOut({ platform, ledger }: House, plan: Plan, wish: Wish): Promise<string> {
  const at = platform.now()
  const outcome = await ledger.give({
    caseId: plan.caseId,
    command: (state) =>
      state.lastAt === plan.lastAt
        ? ({ ...wish, ...fresh(wish, at), id: uuidV7(), at } as CaseCommand)
        : refuse('conflict.changed-meanwhile'),
  })
  const what = isRefusal(outcome) ? `✗ ${outcome.code}` : outcome.state.status
  const when = new Date(at + 8 * HOUR).toISOString().slice(11, 19)
  return `${when}  ${plan.caseId.slice(-6)}  ${wish.type} → ${what}`
}

/** Moments inside a command were planned for another one; they keep their distance. */
function fresh(wish: Wish, at: number): { until?: number; meetAt?: number } {
  const moved = (moment: number): number => Math.max(at + 30 * MINUTE, at + (moment - wish.at))
  if (wish.type === 'AskSuspension') return { until: moved(wish.until) }
  if (wish.type === 'WhistleUp') return { meetAt: moved(wish.meetAt) }
  return {}
}
