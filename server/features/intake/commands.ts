import { DEFAULT_POLICY, type Actor, type ReportFact } from '../../../domain/case/facts.ts'
import type { CaseCommand } from '../../../domain/case/commands.ts'
import type { CaseId } from '../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { seatWith, type Staff } from '../../../domain/org/seat.ts'
import { isWithin } from '../../../domain/territory/area.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { House } from '../../ledger/feature.ts'
import { isDatabaseAway } from '../../platform/db/database-away.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { chooseMatter } from './choose-matter.ts'
import { createGroupCommit } from './group-commit.ts'
import { phonePrint, sealIdentity } from './identity.ts'
import { casePlace, locateSaying } from './locate-saying.ts'
import { receiptCodeFor, receiptPrint } from './receipt/receipt-code-for.ts'
import type { Said, Saying } from './saying.ts'
import {
  findKept,
  insertReport,
  writeOpenings,
  type OpeningWrite,
  type ReportWrite,
} from './write-sayings.ts'

const BATCH = 64
/** One batch travels to the database while the other is being committed; more would only make them smaller. */
const AT_ONCE = 2

type Put = ReturnType<
  typeof createGroupCommit<OpeningWrite, Awaited<ReturnType<typeof writeOpenings>>[number]>
>
const queues = new WeakMap<House, Put>()

function queueOf(house: House): Put {
  const known = queues.get(house)
  if (known) return known
  const put: Put = createGroupCommit({
    write: (batch) => writeOpenings(house.platform.pool, house.ledger, batch),
    most: BATCH,
    atOnce: AT_ONCE,
    // Each further try would wait as long.
    hopeless: isDatabaseAway,
  })
  queues.set(house, put)
  return put
}

/**
 * Takes what somebody says: finds its place and matter, opens a case and keeps the words, all in one commit shared with
 * whoever speaks at the same moment. Answered only after that commit. The same client id gives the same receipt.
 */
export async function say(house: House, saying: Saying, by?: Staff): Promise<Said | Refusal> {
  const { ledger } = house
  const command = openingOf(house, saying, by)
  if (isRefusal(command)) return command
  const opening = ledger.prepareOpening(command)
  if (isRefusal(opening)) return opening
  const write = { ...reportOf(house, saying, command.report.id, command.caseId, by), opening }
  const kept = await queueOf(house)(write)
  const { receiptCode } = write
  if (kept.repeated) return { receiptCode, ...kept }
  const { holder, clock } = opening.after
  return { receiptCode, ...kept, holder: { id: holder.id, path: holder.path }, due: clock?.due }
}

/**
 * Adds what somebody says to a case that is open already. Whoever enters it must answer for the area of the case; to
 * everybody else it does not exist.
 */
export async function attach(
  house: House,
  saying: Saying,
  caseId: CaseId,
  by: Staff,
): Promise<Said | Refusal> {
  const { platform, ledger } = house
  const receiptCode = receiptCodeFor(platform.box, saying.clientId)
  const [before] = (await findKept(platform.pool, [saying.clientId])).values()
  if (before) return { receiptCode, ...before }
  const loaded = await ledger.load(caseId)
  const seat = loaded && seatWith(by, 'case.say', ({ unit }) => isWithin(loaded.state.place.path, unit.area))
  if (!seat) return refuse('not-found', { field: 'attachTo' })
  // Worked out, not made anew: whoever comes second with the same saying names the same report.
  const report = reportOf(house, saying, derivedId('report', saying.clientId), caseId, by)
  const outcome = await ledger.give(
    {
      caseId,
      command: {
        type: 'AttachReport',
        // The same saying sent again is the same command.
        id: derivedId('attach', saying.clientId),
        at: platform.now(),
        actor: by,
        report: factOf(saying, report.reportId),
      },
    },
    (client) => insertReport(client, report),
  )
  if (isRefusal(outcome)) return outcome
  const { holder, clock } = outcome.state
  return {
    receiptCode,
    reportId: report.reportId,
    caseId,
    repeated: false,
    holder: { id: holder.id, path: holder.path },
    due: clock?.due,
  }
}

function openingOf(
  { platform }: House,
  saying: Saying,
  by: Staff | undefined,
): (CaseCommand & { type: 'OpenCase' }) | Refusal {
  const place = locateSaying(platform, saying)
  if (isRefusal(place)) return place
  const matter = chooseMatter(catalogueOf(platform), saying)
  if (isRefusal(matter)) return matter
  return {
    type: 'OpenCase',
    id: derivedId('open', saying.clientId),
    at: platform.now(),
    actor: actorOf(by),
    caseId: uuidV7(),
    matter: matter.fact,
    place: casePlace(platform, place.area, saying.point),
    policy: DEFAULT_POLICY,
    report: factOf(saying, uuidV7()),
    because: { place: place.because, matter: matter.because },
  }
}

/** The seat that may say it first: the log names the hat under which it was entered. */
function actorOf(by: Staff | undefined): Actor {
  if (!by) return { kind: 'resident' }
  const saying = seatWith(by, 'case.say')
  return saying ? { ...by, seats: [saying, ...by.seats.filter((seat) => seat !== saying)] } : by
}

function factOf(saying: Saying, id: string): ReportFact {
  return { id, channel: saying.channel, saidAt: saying.saidAt }
}

function reportOf(
  { platform }: House,
  saying: Saying,
  reportId: string,
  caseId: string,
  by: Staff | undefined,
): ReportWrite & { receiptCode: string } {
  const { box } = platform
  const { name, phone, clientId } = saying
  const receiptCode = receiptCodeFor(box, clientId)
  return {
    saying,
    reportId,
    caseId,
    createdAt: platform.now(),
    receiptCode,
    receipt: receiptPrint(box, receiptCode),
    identity: sealIdentity(box, reportId, { name, phone, receiptCode }),
    phonePrint: phone === undefined ? undefined : phonePrint(box, phone),
    enteredBy: by?.person,
  }
}
