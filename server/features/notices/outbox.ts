import type { CaseState } from '../../../domain/case/state.ts'
import type { ReportId } from '../../../domain/kernel/ids.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { Followed, House } from '../../ledger/feature.ts'
import { showReceiptCode } from '../../platform/crypto/receipt-code.ts'
import { enqueueAll } from '../../platform/jobs/jobs.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { reporterContacts, type ReporterContact } from '../intake/answers.ts'
import { territoryOf } from '../territory/answers.ts'
import { saidMoment } from './city-time.ts'
import type { MessageKey } from './message-keys.ts'
import type { News } from './news-for-reporters.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { wordings, type Lang } from './templates/templates.ts'
import { whereToLook } from './where-to-look.ts'

/** The task that hands a message to the adapter. */
export const SEND_TASK = 'send-message'

/** What is sealed in a message. */
export interface SealedMessage {
  phone: string
  text: string
}

/** A step of a case that its reporters are to be told of, with the case as it stood then. */
export interface Told {
  followed: Followed
  news: News
  state: CaseState
}

interface Message {
  id: string
  caseId: string
  report: ReportId
  key: MessageKey
  lang: Lang
  message: SealedMessage
}

/**
 * Writes one message for each reporter who left a phone number, and the job that sends it. However much there is to tell,
 * it takes four statements: a busy city must not be told of one by one.
 */
export async function writeMessages(house: House, client: Queryable, told: readonly Told[]): Promise<void> {
  const reports = told.flatMap(listeners)
  const contacts = await reporterContacts(house.platform, client, [...new Set(reports)])
  if (contacts.size === 0) return
  const worded = await wordings(client)
  const messages = told.flatMap((one) =>
    listeners(one).flatMap((report) => {
      const contact = contacts.get(report)
      return contact?.phone
        ? [messageFor(house, one, report, { ...contact, phone: contact.phone }, worded)]
        : []
    }),
  )
  await insertMessages(house, client, messages)
}

/** The reports whose people are told. */
function listeners({ news, state }: Told): readonly ReportId[] {
  return (
    news.reports ??
    Object.values(state.reports)
      .filter((report) => !report.withdrawn)
      .map((report) => report.id)
  )
}

function messageFor(
  house: House,
  { followed, news, state }: Told,
  report: ReportId,
  { phone, lang, receiptCode }: ReporterContact & { phone: string },
  worded: (key: MessageKey, lang: Lang) => string,
): Message {
  const body = worded(news.key, lang)
  const text = fillTemplate(body, {
    ...placeWords(house, state, lang),
    code: showReceiptCode(receiptCode),
    link: whereToLook(foundBy(house), receiptCode, lang, body.includes('{code}')),
    text: news.text ?? '',
    whereToGo: news.whereToGo ?? '',
    ...(news.due === undefined ? {} : { due: saidMoment(news.due, lang, house.platform.now()) }),
  })
  const id = derivedId('message', followed.caseId, followed.version, report)
  return { id, caseId: followed.caseId, report, key: news.key, lang, message: { phone, text } }
}

function foundBy({ platform }: House): Parameters<typeof whereToLook>[0] {
  const territory = territoryOf(platform)
  const city = territory.city()
  const name = { zh: city?.name ?? '', en: city ? territory.areaName(city.code, 'en') : '' }
  return { publicUrl: platform.config.publicUrl, city: name }
}

function placeWords(house: House, state: CaseState, lang: Lang): { matter: string; place: string } {
  const matter = catalogueOf(house.platform).matter(state.matter.code, state.matter.catalogueVersion)
  const area = state.place.path[3] ?? state.place.path.at(-1) ?? ''
  return {
    matter: matter?.[lang] ?? state.matter.code,
    place: territoryOf(house.platform).areaName(area, lang),
  }
}

/** What was written before under the same id is neither written nor sent again. */
async function insertMessages(house: House, client: Queryable, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  const { box, now } = house.platform
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO outgoing_messages (id, case_id, report_id, template, lang, sealed, created_at)
     SELECT id, case_id, report_id, template, lang, sealed, $7
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bytea[])
       AS message (id, case_id, report_id, template, lang, sealed)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      messages.map(({ id }) => id),
      messages.map(({ caseId }) => caseId),
      messages.map(({ report }) => report),
      messages.map(({ key }) => key),
      messages.map(({ lang }) => lang),
      messages.map(({ id, message }) => box.seal(JSON.stringify(message), id)),
      new Date(now()),
    ],
  )
  await enqueueAll(
    client,
    SEND_TASK,
    rows.map(({ id }) => ({ payload: { id }, jobKey: `message ${id}` })),
  )
}
