import type { Matter } from '../../domain/catalogue/matter.ts'
import { DEFAULT_POLICY, type Actor, type Channel } from '../../domain/case/facts.ts'
import { HOUR, MINUTE, type Instant } from '../../domain/kernel/instant.ts'
import { matterFact } from '../../server/features/casework/facts/matter-fact.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import { residentName } from '../city/demo-names.ts'
import { weigh, type Chance, type Weights } from './chance.ts'
import type { Wish } from './life.ts'
import type { PlayedCity } from './played-city.ts'
import { matterReason, speak } from './speech.ts'
import { monthOf } from './when.ts'
import { findPlace, type Whereabouts } from './whereabouts.ts'

/** What one person says, with who it was; kept outside the log. */
export interface PlayedReport {
  id: string
  clientId: string
  channel: Channel
  saidAt: Instant
  createdAt: Instant
  text: string
  address: string
  name?: string
  /** From 19900000000 on, a range that belongs to nobody. */
  phone?: string
  enteredBy?: string
  photos: number
}

/** What a case is about before anybody has seen it. */
export interface Story {
  caseId: string
  matter: Matter
  where: Whereabouts
  report: PlayedReport
  opening: Wish & { type: 'OpenCase' }
}

const CHANNELS = weigh<Channel>([
  ['web', 52],
  ['phone', 13],
  ['chat_group', 9],
  ['visit', 6],
  ['counter', 6],
  ['patrol', 5],
  ['record_book', 3],
  ['contact_card', 3],
  ['box', 2],
  ['notice_board', 1],
])
const ON_PAPER: ReadonlySet<Channel> = new Set(['record_book', 'box', 'notice_board'])

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

/** Invents what somebody says at `at`. `about` keeps it to the place and matter of another story. */
export function inventStory(city: PlayedCity, chance: Chance, at: Instant, about?: Story): Story {
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

/** Invents one more person who says something about it, and who gives the command. */
export function inventReport(
  city: PlayedCity,
  chance: Chance,
  at: Instant,
  { community, understood }: Whereabouts,
  matter: Matter,
): { report: PlayedReport; actor: Actor } {
  let channel = chance.weighted(CHANNELS)
  const desk = understood.centres.community ?? understood.centres.street
  const seat = channel === 'patrol' && understood.path[4] ? city.seatOf(understood.path[4])?.id : desk
  const officers = channel === 'web' || !seat ? [] : city.staffIn(seat, 'case.say')
  const officer = officers.length === 0 ? undefined : chance.pick(officers)
  if (!officer) channel = 'web'
  const delay = ON_PAPER.has(channel)
    ? chance.wait(14 * HOUR)
    : channel === 'web'
      ? 0
      : chance.wait(8 * MINUTE)
  const id = uuidV7At(at, chance.bytes(10))
  const who = chance.next()
  const named = channel !== 'patrol' && who < 0.78
  const report: PlayedReport = {
    id,
    clientId: uuidV7At(at, chance.bytes(10)),
    channel,
    saidAt: Math.floor(at - delay),
    createdAt: at,
    ...speak(chance, matter, community),
    ...(named && who < 0.66 ? { name: residentName(chance.whole(0, 99)) } : {}),
    ...(named ? { phone: String(19_900_000_000 + chance.whole(0, 99_999)) } : {}),
    ...(officer ? { enteredBy: officer.person } : {}),
    photos: channel === 'web' || channel === 'patrol' ? chance.weighted(PHOTOS) : 0,
  }
  return { report, actor: officer ?? { kind: 'resident', report: id } }
}

const PHOTOS = weigh([
  [0, 62],
  [1, 24],
  [2, 10],
  [3, 4],
])

/** The matter that the words seemed to name: another one of the same group. */
function misheard(city: PlayedCity, chance: Chance, matter: Matter): Matter {
  return chance.pick(
    city.matters.filter(({ group, urgent }) => group === matter.group && urgent === matter.urgent),
  )
}
