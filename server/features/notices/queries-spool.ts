import { MessageKey, type SpoolAnswer } from '../../../contract/notices.ts'
import { hideReceiptCodes } from '../../platform/crypto/receipt-code.ts'
import type { Platform } from '../../platform/platform.ts'
import type { SealedMessage } from './outbox.ts'

const PAGE = 50

interface SpoolRow {
  id: string
  case_id: string
  template: string
  lang: 'zh' | 'en'
  sealed: Buffer
  created_at: Date
  sent_at: Date | null
  attempts: number
}

/** The newest messages, `before` being the cursor of the page before. Numbers are shown by their last four digits. */
export async function readSpool({ pool, box }: Platform, before: string | undefined): Promise<SpoolAnswer> {
  const { rows } = await pool.query<SpoolRow>(
    `SELECT m.id, m.case_id, m.template, m.lang, m.sealed, m.created_at, s.sent_at, m.attempts
     FROM outgoing_messages m LEFT JOIN sms_spool s ON s.message_id = m.id
     WHERE $1::timestamptz IS NULL OR (m.created_at, m.id) < ($1::timestamptz, $2::uuid)
     ORDER BY m.created_at DESC, m.id DESC LIMIT ${PAGE + 1}`,
    before === undefined ? [null, null] : cursorOf(before),
  )
  const items = rows.slice(0, PAGE).map((row) => {
    const message = JSON.parse(box.open(row.sealed, row.id)) as SealedMessage
    return {
      id: row.id,
      caseId: row.case_id,
      template: MessageKey.parse(row.template),
      lang: row.lang,
      phone: `*******${message.phone.slice(-4)}`,
      // The receipt code opens the report: the administrator reads the wording, not the key.
      text: hideReceiptCodes(message.text),
      createdAt: row.created_at.toISOString(),
      ...(row.sent_at ? { sentAt: row.sent_at.toISOString() } : {}),
      attempts: row.attempts,
    }
  })
  const last = items.at(-1)
  return { items, ...(rows.length > PAGE && last ? { next: `${last.createdAt}_${last.id}` } : {}) }
}

/** A cursor that no page ended with leads to the first page. */
function cursorOf(before: string): [string | null, string | null] {
  const [, at = null, id = null] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(before) ??
    []
  return at !== null && !Number.isNaN(Date.parse(at)) ? [at, id] : [null, null]
}
