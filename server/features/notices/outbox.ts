import type { CaseState } from '../../../domain/case/state.ts'
import type { ReportId } from '../../../domain/kernel/ids.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { Followed, House } from '../../ledger/feature.ts'
import { showReceiptCode } from '../../platform/crypto/receipt-code.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { reporterContact } from '../intake/answers.ts'
import { territoryOf } from '../territory/answers.ts'
import { saidMoment } from './city-time.ts'
import type { MessageKey } from './message-keys.ts'
import type { News } from './news-for-reporters.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { wordings, type Lang } from './templates/templates.ts'

/** The task that hands a message to the adapter. */
export const SEND_TASK = 'send-message'

/** What is sealed in a message. */
export interface SealedMessage {
  phone: string
  text: string
}

/** Writes one message per reporter who left a phone number, and the job that sends it. */
export async function writeMessages(
  house: House,
  client: Queryable,
  followed: Followed,
  news: News,
  state: CaseState,
): Promise<void> {
  const worded = await wordings(client)
  for (const report of news.reports ?? activeReports(state)) {
    const contact = await reporterContact(house.platform, client, report)
    if (!contact?.phone) continue
    const { lang } = contact
    const text = fillTemplate(worded(news.key, lang), {
      ...placeWords(house, state, lang),
      code: showReceiptCode(contact.receiptCode),
      link: `${house.platform.config.publicUrl ?? ''}/r/${contact.receiptCode}`,
      text: news.text ?? '',
      whereToGo: news.whereToGo ?? '',
      ...(news.due === undefined ? {} : { due: saidMoment(news.due, lang) }),
    })
    await writeOne(house, client, {
      followed,
      report,
      key: news.key,
      lang,
      message: { phone: contact.phone, text },
    })
  }
}

function activeReports(state: CaseState): ReportId[] {
  return Object.values(state.reports)
    .filter((report) => !report.withdrawn)
    .map((report) => report.id)
}

function placeWords(house: House, state: CaseState, lang: Lang): { matter: string; place: string } {
  const matter = catalogueOf(house.platform).matter(state.matter.code, state.matter.catalogueVersion)
  const area = state.place.path[3] ?? state.place.path.at(-1) ?? ''
  return {
    matter: matter?.[lang] ?? state.matter.code,
    place: territoryOf(house.platform).areaName(area, lang),
  }
}

interface OneMessage {
  followed: Followed
  report: ReportId
  key: MessageKey
  lang: Lang
  message: SealedMessage
}

async function writeOne(house: House, client: Queryable, one: OneMessage): Promise<void> {
  const id = derivedId('message', one.followed.caseId, one.followed.version, one.report)
  const { rowCount } = await client.query(
    `INSERT INTO outgoing_messages (id, case_id, report_id, template, lang, sealed, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      id,
      one.followed.caseId,
      one.report,
      one.key,
      one.lang,
      house.platform.box.seal(JSON.stringify(one.message), id),
      new Date(house.platform.now()),
    ],
  )
  if (rowCount === 1) await enqueue(client, SEND_TASK, { id }, { jobKey: `message ${id}` })
}
