import type { Matter } from '../../domain/catalogue/matter.ts'
import { DEFAULT_POLICY, matterFact } from '../../domain/case/facts.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import { weigh, type Chance, type Weights } from './chance.ts'
import { inventReport, type PlayedReport } from './invent-report.ts'
import type { Wish } from './life.ts'
import type { PlayedCity } from './played-city.ts'
import { matterReason } from './speech.ts'
import { monthOf } from './when.ts'
import { findPlace, type Whereabouts } from './whereabouts.ts'

/** What a case is about before anybody has seen it. */
export interface Story {
  caseId: string
  matter: Matter
  where: Whereabouts
  report: PlayedReport
  opening: Wish & { type: 'OpenCase' }
}

/** How often each matter is said in a month: heating in winter, rubbish and noise in summer, snow when there is snow. */
function weightIn(month: number, { code, urgent }: Matter): number {
  const winter = month >= 11 || month <= 3
  if (code === 'L0104') return month === 12 || month <= 2 ? 5 : 0
  if (code === 'L0305') return winter ? 12 : 0
  if (code.startsWith('L09')) return 1.5
  return urgent ? 1.5 : 4
}

const monthly = new WeakMap<PlayedCity, Map<number, Weights<Matter>>>()

function mattersIn(city: PlayedCity, month: number): Weights<Matter> {
  const months = monthly.get(city) ?? new Map<number, Weights<Matter>>()
  monthly.set(city, months)
  const weights = months.get(month) ?? weigh(city.matters.map((one) => [one, weightIn(month, one)]))
  months.set(month, weights)
  return weights
}

/** Invents what somebody says at `at`. `about` keeps it to a place and a matter, such as those of another story. */
export function inventStory(
  city: PlayedCity,
  chance: Chance,
  at: Instant,
  about?: Pick<Story, 'where' | 'matter'>,
): Story {
  const community = about?.where.community ?? chance.weighted(city.communities)
  const where = about?.where ?? findPlace(chance, community, city.neighbours(community.street.code))
  const month = monthOf(at)
  const matter = about?.matter ?? chance.weighted(mattersIn(city, month))
  const caseId = uuidV7At(at, chance.bytes(10))
  const { report, actor } = inventReport(city, chance, at, where, matter)
  const taken = about || chance.happens(0.93) ? matter : misheard(city, chance, matter)
  return {
    caseId,
    matter,
    where,
    report,
    opening: {
      type: 'OpenCase',
      at,
      actor,
      caseId,
      matter: matterFact(taken),
      place: where.understood,
      policy: DEFAULT_POLICY,
      report: { id: report.id, channel: report.channel, saidAt: report.saidAt },
      because: {
        place: report.channel === 'web' ? where.because : 'chosen',
        matter: report.channel === 'web' ? matterReason(taken, report.text) : 'chosen',
      },
    },
  }
}

/** The matter that the words seemed to name: another one of the same group. */
function misheard(city: PlayedCity, chance: Chance, matter: Matter): Matter {
  return chance.pick(
    city.matters.filter(({ group, urgent }) => group === matter.group && urgent === matter.urgent),
  )
}
