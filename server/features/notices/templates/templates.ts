import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { MESSAGE_KEYS, type MessageKey } from '../message-keys.ts'
import { unknownPlaceholders } from './fill-template.ts'
import { PLACEHOLDERS, SHIPPED_TEMPLATES } from './shipped-templates.ts'

export type Lang = 'zh' | 'en'

/** One wording, with the shipped one to go back to. */
export interface Template {
  key: MessageKey
  lang: Lang
  body: string
  shipped: string
  changed: boolean
  placeholders: string[]
}

async function changedBodies(db: Queryable): Promise<Map<string, string>> {
  const { rows } = await db.query<{ key: string; lang: string; body: string }>(
    'SELECT key, lang, body FROM message_templates',
  )
  return new Map(rows.map((row) => [`${row.key} ${row.lang}`, row.body]))
}

/** The wordings in force: the city's own where it has changed them. */
export async function wordings(db: Queryable): Promise<(key: MessageKey, lang: Lang) => string> {
  const changed = await changedBodies(db)
  return (key, lang) => changed.get(`${key} ${lang}`) ?? SHIPPED_TEMPLATES[key][lang]
}

/** Every wording in both languages, for the administrator. */
export async function listTemplates(db: Queryable): Promise<Template[]> {
  const changed = await changedBodies(db)
  return MESSAGE_KEYS.flatMap((key) =>
    (['zh', 'en'] as const).map((lang) => {
      const own = changed.get(`${key} ${lang}`)
      const shipped = SHIPPED_TEMPLATES[key][lang]
      return {
        key,
        lang,
        body: own ?? shipped,
        shipped,
        changed: own !== undefined,
        placeholders: [...PLACEHOLDERS[key]],
      }
    }),
  )
}

/**
 * Changes a wording; an empty body goes back to the one shipped. Refused when it names something that this message
 * does not know, or leaves out the link by which the reporter can look it up.
 */
export async function changeTemplate(
  platform: Platform,
  by: PersonId,
  key: MessageKey,
  lang: Lang,
  body: string,
): Promise<Refusal | undefined> {
  const wish = body.trim()
  if (wish !== '') {
    const unknown = unknownPlaceholders(wish, PLACEHOLDERS[key])
    if (unknown.length > 0) {
      return refuse('template.unknown-placeholder', { field: 'body', params: { value: unknown.join(', ') } })
    }
    if (!wish.includes('{link}'))
      return refuse('template.link-missing', { field: 'body', params: { link: '{link}' } })
  }
  await inTransaction(platform.pool, async (client) => {
    const { rows } = await client.query<{ body: string }>(
      'DELETE FROM message_templates WHERE key = $1 AND lang = $2 RETURNING body',
      [key, lang],
    )
    const at = platform.now()
    if (wish !== '') {
      await client.query(
        'INSERT INTO message_templates (key, lang, body, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5)',
        [key, lang, wish, new Date(at), by],
      )
    }
    await appendAudit(client, {
      at,
      person: by,
      action: 'template.change',
      subjectTable: 'message_templates',
      subjectId: `${key} ${lang}`,
      before: { body: rows[0]?.body ?? SHIPPED_TEMPLATES[key][lang] },
      after: { body: wish === '' ? SHIPPED_TEMPLATES[key][lang] : wish },
    })
  })
  return undefined
}
