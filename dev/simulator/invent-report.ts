import type { Matter } from '../../domain/catalogue/matter.ts'
import type { Actor, Channel } from '../../domain/case/facts.ts'
import { HOUR, MINUTE, type Instant } from '../../domain/kernel/instant.ts'
import { uuidV7At } from '../../server/platform/ids/uuid-v7.ts'
import { residentName } from '../city/demo-names.ts'
import { weigh, type Chance } from './chance.ts'
import type { PlayedCity } from './played-city.ts'
import { speak } from './speech.ts'
import type { Whereabouts } from './whereabouts.ts'

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

const PHOTOS = weigh([
  [0, 62],
  [1, 24],
  [2, 10],
  [3, 4],
])

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
