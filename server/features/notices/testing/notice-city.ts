import type { LightMyRequestResponse } from 'fastify'
import type { Reaction } from '../../../ledger/feature.ts'
import { followToEnd } from '../../../ledger/testing/follow-to-end.ts'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { openPeopledCity, type PeopledCity } from '../../../roles/testing/peopled-city.ts'
import type { SealedMessage } from '../outbox.ts'

/** Somebody's report, as they know it and as the house knows it. */
export interface Said {
  caseId: string
  report: string
  code: string
}

export interface WrittenMessage extends SealedMessage {
  id: string
  template: string
  attempts: number
}

export interface NoticeCity extends PeopledCity {
  /** A resident speaks on the site in their language. */
  speak: (given: { phone?: string; name?: string; lang?: 'zh' | 'en'; area: string }) => Promise<Said>
  /** Whoever holds this session asks the server. */
  ask: (
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
  ) => Promise<LightMyRequestResponse>
  /** One action on a case; throws if it is refused. */
  act: (token: string, caseId: string, type: string, more?: object) => Promise<void>
  /** Lets a reaction read the log to its end; `afresh` from its beginning, as after a lost bookmark. */
  follow: (reaction: Reaction, afresh?: boolean) => Promise<void>
  /** Messages of a case, opened, the oldest first. */
  messagesOf: (caseId: string) => Promise<WrittenMessage[]>
}

/** The peopled city with what a test of telling needs. */
export async function openNoticeCity(): Promise<NoticeCity> {
  const city = await openPeopledCity()
  const { app, house } = city
  const { pool, box } = house.platform
  const ask: NoticeCity['ask'] = (token, method, url, body) =>
    app.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
      cookies: token === '' ? {} : { [SESSION_COOKIE]: token },
      ...(body ? { payload: body } : {}),
    })
  return {
    ...city,
    ask,
    speak: async ({ lang = 'zh', ...given }) => {
      const clientId = uuidV7()
      const saying = { clientId, text: '楼道里堆满了杂物', ...given }
      const answer = await ask('', 'POST', `/api/reports?lang=${lang}`, saying)
      if (answer.statusCode !== 201) throw new Error(answer.body)
      const { rows } = await pool.query<{ id: string; case_id: string }>(
        'SELECT id, case_id FROM reports WHERE client_id = $1',
        [clientId],
      )
      const code = answer.json<{ receiptCode: string }>().receiptCode
      return { caseId: rows[0]?.case_id ?? '', report: rows[0]?.id ?? '', code }
    },
    act: async (token, caseId, type, more) => {
      const command = { type, commandId: uuidV7(), ...more }
      const answer = await ask(token, 'POST', `/api/cases/${caseId}/actions`, command)
      if (answer.statusCode >= 300) throw new Error(`${type}: ${answer.body}`)
    },
    follow: async (reaction, afresh = false) => {
      if (afresh) await pool.query('DELETE FROM log_readers WHERE name = $1', [reaction.name])
      await followToEnd(house, reaction)
    },
    messagesOf: async (caseId) => {
      const { rows } = await pool.query<{ id: string; template: string; attempts: number; sealed: Buffer }>(
        'SELECT id, template, attempts, sealed FROM outgoing_messages WHERE case_id = $1 ORDER BY created_at, template',
        [caseId],
      )
      return rows.map(({ sealed, ...row }) => ({
        ...row,
        ...(JSON.parse(box.open(sealed, row.id)) as SealedMessage),
      }))
    },
  }
}
