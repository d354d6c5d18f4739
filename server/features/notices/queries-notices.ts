import { NoticeView, type NoticesAnswer } from '../../../contract/notices.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import type { Platform } from '../../platform/platform.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { territoryOf } from '../territory/answers.ts'

const PAGE = 30

interface Row {
  id: string
  case_id: string
  number: number
  matter: string
  path: string[]
  kind: string
  at: Date
  unread: boolean
}

/** The newest news for the units in which somebody sits, and how many came since they last looked. */
export async function readNotices(
  platform: Platform,
  staff: Staff,
  lang: 'zh' | 'en',
): Promise<NoticesAnswer> {
  const units = staff.seats.map((seat) => seat.unit.id)
  const { rows } = await platform.pool.query<Row>(
    `SELECT n.id, n.case_id, c.number, c.matter, c.path, n.kind, n.at,
            n.at > coalesce((SELECT until FROM notices_read WHERE person = $2), '-infinity') AS unread
     FROM unit_notices n JOIN cases c ON c.id = n.case_id
     WHERE n.unit = ANY ($1) ORDER BY n.at DESC, n.id DESC LIMIT ${PAGE}`,
    [units, staff.person],
  )
  const items = rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    matter: catalogueOf(platform).matter(row.matter)?.[lang] ?? row.matter,
    place: territoryOf(platform).areaName(row.path[3] ?? row.path.at(-1) ?? '', lang),
    kind: NoticeView.shape.kind.parse(row.kind),
    at: row.at.toISOString(),
    unread: row.unread,
  }))
  return { unread: items.filter((item) => item.unread).length, items }
}

/** Remembers until when somebody has read; never goes back. */
export async function markRead(platform: Platform, person: string, until: Date): Promise<void> {
  await platform.pool.query(
    `INSERT INTO notices_read (person, until) VALUES ($1, $2)
     ON CONFLICT (person) DO UPDATE SET until = greatest(notices_read.until, EXCLUDED.until)`,
    [person, until],
  )
}
