import type { CaseListAnswer, CaseListItem, CaseListQuery } from '../../../../contract/case-list.ts'
import { isRefusal, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { territoryOf } from '../../territory/answers.ts'
import { labelsOf, type Labels, type Lang } from '../labels.ts'
import { hideNumbers } from '../rights/hide-numbers.ts'
import { mayReadAddress } from '../rights/may-reveal.ts'
import { Values } from '../rights/values.ts'
import { writeCursor } from './cursor.ts'
import { filters, statusFilter } from './conditions.ts'
import { excerptOf } from './excerpt.ts'
import { readDetails, type DetailRow } from './details.ts'
import { findHits } from './find-hits.ts'
import type { ListHit, ListWish } from './list-wish.ts'
import { countedFor, countInbox, countsOf } from './queries-counts.ts'
import { isEveryday, readInbox } from './read-inbox.ts'
import { readWish } from './read-wish.ts'
import { whyHere } from './why-here.ts'

/** A page of cases: hits along an index, and the details of those few; with the numbers beside the inbox if asked for. */
export async function listCases(
  platform: Platform,
  staff: Staff,
  query: CaseListQuery,
  lang: Lang,
): Promise<CaseListAnswer | Refusal> {
  const read = readWish(platform, staff, query, lang)
  if (isRefusal(read)) return read
  const { wish, number, numberOnly } = read
  const territory = territoryOf(platform)
  const city = territory.city()
  const counties = city ? territory.children(city.code).map(({ code }) => code) : []
  const numbered = number === undefined ? [] : await byNumber(platform, wish, number)
  const counted = query.counts === '1'
  const everyday = isEveryday(wish) && number === undefined
  const inbox = everyday
    ? await readInbox(platform.pool, wish, counted ? countedFor(staff, wish.now) : undefined)
    : undefined
  const found = inbox?.rows ?? (numberOnly ? [] : await findHits(platform.pool, wish, counties))
  const hits = found.filter((hit) => !numbered.some(({ id }) => id === hit.id))
  const page = hits.slice(0, wish.limit)
  const last = hits.length > wish.limit ? page.at(-1) : undefined
  const shown = wish.after ? page : [...numbered, ...page]
  const details = inbox?.rows ?? (await readDetails(platform.pool, wish, shown))
  const rows = new Map(details.map((row) => [row.id, row]))
  const labels = labelsOf(platform, lang)
  return {
    items: shown.flatMap((hit) => {
      const row = rows.get(hit.id)
      if (!row) return []
      const said = row.said ?? ''
      const words = mayReadAddress(staff, row.path) ? said : hideNumbers(said)
      const why = whyHere(staff, wish, row, hit.role)
      return [{ ...itemOf(row, labels), excerpt: excerptOf(words), why }]
    }),
    ...(last ? { next: writeCursor(last) } : {}),
    ...(counted && {
      counts: inbox ? countsOf(inbox.counts, countedFor(staff, wish.now)) : await countInbox(platform, staff),
    }),
  }
}

/** The case of this number, if the caller may see it and it passes the filters. */
async function byNumber(platform: Platform, wish: ListWish, number: number): Promise<ListHit[]> {
  const values = new Values()
  const text = `SELECT c.id, c.opened_at AS key, NULL::text AS role FROM cases c
WHERE c.number = ${values.add(number)}${statusFilter(wish, values)}${filters(wish, values)}`
  return (await platform.pool.query<ListHit>(text, values.list)).rows
}

function itemOf(row: DetailRow, labels: Labels): Omit<CaseListItem, 'excerpt' | 'why'> {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    matter: labels.matter(row.matter),
    urgent: row.urgent,
    confidential: row.confidential,
    place: labels.place(row.path),
    holder: labels.unit(row.holder),
    openedAt: row.opened_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
    ...(row.rating_ends ? { ratingEnds: row.rating_ends.toISOString() } : {}),
    ...(row.stage ? { stage: row.stage } : {}),
    overdue: row.overdue,
    reports: row.reports,
    reworks: row.reworks,
    returns: row.returns,
    urges: row.urges,
    supervisions: row.supervisions,
    photos: row.photos ?? 0,
  }
}
